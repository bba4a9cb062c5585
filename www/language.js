/** The languages of the page, the law's own first. */

/** @typedef {'kk' | 'ru' | 'en'} Lang */

/** @type {readonly Lang[]} */
export const LANGS = ['kk', 'ru', 'en'];

/** The language that a code names, whatever region and capitals it has. `kz` is the country, and what many write. @param {string} code */
export const languageOf = (code) => LANGS.find((lang) => lang === code.toLowerCase().replace(/^kz\b/, 'kk').split(/[-_]/)[0]);

/**
 * The language of the page as it was opened: each has a page of its own. Older links name it in the address, and so does the page in one file.
 * @returns {Lang}
 */
export const openedLanguage = () => languageOf(new URLSearchParams(location.search).get('lang') ?? '') ?? languageOf(document.documentElement.lang) ?? 'kk';
