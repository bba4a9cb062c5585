/**
 * Writes the guide for those who put the checker into their own page, in each language.
 *
 * `node www/embed/guide.mjs <site> <package> <style>`: the folder to write into, the folder with catalogue.json and the words, and the address
 * of the style sheet from the root of the site. The pages are `<site>/embed/<language>/index.html`.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { guidePage } from './guide-page.mjs';
import { LANGS, loadWords } from '../words.js';

const [site, npm, stylesheet] = process.argv.slice(2);
if (!site || !npm || !stylesheet) {
  console.error('usage: node www/embed/guide.mjs <site> <package> <style>');
  process.exit(2);
}

/** @type {import('../../boundary/types.d.ts').Catalogue} */
const catalogue = JSON.parse(await readFile(join(npm, 'catalogue.json'), 'utf8'));
const style = /^(?:[a-z]+:)?\//.test(stylesheet) ? stylesheet : `../../${stylesheet}`;

for (const lang of LANGS) {
  await loadWords(lang, readFile(join(npm, 'words', `${lang}.ftl`), 'utf8'));
  const folder = join(site, 'embed', lang);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'index.html'), guidePage(lang, style, catalogue));
}
