/** How the scripts that make plain pages are called, and how they write them. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { LANGS, loadWords } from '../checker/i18n.js';

/** Says how a script is called, and ends it. @param {string} call its name from `www/site/`, and what it has to be given @returns {never} */
export function usage(call) {
  console.error(`usage: node www/site/${call}`);
  process.exit(2);
}

/**
 * Writes pages in each language.
 * @param {string} folder of the site: they stand in `<folder>/<language>/`
 * @param {string} npm the folder with the words
 * @param {(lang: import('../checker/i18n.js').Lang) => Record<string, string> | Promise<Record<string, string>>} make the pages by their files
 */
export async function writePages(folder, npm, make) {
  for (const lang of LANGS) {
    await loadWords(lang, readFile(join(npm, 'words', `${lang}.ftl`), 'utf8'));
    await mkdir(join(folder, lang), { recursive: true });
    for (const [file, page] of Object.entries(await make(lang))) await writeFile(join(folder, lang, file), page);
  }
}
