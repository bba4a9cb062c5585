/** The languages of the page, and what codes of them mean. */

/** @typedef {'kk' | 'ru' | 'en'} Lang */

/** The law's own first. @type {readonly Lang[]} */
export const LANGS = ['kk', 'ru', 'en'];

/** Their names in themselves, as they are seen, and whole for those who hear them: these are not translated. @type {Record<Lang, [string, string]>} */
export const NAMES = { kk: ['Қаз', 'Қазақша'], ru: ['Рус', 'Русский'], en: ['Eng', 'English'] };

/**
 * The language that a code means, however sites, browsers and people write it: `ru-RU`, `kk_KZ`, `RU`, `rus`, and the country's for the language's.
 * @param {string | null | undefined} code
 */
export function languageOf(code) {
  const letter = /^\s*(kk|kz|kaz|rus?|eng?)(?![a-z])/i.exec(code ?? '')?.[1]?.[0]?.toLowerCase();
  return LANGS.find((lang) => lang[0] === letter);
}

/**
 * The language of the page as it was opened: each has a page of its own. Older links name it in the address, and so does the page in one file.
 * @returns {Lang}
 */
export const openedLanguage = () =>
  languageOf(new URLSearchParams(location.search).get('lang')) ?? languageOf(document.documentElement.lang) ?? 'kk';
