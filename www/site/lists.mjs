/**
 * Writes the plain pages: every paper and every ground of each service in three languages, for readers without JavaScript and for search engines.
 *
 * `node www/site/lists.mjs <site> <package> <style> <later style> <script> [address]`: the folder to write into, the folder with the law and
 * catalogue.json, the addresses of the style sheets and of the script from the root of the site, and that of the site itself, where it is known.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { siteAddress } from './address.mjs';
import { contentsPage } from './lists/contents.mjs';
import { listFile } from './lists/editions.mjs';
import { servicePage } from './lists/service.mjs';
import { usage, writePages } from './write.mjs';

const [site, npm, style, laterStyle, script, given] = process.argv.slice(2);
if (!site || !npm || !style || !laterStyle || !script)
  usage('lists.mjs <site> <package> <style> <later style> <script> [address]');

/** @param {string} name */
const data = async (name) => JSON.parse(await readFile(join(npm, name), 'utf8'));
/** @type {import('./lists/service.mjs').ListedCatalogue} */
const catalogue = await data('catalogue.json');
const address = siteAddress(given);

await writePages(join(site, 'lists'), npm, async (lang) => {
  /** @type {import('../checker/result/law.js').Law} */
  const law = await data(join('law', `${lang}.json`));
  const page = { around: { lang, styles: [style, laterStyle], script, address }, law, catalogue };
  const { services, editions } = catalogue;
  const lists = services.flatMap((service) =>
    editions.map((edition) => [listFile(service.id, edition, editions), servicePage(page, service, edition)]),
  );
  return { 'index.html': contentsPage(page), ...Object.fromEntries(lists) };
});
