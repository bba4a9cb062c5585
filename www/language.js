/** The language that a code means, however sites, browsers and people write it: `ru-RU`, `kk_KZ`, `RU`, `rus`, and the country's for the language's. */

/** @type {ReadonlyMap<string, import('./words.js').Lang>} */
const CODES = new Map([
  ['kk', 'kk'],
  ['kaz', 'kk'],
  ['kz', 'kk'],
  ['ru', 'ru'],
  ['rus', 'ru'],
  ['en', 'en'],
  ['eng', 'en'],
]);

/** @param {string | null | undefined} code */
export const languageOf = (code) => CODES.get(code?.trim().toLowerCase().split(/[-_]/)[0] ?? '') ?? 'kk';
