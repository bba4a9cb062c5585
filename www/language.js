/** The language that a code means, however sites, browsers and people write it: `ru-RU`, `kk_KZ`, `RU`, `rus`, and the country's for the language's. */

/** By their first letters. @type {Record<string, import('./words.js').Lang>} */
const LANGUAGES = { k: 'kk', r: 'ru', e: 'en' };

/** @param {string | null | undefined} code */
export const languageOf = (code) => LANGUAGES[/^\s*(kk|kz|kaz|rus?|eng?)(?![a-z])/i.exec(code ?? '')?.[1]?.[0]?.toLowerCase() ?? 'k'] ?? 'kk';
