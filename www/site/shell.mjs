/** What every plain page has around its own text: head, languages, way back, closing lines. */
import { h } from '../checker/dom.js';
import { formatDate, LANGS, t } from '../checker/i18n.js';
import { NAMES } from '../checker/language.js';
import { link, listOf } from '../checker/views/parts.js';
import { addressOf, ROOT } from './address.mjs';
import { jsonLd, page } from './html.mjs';
import { webPage } from './structured.mjs';
/** @import { Child } from '../checker/dom.js' */
/** @import { Lang } from '../checker/language.js' */
/** @import { Place } from './address.mjs' */

/** @typedef {{ id: string, in_force_from: string, in_force_until?: string }} Edition */

/**
 * @typedef {object} Around what is the same for all pages of a language
 * @property {Lang} lang
 * @property {string[]} styles addresses of the style sheets, from the root of the site
 * @property {string} [script] address of the script, from the root of the site
 * @property {string | undefined} address of the site, where it is known
 */

/**
 * @typedef {object} Shell
 * @property {Around} around
 * @property {Place} place
 * @property {string} title
 * @property {string} description
 * @property {Edition} [edition] the wording of the law the page states
 * @property {string} [checked] the day on which the law was last compared with its source
 * @property {unknown} [about] what the page is about, for search engines
 * @property {unknown} [citation] what it quotes, for them as well
 * @property {{ name: string, file: string }} [above] the page of the same folder that leads to it
 */

/** Where whoever has to leave quickly is led. */
const ELSEWHERE = 'https://www.google.com/';

/** The colour of the head of the page. */
const THEME = '#0b5a5e';

/** The questionnaire, seen from a plain page. @param {Lang} lang */
export const questionnaire = (lang) => `${ROOT}${lang}/`;

/** The pages that every plain page leads to, besides the questionnaire. @type {[string, string][]} */
const FOOT = [
  ['lists', 'ui-list-index'],
  ['proof', 'ui-footer-proof'],
  ['statement', 'ui-footer-statement'],
  ['embed', 'ui-embed-title'],
];

/** To applications of which days a wording is applied here: these are bounds of ours, not the law's own days. Nothing here has a clock: which one holds today, the reader sees by the dates. @param {Edition} edition */
export const inForce = ({ in_force_from, in_force_until }) =>
  in_force_until === undefined
    ? t('ui-list-in-force-from', { from: formatDate(in_force_from) })
    : t('ui-list-in-force-until', { from: formatDate(in_force_from), until: formatDate(in_force_until) });

/** @param {Shell} shell */
function head(shell) {
  const { place, title, description } = shell;
  const { lang, styles, script, address } = shell.around;
  const url = address && addressOf(address, place, lang);
  /** @param {Lang} other @param {string} hreflang */
  const alternate = (other, hreflang) => h('link', { rel: 'alternate', hreflang, href: addressOf(address, place, other) });
  return [
    h('meta', { charset: 'utf-8' }),
    h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    h('title', null, `${title} — ${t('ui-list-site')}`),
    h('meta', { name: 'description', content: description }),
    h('meta', { name: 'color-scheme', content: 'light dark' }),
    h('meta', { name: 'theme-color', content: THEME }),
    h('link', { rel: 'icon', href: `${ROOT}static/icon.svg`, type: 'image/svg+xml' }),
    styles.map((style) => h('link', { rel: 'stylesheet', href: `${ROOT}${style}` })),
    script ? h('script', { type: 'module', src: `${ROOT}${script}` }) : null,
    url ? h('link', { rel: 'canonical', href: url }) : null,
    // Search engines take whole addresses only; without, they follow the links in the head of the page.
    address ? [...LANGS.map((other) => alternate(other, other)), alternate(/** @type {Lang} */ (LANGS[0]), 'x-default')] : null,
    jsonLd(webPage(shell, url)),
  ];
}

/** @param {Shell} shell @param {...Child} main */
export function inShell(shell, ...main) {
  const { place, edition, checked, above } = shell;
  const { lang } = shell.around;
  /** @param {Lang} other */
  const language = (other) =>
    h(
      'a',
      {
        class: 'govuk-language-navigation__link',
        href: addressOf(undefined, place, other),
        hreflang: other,
        lang: other,
        // What is seen has to be a word of it: it is what people say to a device that listens.
        'aria-label': NAMES[other].join(', '),
        'aria-current': other === lang ? 'true' : null,
      },
      NAMES[other][0],
    );
  const body = [
    h('a', { class: 'govuk-skip-link', href: '#main' }, t('ui-list-skip')),
    h(
      'header',
      { class: 'head' },
      h(
        'div',
        { class: 'site-header' },
        h(
          'div',
          { class: 'site-width site-header__row' },
          h('a', { class: 'site-name', href: questionnaire(lang) }, t('ui-list-site')),
          h('nav', { 'aria-label': t('ui-list-languages') }, listOf(LANGS.map(language), 'govuk-language-navigation__list')),
        ),
      ),
      h(
        'div',
        { class: 'way' },
        h(
          'div',
          { class: 'site-width way__row' },
          h(
            'a',
            { class: 'govuk-back-link', href: above?.file ?? questionnaire(lang) },
            t(above ? 'ui-list-back' : 'ui-list-home'),
          ),
          h(
            'a',
            { class: 'exit', href: ELSEWHERE, rel: 'noreferrer', 'aria-description': t('ui-exit-history') },
            h('span', null, t('ui-exit')),
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
        h(
          'p',
          null,
          t('ui-list-not-official'),
          edition && ` ${t(`edition-${edition.id}`)} · ${inForce(edition)}`,
          checked && ` · ${t('ui-checked', { date: formatDate(checked) })}`,
        ),
        h(
          'div',
          { class: 'foot-links' },
          link(questionnaire(lang), t('ui-list-questionnaire')),
          FOOT.map(([folder, word]) => link(`${ROOT}${folder}/${lang}/index.html`, t(word))),
        ),
      ),
    ),
  ];
  return page(lang, head(shell), body);
}
