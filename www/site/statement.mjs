/**
 * Writes the accessibility statement in each language: `<site>/statement/<language>/index.html`.
 *
 * `node www/site/statement.mjs <site> <package> <style> <later style> [address]`: the folder to write into, the folder with the words, the addresses of the style
 * sheets from the root of the site, and that of the site itself, where it is known.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { LANGS, loadWords } from '../checker/i18n.js';
import { siteAddress } from './address.mjs';
import { statementPage } from './statement/page.mjs';

const [site, npm, style, laterStyle, given] = process.argv.slice(2);
if (!site || !npm || !style || !laterStyle) {
  console.error('usage: node www/site/statement.mjs <site> <package> <style> <later style> [address]');
  process.exit(2);
}

const address = siteAddress(given);
for (const lang of LANGS) {
  await loadWords(lang, readFile(join(npm, 'words', `${lang}.ftl`), 'utf8'));
  const folder = join(site, 'statement', lang);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'index.html'), statementPage({ lang, styles: [style, laterStyle], address }));
}
