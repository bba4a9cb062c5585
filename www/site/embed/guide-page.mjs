/** The guide as a page: make your code, what it needs, what your visitors are to be told. */
import { h } from '../../checker/dom.js';
import { LANGS, t } from '../../checker/i18n.js';
import { link, listOf, SECONDARY } from '../../checker/views/parts.js';
import { plainSection } from '../html.mjs';
import { inShell } from '../shell.mjs';
import { ANYWHERE, BUILT, EDITED, hostList, SERVERS } from './guide-hosts.mjs';
import { elementCode, frameCode, pinnedCode } from './snippet.js';
/** @import { Catalogue } from '../../../npm/src/bauyr.d.ts' */
/** @import { Child } from '../../checker/dom.js' */
/** @import { Lang } from '../../checker/language.js' */

/** Stands for the address of the site where it is not known, and no script can say it. */
const SOMEWHERE = 'https://…/';

const ATTRIBUTES = ['service', 'lang', 'edition', 'theme', 'events'];
const PROPERTIES = [
  'accent',
  'on-accent',
  'link',
  'background',
  'surface',
  'text',
  'muted',
  'line',
  'radius',
  'font',
  'font-size',
];
const PARTS = [
  'sheet',
  'page',
  'title',
  'button',
  'secondary-button',
  'warning-button',
  'choice',
  'field',
  'progress',
  'footer',
];

const EVENTS = `document.addEventListener('bauyr-step', ({ detail }) => detail.step);
document.addEventListener('bauyr-result', ({ detail }) => detail.outcome);`;
const POLICY = "script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'";
const PACKAGE = `npm install ./bauyr-0.1.0.tgz

import 'bauyr/element';`;

/** Paragraphs, by the last parts of the ids of their words. @param {...string} ids */
const says = (...ids) => ids.map((id) => h('p', null, t(`ui-embed-${id}`)));

/** @param {Child} content @param {Record<string, string>} [attributes] */
const code = (content, attributes = {}) => h('pre', { class: 'code', tabindex: '0' }, h('code', attributes, content));

/** @param {string} id @param {...Child} content */
const section = (id, ...content) => plainSection(id, t(`ui-embed-${id}`), ...content);

/** @param {string} id of what is copied */
const copy = (id) => [
  h('p', null, h('button', { type: 'button', class: SECONDARY, 'data-copy': id }, t('ui-embed-copy'))),
  h('p', { id: `${id}-status`, role: 'status', 'data-done': t('ui-embed-copied'), 'data-failed': t('ui-embed-copy-failed') }),
];

/** @param {string} id @param {string} label @param {[string, string][]} options values with their words */
const select = (id, label, options) =>
  h(
    'div',
    { class: 'govuk-form-group' },
    h('label', { class: 'govuk-label', for: id }, label),
    h(
      'select',
      { class: 'govuk-input', id, autocomplete: 'off' },
      options.map(([value, words]) => h('option', { value }, words)),
    ),
  );

/** @param {Lang} lang @param {Catalogue} catalogue */
const builder = (lang, { services }) =>
  h(
    'div',
    { id: 'builder-form', hidden: true },
    select('builder-service', t('ui-embed-service'), [
      ['', t('ui-embed-service-open')],
      ...services.map(({ id }) => /** @type {[string, string]} */ ([id, t(`service-${id}`)])),
    ]),
    select('builder-language', t('ui-embed-language'), [
      ['', t('ui-embed-language-page')],
      ...LANGS.map((other) => /** @type {[string, string]} */ ([other, other])),
    ]),
    select('builder-theme', t('ui-embed-theme'), [
      ['', t('ui-embed-theme-auto')],
      ['light', t('ui-embed-theme-light')],
      ['dark', t('ui-embed-theme-dark')],
    ]),
    h(
      'div',
      { class: 'govuk-form-group' },
      h('label', { class: 'govuk-label', for: 'builder-colour' }, t('ui-embed-colour')),
      h('input', { class: 'colour', type: 'color', id: 'builder-colour', value: '#0b5a5e', autocomplete: 'off' }),
      h('p', { id: 'pale', class: 'govuk-hint', hidden: true, role: 'status' }, t('ui-embed-colour-pale')),
    ),
    h('h3', { class: 'govuk-heading-s' }, t('ui-embed-preview')),
    h(/** @type {'div'} */ ('bauyr-check'), { id: 'preview', lang }),
  );

