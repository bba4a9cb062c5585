/**
 * `node xtask/precache.mjs <site> <service worker>`: writes the site's service worker, which knows every file of the site by its content.
 */
import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

const [site, bundle] = process.argv.slice(2);
if (!site || !bundle) {
  console.error('usage: node xtask/precache.mjs <site> <service worker>');
  process.exit(2);
}

const NAME = 'service-worker.js';
/** Where the list of files belongs. */
const PLACE = 'self.__WB_MANIFEST';
/** What servers send in the place of other files, and never under its own address. */
const LEFT_OUT = [NAME, '404.html'];
/** What other sites put into their pages: this one does without. */
const OF_OTHERS = 'embed/';

/** @type {{ url: string, revision: string | null, integrity: string }[]} */
const files = [];
for (const entry of await readdir(site, { recursive: true, withFileTypes: true })) {
  const url = relative(site, join(entry.parentPath, entry.name)).split(sep).join('/');
  if (!entry.isFile() || LEFT_OUT.includes(url) || url.startsWith(OF_OTHERS) || /\.(br|gz)$/.test(url)) continue;
  const hash = createHash('sha384')
    .update(await readFile(join(site, url)))
    .digest('base64');
  // The name of an asset says which content it has.
  const revision = url.startsWith('assets/') ? null : hash.replace(/\W/g, '').slice(0, 16);
  files.push({ url, revision, integrity: `sha384-${hash}` });
}
files.sort((a, b) => (a.url < b.url ? -1 : 1));
const parts = (await readFile(bundle, 'utf8')).split(PLACE);
if (parts.length !== 2) throw new Error(`${bundle} does not have one ${PLACE}`);
await writeFile(join(site, NAME), parts.join(JSON.stringify(files)));
