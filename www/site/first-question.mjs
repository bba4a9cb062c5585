/**
 * Prints the choices of the first question in Kazakh, for the page as it is delivered: it can be read and answered before
 * anything else has come.
 *
 * `node www/site/first-question.mjs <package>`: the folder with catalogue.json and the words.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { UNSURE } from '../checker/answers.js';
import { h } from '../checker/dom.js';
import { loadWords } from '../checker/i18n.js';
import { radios } from '../checker/views/form.js';
import { details } from '../checker/views/parts.js';
import { translate } from '../page/start.js';
import './html.mjs';
import { usage } from './usage.mjs';

const [npm] = process.argv.slice(2);
if (!npm) usage('first-question.mjs <package>');

/** @type {import('../../npm/src/bauyr.d.ts').Catalogue} */
const catalogue = JSON.parse(await readFile(join(npm, 'catalogue.json'), 'utf8'));
await loadWords('kk', await readFile(join(npm, 'words', 'kk.ftl'), 'utf8'));

/** Words, with what the page needs to put them into another language. @param {'p' | 'span' | 'strong'} tag @param {string} id @param {object} [args] */
const said = (tag, id, args) => h(tag, { 'data-t': id, 'data-t-args': args && JSON.stringify(args) });

// Words by their ids: all of them are said at once, at the end.
const first = radios(
  'first',
  [
    ...catalogue.services.map(({ id }) => ({ value: id, label: `ui-service-${id}`, hint: `ui-service-${id}.hint` })),
    { value: UNSURE, label: 'ui-unsure', hint: 'ui-service-unsure-hint' },
  ],
  '',
);
for (const words of first.querySelectorAll('label, .govuk-hint')) words.setAttribute('data-t', words.textContent ?? '');
// What was chosen is not to come back by itself when the page is loaded again.
for (const input of first.querySelectorAll('input')) input.setAttribute('autocomplete', 'off');

/** What sets each service apart from the others. */
const differences = catalogue.services.map(({ id, term_working_days: terms }) =>
  h(
    'p',
    null,
    said('strong', `service-${id}.short`),
    '. ',
    said('span', `service-${id}.about`),
    ' ',
    said('span', 'ui-service-term', { days: Object.values(terms).at(-1) ?? 0 }),
  ),
);
const fold = details('ui-service-differ', differences);
fold.querySelector('summary > span')?.setAttribute('data-t', 'ui-service-differ');

const question = h('div', null, first, fold);
translate(question);
process.stdout.write(question.innerHTML);
