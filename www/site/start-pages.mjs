/**
 * Makes the start page of each language of the one that is delivered at the root of the site, which speaks Kazakh: whole pages, to be read before
 * any script has come.
 */
import { parseHTML } from 'linkedom';
import { LANGS } from '../checker/i18n.js';
import { translate } from '../page/start.js';
/** @import { Lang } from '../checker/language.js' */

/** With what leads to other languages, for search engines: they take whole addresses only. @param {string} page @param {string} address of the site */
export function withAlternates(page, address) {
  const site = address.replaceAll('&', '&amp;');
  const links = [...LANGS.map((lang) => [lang, `${site}${lang}/`]), ['x-default', site]].map(
    ([lang, href]) => `<link rel="alternate" hreflang="${lang}" href="${href}">\n`,
  );
  return page.replace('</head>', () => `${links.join('')}</head>`);
}

/** Addresses as seen from a folder of the site. @param {Document} document */
function fromFolder(document) {
  for (const element of document.querySelectorAll('[href], [src], script[data-root]')) {
    for (const { name, value } of [...element.attributes]) {
      if (
        /^(href|src|data-.*)$/.test(name) &&
        /^(assets|static|lists|statement|proof|kk|ru|en)\/|^service-worker\.js$|^\.\/$/.test(value)
      )
        element.setAttribute(name, value === './' ? '../' : `../${value}`);
    }
  }
}

/**
 * The words of the language have been loaded.
 * @param {string} delivered
 * @param {Lang} lang
 * @param {{ name: string, description: string }} manifest what the installed page is called: the same words
 */
export function startPage(delivered, lang, { name, description }) {
  const { document } = parseHTML(delivered);
  document.documentElement.lang = lang;
  document.title = name;
  document.querySelector('meta[name=description]')?.setAttribute('content', description);
  document.querySelector('link[rel=manifest]')?.setAttribute('href', `static/manifest.${lang}.webmanifest`);
  translate(document);
  fromFolder(document);
  return document.toString();
}
