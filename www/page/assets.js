/** The files beside this one: the page says where they are, for their names hold a hash of what is in them. */
import { addWords, currentLang, hasPart, isLoaded, loadWords } from '../checker/i18n.js';
/** @import { Part } from '../checker/i18n.js' */
/** @import { Lang } from '../checker/language.js' */

const tag = /** @type {HTMLElement & { early?: Record<string, Promise<Response>> }} */ (
  document.querySelector('script[data-wasm]')
);

export const assets = tag.dataset;

/** Files are named as seen from the page as it was opened: the address changes with the language. */
const opened = document.baseURI;

/** Where a file is, whatever the address has become since. In the page in one file there are no addresses. @param {string} file */
export const addressOf = (file) => (assets['root'] === undefined ? file : new URL(file, opened).href);

/** Asks for a file, unless `entry.js` has asked for it already: that answer can be read once. @param {string} file */
export function ask(file) {
  const answer = tag.early?.[file];
  delete tag.early?.[file];
  return answer ?? fetch(addressOf(file));
}

/** A file of which every language has its own. @param {'words' | 'law' | Part} kind @param {Lang} lang */
export async function inLanguage(kind, lang) {
  const file = assets[`${kind}${lang[0]?.toUpperCase()}${lang.slice(1)}`] ?? '';
  const response = await ask(file);
  if (!response.ok) throw new Error(`${response.status} ${file}`);
  return response;
}

/** @param {'words' | Part} part @param {Lang} wanted */
async function fluent(part, wanted) {
  const text = await (await inLanguage(part, wanted)).text();
  // The build ends each file so. Half of one would be read without complaint, and show names in the place of words.
  if (!text.endsWith('##\n')) throw new Error(`${part} cut off`);
  return text;
}

/** Fetches a part of a language's words that has not come yet. @param {Part} part @param {Lang} lang */
export async function fetchPart(part, lang) {
  if (!hasPart(lang, part)) addWords(lang, part, await fluent(part, lang));
}

/** The language asked for last. @type {Lang | undefined} */
let asked;

/**
 * Makes a language the current one, unless another is asked for while its words are on their way.
 * @param {Lang} wanted
 * @returns {Promise<boolean>} whether it has become so
 */
export async function words(wanted) {
  asked = wanted;
  // A question asked further on is not to wait for its words, nor what was typed there be lost.
  const further = hasPart(currentLang(), 'questions') && !hasPart(wanted, 'questions');
  const [source, questions] = await Promise.all([
    isLoaded(wanted) ? undefined : fluent('words', wanted),
    further ? fluent('questions', wanted).catch(() => undefined) : undefined,
  ]);
  if (asked !== wanted) return false;
  await loadWords(wanted, source);
  if (questions !== undefined) addWords(wanted, 'questions', questions);
  return true;
}
