/**
 * Writes the plain pages: every paper and every ground of each service in three languages, for readers without JavaScript and for search engines.
 *
 * `node www/site/lists.mjs <site> <package> <style> <later style> <script> [address]`: the folder to write into, the folder with the law and
 * catalogue.json, the addresses of the style sheets and of the script from the root of the site, and that of the site itself, where it is known.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { FluentResource } from '@fluent/bundle';
import { LANGS, loadWords } from '../checker/i18n.js';
import { siteAddress } from './address.mjs';
import { contentsPage } from './lists/contents.mjs';
import { listFile } from './lists/editions.mjs';
import { servicePage } from './lists/service.mjs';

const [site, npm, style, laterStyle, script, given] = process.argv.slice(2);
if (!site || !npm || !style || !laterStyle || !script) {
  console.error('usage: node www/site/lists.mjs <site> <package> <style> <later style> <script> [address]');
  process.exit(2);
}

/** @param {string} name */
const data = async (name) => JSON.parse(await readFile(join(npm, name), 'utf8'));
/** @type {import('./lists/service.mjs').ListedCatalogue} */
const catalogue = await data('catalogue.json');
const address = siteAddress(given);

for (const lang of LANGS) {
  const source = await readFile(join(npm, 'words', `${lang}.ftl`), 'utf8');
  /** @type {import('../checker/result/law.js').Law} */
  const law = await data(join('law', `${lang}.json`));
  await loadWords(lang, source);
  const ids = new FluentResource(source).body.map(({ id }) => id);
  const unmodelled = ids.filter((id) => /^not-modelled-\d+$/.test(id)).length;

  const folder = join(site, 'lists', lang);
  await mkdir(folder, { recursive: true });
  const page = { around: { lang, styles: [style, laterStyle], script, address }, law, catalogue, unmodelled };
  await writeFile(join(folder, 'index.html'), contentsPage(page));
  for (const service of catalogue.services) {
    for (const edition of catalogue.editions) {
      await writeFile(join(folder, listFile(service.id, edition, catalogue.editions)), servicePage(page, service, edition));
    }
  }
}