/**
 * @param {import('../shell.mjs').Around} around
 * @param {Catalogue} catalogue
 * @param {Record<string, string>} fingerprints of the element's scripts
 */
export function guidePage(around, catalogue, fingerprints) {
  const { lang, address: site = SOMEWHERE } = around;
  return inShell(
    {
      around,
      place: { folder: 'embed', file: 'index.html' },
      title: t('ui-embed-title'),
      description: t('ui-embed-description'),
    },
    h('link', { rel: 'stylesheet', href: '../guide.css' }),
    h('h1', { class: 'govuk-heading-l' }, t('ui-embed-title')),
    h('p', { class: 'lead' }, t('ui-embed-lead')),
    section(
      'builder',
      h('noscript', null, says('noscript')),
      builder(lang, catalogue),
      h('h3', { class: 'govuk-heading-s' }, t('ui-embed-code')),
      code(elementCode({ site, lang }, t('ui-lists')), { id: 'code-element', 'data-lists': t('ui-lists') }),
      copy('code-element'),
      h(
        'div',
        { id: 'own-style', hidden: true },
        h('h3', { class: 'govuk-heading-s' }, t('ui-embed-code-style')),
        code('', { id: 'code-style' }),
        copy('code-style'),
      ),
      says('code-files'),
    ),
    section('frame', says('frame-about'), code(frameCode({ site, lang }), { id: 'code-frame' }), copy('code-frame')),
    section('which', says('which-element', 'which-frame')),
    section(
      'element',
      says('element-needs'),
      code(POLICY),
      says('element-strict', 'element-package'),
      code(PACKAGE),
      says('element-registry'),
      h('p', null, link('#built', t('ui-embed-built'))),
      h('h3', { class: 'govuk-heading-s' }, t('ui-embed-attributes')),
      listOf(ATTRIBUTES.map((name) => [h('code', null, name), ' — ', t(`ui-embed-attribute-${name}`)])),
      h(
        'p',
        null,
        [...catalogue.services, ...catalogue.editions].map(({ id }) => [h('code', null, id), ' ']),
      ),
      h('h3', { class: 'govuk-heading-s' }, t('ui-embed-style')),
      says('style-about'),
      listOf(PROPERTIES.map((name) => h('code', null, `--bauyr-${name}`))),
      h(
        'p',
        null,
        t('ui-embed-style-parts'),
        ' ',
        PARTS.map((name) => [h('code', null, name), ' ']),
      ),
      h('h3', { class: 'govuk-heading-s' }, t('ui-embed-events')),
      says('events-about'),
      code(EVENTS),
    ),
    section(
      'note',
      says('note-about'),
      h(
        'div',
        { id: 'note-text', class: 'promise' },
        says('note-answers', 'note-not', 'note-server', 'note-law', 'note-informs'),
      ),
      copy('note-text'),
      says('note-events'),
    ),
    section(
      'pinned',
      says('pinned-about', 'pinned-price'),
      code(pinnedCode({ site, lang }, t('ui-lists'), fingerprints), {
        id: 'code-pinned',
        'data-fingerprints': JSON.stringify(fingerprints),
      }),
      copy('code-pinned'),
      says('pinned-needs'),
    ),
    section('anywhere', hostList(ANYWHERE, code)),
    section('edited', hostList(EDITED, code)),
    section('built', says('element-registry'), hostList(BUILT, code)),
    section('servers', hostList(SERVERS, code)),
    section('tried', says('tried-tests', 'tried-hand', 'tried-not')),
    section('fresh', says('fresh-about')),
    h('script', { type: 'module', src: '../element/bauyr-check.js' }),
    h('script', { type: 'module', src: '../guide.js' }),
  );
}
