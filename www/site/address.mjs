/**
 * Where the plain pages stand. Search engines want whole addresses, and only who puts the site on a server knows its own: as long as it is not
 * given, pages name each other as seen from themselves, and say nothing that needs a whole address.
 */

/** @import { Lang } from '../checker/language.js' */

/**
 * @typedef {object} Place
 * @property {string} folder of the site: the page stands in `<folder>/<language>/`
 * @property {string} file
 */

/** The root of the site, seen from a plain page. */
export const ROOT = '../../';

/**
 * The address of the site as it was given to the build; it ends in a slash.
 * @param {string | undefined} given
 */
export function siteAddress(given) {
  if (!given) return undefined;
  const { protocol, origin, pathname } = new URL(given);
  if (protocol !== 'https:' && protocol !== 'http:') throw new Error(`no address of a site: ${given}`);
  return `${origin}${pathname.replace(/\/?$/, '/')}`;
}

/**
 * The address of a page in a language, seen from that page in any language.
 * @param {string | undefined} site
 * @param {Place} place
 * @param {Lang} lang
 */
export const addressOf = (site, { folder, file }, lang) => `${site ? `${site}${folder}/` : '../'}${lang}/${file}`;
