/** What every plain page has around its own text: head, languages, way back, closing lines. */
import { formatDate, LANGS, t, ta } from '../words.js';
import { h, jsonLd, page } from './html.mjs';

/** @typedef {import('../words.js').Lang} Lang */
/** @typedef {import('./html.mjs').Child} Child */
/** @typedef {{ id: string, in_force_from: string, in_force_until?: string }} Edition */

/**
 * @typedef {object} Frame
 * @property {Lang} lang
 * @property {string} file name of the page in its language's folder
 * @property {string} style address of the style sheet, seen from the page
 * @property {string} title
 * @property {string} description
 * @property {Edition} edition the wording of the law the page states
 * @property {unknown} about what the page is about, for search engines
 */

/** Names of the languages in themselves: these are not translated. */
const NAMES = /** @type {Record<Lang, string>} */ ({ kk: 'Қазақша', ru: 'Русский', en: 'English' });

/** The questionnaire, seen from a page in `lists/<lang>/`. @param {Lang} lang */
export const questionnaire = (lang) => `../../?lang=${lang}`;

/** The wording of the law, since when it applies, and its warning. @param {Edition} edition */
export const editionNotice = (edition) =>
  h(
    'aside',
    { class: 'law-edition', 'aria-label': t('ui-result-edition') },
    h(
      'p',
      null,
      h('strong', null, t(`edition-${edition.id}`)),
      ' ',
      t('ui-result-in-force', { date: formatDate(edition.in_force_from) }),
    ),
    h('p', null, ta(`edition-${edition.id}`, 'warning')),
  );

/** @param {Frame} frame @param {...Child} main */
export function framed({ lang, file, style, title, description, edition, about }, ...main) {
  const head = [
    h('meta', { charset: 'utf-8' }),
    h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    h('title', null, `${title} — ${t('ui-list-site')}`),
    h('meta', { name: 'description', content: description }),
    h('meta', { name: 'color-scheme', content: 'light dark' }),
    h('link', { rel: 'stylesheet', href: style }),
    LANGS.map((other) => h('link', { rel: 'alternate', hreflang: other, href: `../${other}/${file}` })),
    h('link', { rel: 'alternate', hreflang: 'x-default', href: `../${LANGS[0]}/${file}` }),
    jsonLd({ '@context': 'https://schema.org', '@type': 'WebPage', name: title, description, inLanguage: lang, about }),
  ];
  /** @param {Lang} other */
  const language = (other) =>
    h(
      'a',
      {
        class: 'govuk-language-navigation__link',
        href: `../${other}/${file}`,
        hreflang: other,
        lang: other,
        'aria-current': other === lang ? 'true' : null,
      },
      NAMES[other],
    );
  const body = [
    h('a', { class: 'govuk-skip-link', href: '#main' }, t('ui-list-skip')),
    h(
      'header',
      { class: 'site-header' },
      h(
        'div',
        { class: 'site-width site-header__row' },
        h('a', { class: 'site-name', href: questionnaire(lang) }, t('ui-list-site')),
        h(
          'nav',
          { class: 'govuk-language-navigation', 'aria-label': t('ui-list-languages') },
          h(
            'ul',
            { class: 'govuk-language-navigation__list' },
            LANGS.map((other) => h('li', { class: 'govuk-language-navigation__list-item' }, language(other))),
          ),
        ),
      ),
    ),
    h('div', { class: 'site-width' }, h('main', { id: 'main', class: 'page list-page' }, ...main)),
    h(
      'footer',
      { class: 'site-footer' },
      h(
        'div',
        { class: 'site-width' },
        h('p', null, t('ui-list-not-official')),
        h(
          'p',
          null,
          t('ui-list-footer-edition', { edition: t(`edition-${edition.id}`), date: formatDate(edition.in_force_from) }),
        ),
      ),
    ),
  ];
  return page(lang, head, body);
}
