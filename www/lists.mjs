/**
 * Writes the plain pages: every paper and every ground of each service in three languages, for readers without JavaScript and for search engines.
 *
 * `node www/lists.mjs <site> <package> <style>`: the folder to write into, the folder with law.json and catalogue.json, and the address of the
 * style sheet from the root of the site.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { FluentResource } from '@fluent/bundle';
import { contentsPage } from './lists/contents.mjs';
import { servicePage } from './lists/service.mjs';
import { LANGS, loadWords } from './words.js';

const [site, npm, stylesheet] = process.argv.slice(2);
if (!site || !npm || !stylesheet) {
  console.error('usage: node www/lists.mjs <site> <package> <style>');
  process.exit(2);
}

/** @param {string} name */
const data = async (name) => JSON.parse(await readFile(join(npm, name), 'utf8'));
/** @type {import('./result/law.js').Law} */
const law = await data('law.json');
/** @type {import('./lists/service.mjs').ListedCatalogue} */
const catalogue = await data('catalogue.json');
const style = /^(?:[a-z]+:)?\//.test(stylesheet) ? stylesheet : `../../${stylesheet}`;

for (const lang of LANGS) {
  const source = await readFile(join(npm, 'words', `${lang}.ftl`), 'utf8');
  await loadWords(lang, source);
  const ids = new FluentResource(source).body.map(({ id }) => id);
  const unmodelled = ids.filter((id) => /^not-modelled-\d+$/.test(id)).length;

  const folder = join(site, 'lists', lang);
  await mkdir(folder, { recursive: true });
  const page = { lang, style, law, catalogue, unmodelled };
  await writeFile(join(folder, 'index.html'), contentsPage(page));
  for (const service of catalogue.services) await writeFile(join(folder, `${service.id}.html`), servicePage(page, service));
}
