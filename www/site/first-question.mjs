/**
 * Prints the choices of the first question in Kazakh, for the page as it is delivered: it can be read and answered before
 * anything else has come.
 *
 * `node www/site/first-question.mjs <package>`: the folder with catalogue.json and the words.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { UNSURE } from '../checker/answers.js';
import { loadWords, t, ta } from '../checker/i18n.js';
import { h } from './html.mjs';

const [npm] = process.argv.slice(2);
if (!npm) {
  console.error('usage: node www/site/first-question.mjs <package>');
  process.exit(2);
}

/** @type {import('../../npm/src/bauyr.d.ts').Catalogue} */
const catalogue = JSON.parse(await readFile(join(npm, 'catalogue.json'), 'utf8'));
await loadWords('kk', await readFile(join(npm, 'words', 'kk.ftl'), 'utf8'));

/**
 * Words, with what the page needs to put them into another language.
 * @param {string} tag
 * @param {Record<string, string>} attributes
 * @param {string} id
 */
const said = (tag, attributes, id) => {
  const [name = '', attribute] = id.split('.');
  return h(tag, { ...attributes, 'data-t': id }, attribute === undefined ? t(name) : ta(name, attribute));
};

/**
 * The same markup as that of `radios` in `checker/views/form.js`, which makes elements: here there is no document, only text.
 * @param {number} n
 * @param {string} value
 * @param {string} label id of the words
 * @param {string} hint id of the words
 */
const choice = (n, value, label, hint) => {
  const id = `first-${n}`;
  return h(
    'div',
    { class: 'govuk-radios__item' },
    // What was chosen is not to come back by itself when the page is loaded again.
    h('input', {
      type: 'radio',
      class: 'govuk-radios__input',
      id,
      name: 'first',
      value,
      autocomplete: 'off',
      'aria-describedby': `${id}-hint`,
    }),
    said('label', { class: 'govuk-label govuk-radios__label', for: id }, label),
    said('div', { class: 'govuk-hint govuk-radios__hint', id: `${id}-hint` }, hint),
  );
};

const choices = [
  ...catalogue.services.map(({ id }, n) => choice(n, id, `ui-service-${id}`, `ui-service-${id}.hint`)),
  choice(catalogue.services.length, UNSURE, 'ui-unsure', 'ui-service-unsure-hint'),
];

/** What sets each service apart from the others. */
const differences = catalogue.services.map(({ id, term_working_days: terms }) => {
  const args = { days: Object.values(terms).at(-1) ?? 0 };
  const term = h('span', { 'data-t': 'ui-service-term', 'data-t-args': JSON.stringify(args) }, t('ui-service-term', args));
  return h('p', {}, said('strong', {}, `service-${id}.short`), '. ', said('span', {}, `service-${id}.about`), ' ', term);
});

const fold = h(
  'details',
  { class: 'govuk-details' },
  h(
    'summary',
    { class: 'govuk-details__summary' },
    said('span', { class: 'govuk-details__summary-text' }, 'ui-service-differ'),
  ),
  h('div', { class: 'govuk-details__text' }, differences),
);

process.stdout.write(h('div', { class: 'govuk-radios' }, choices).html + fold.html);
