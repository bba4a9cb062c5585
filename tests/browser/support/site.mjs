/** Where the site is that the tests look at. `cargo xtask test` serves it and says where. */
const address = process.env.BAUYR_SITE;
if (!address) throw new Error('BAUYR_SITE is to be the address of the site, as `cargo xtask serve` prints it');

export const SITE = new URL(address).href;

export const LANGS = /** @type {const} */ (['kk', 'ru', 'en']);
/** @typedef {typeof LANGS[number]} Lang */

/** The five lists of papers, in the law's order. */
export const LISTS = /** @type {const} */ ([
  ['guardianship', 'state_corporation'],
  ['guardianship', 'portal'],
  ['patronage', 'portal'],
  ['foster', 'provider_office'],
  ['foster', 'portal'],
]);

/** The start page. Each language has its own; of the page in one file there is one. @param {Lang} [lang] @param {string} [site] */
export const start = (lang, site = SITE) => (!lang ? site : site.endsWith('/') ? `${site}${lang}/` : `${site}?lang=${lang}`);
