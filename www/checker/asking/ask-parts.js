/** One question of a page that asks: its words are found by its name, its fields by its shape. */
import { UNKNOWN } from '../answers.js';
import { h } from '../dom.js';
import { say, t, ta } from '../i18n.js';
import { answerLabel, childName } from '../phrases.js';
import { dateFields } from '../views/date-fields.js';
import { checkboxes, group, radios } from '../views/form.js';
import { details } from '../views/parts.js';
import { examplesOf } from './pages.js';
import { APART, BACK, NONE, UNSURE_WHICH, unknownOf } from './submission.js';
import { minimumArgs, minimumLine } from './subsistence-minimum.js';
import { attribute, optionWords, questionWords } from './words.js';
/** @import { Args } from '../i18n.js' */
/** @import { App, Choice, Draft, Fault } from '../views/form.js' */
/** @import { One, Shown, Ticks } from './shown.js' */

/** The group of fields of a question. @param {string} name */
export const partId = (name) => `part-${name}`;

/**
 * @param {App} app
 * @param {Shown} part
 * @param {Draft | undefined} draft
 */
export function partView(app, part, draft) {
  const { catalogue } = app.engine;
  const { name } = part;
  const words = questionWords(part);
  const args = { ...minimumArgs(catalogue, app.state.date), ...(part.kind === 'same' && { child: childName(part.other) }) };
  const minimum = minimumLine(words, catalogue, app.state.date);
  const hint = hintOf(app, part, words, args);
  const error = draft?.faults?.find((one) => (one.part ?? one.field) === name);
  const about = [hint, minimum && h('div', { class: 'minimum' }, minimum)];
  const asked = group(
    { name, legend: say(words, args), id: partId(name), hint: (hint || minimum) && about, error },
    fields(part, draft?.entered, error),
  );
  if (attribute(words, 'fold'))
    asked.append(details(ta(words, 'fold'), exampleTable(part, words), h('p', { class: 'fold-text' }, ta(words, 'fold-text'))));
  return asked;
}

/**
 * Who is what by the law, for whoever looks for themselves.
 * @param {Shown} part
 * @param {string} words
 */
function exampleTable(part, words) {
  const examples = 'key' in part && examplesOf(part.of, part.key);
  if (!examples) return undefined;
  const id = `${part.of}-${part.key}`;
  return h(
    'table',
    { class: 'examples' },
    h(
      'thead',
      null,
      h(
        'tr',
        null,
        ['person', 'is'].map((column) => h('th', { scope: 'col' }, ta(words, column))),
      ),
    ),
    h(
      'tbody',
      null,
      Object.entries(examples).map(([person, option]) =>
        h('tr', null, h('th', { scope: 'row' }, t(`example-${id}-${person}`)), h('td', null, t(`option-${id}-${option}`))),
      ),
    ),
  );
}

/**
 * @param {App} app
 * @param {Shown} part
 * @param {string} words
 * @param {Args} args
 */
function hintOf({ state }, part, words, args) {
  // What is taken over is in sight before it is.
  if (part.kind === 'same')
    return part.copied
      .map((key) => `${ta(`fact-child-${key}`, 'short')}: ${answerLabel(state, `children.${part.other}.${key}`)}`)
      .join(' · ');
  const own = attribute(words, 'hint');
  if (own !== undefined) return say(own, args);
  return part.kind === 'date' ? ta('ui-date-example', part.of) : undefined;
}

/** An option with its words. @param {string} value @param {string} words @returns {Choice} */
function choice(value, words) {
  const hint = attribute(words, 'hint');
  return { value, label: t(words), hint: hint !== undefined && say(hint) };
}

const dontKnow = () => ({ value: UNKNOWN, label: t('option-unknown') });

/** @param {string} yes what "yes" says @param {string} no */
const yesOrNo = (yes, no) => [{ value: yes, label: t('option-true') }, { value: no, label: t('option-false') }, dontKnow()];

/**
 * @param {Shown} part
 * @param {FormData | undefined} entered
 * @param {Fault | undefined} error
 */
function fields(part, entered, error) {
  const { name } = part;
  if (part.kind === 'ticks' || part.kind === 'which')
    return boxes(part, entered ? entered.getAll(name).map(String) : part.chosen);
  if (part.kind === 'date') return dayOrUnknown(part, entered, error);
  const choices = choicesOf(part);
  // A word or two each: side by side all are in sight.
  const beside = choices.every(({ hint, label }) => !hint && label.length <= 12);
  return radios(name, choices, String(entered ? (entered.get(name) ?? '') : part.chosen), beside);
}

/**
 * @param {Exclude<Shown, { kind: 'ticks' | 'which' | 'date' }>} part
 * @returns {Choice[]}
 */
function choicesOf(part) {
  if (part.kind === 'row' || part.kind === 'years') return yesOrNo('true', 'false');
  if (part.kind === 'same')
    return [
      { value: 'yes', label: t('ui-ask-same-yes') },
      { value: 'no', label: t('ui-ask-same-no') },
    ];
  if (part.kind === 'choice') {
    return [
      ...Object.keys(part.options).map((option) => choice(option, `choice-${part.id}-${option}`)),
      choice(APART, `choice-${part.id}-apart`),
    ];
  }
  const { of, key } = part;
  if (part.kind !== 'first') {
    const known = part.options.map((option) => choice(option, optionWords(of, key, option)));
    return [...known, ...(part.kind === 'under' ? [{ value: BACK, label: t('ui-ask-back') }] : []), dontKnow()];
  }
  const [plain, heading, ...others] = part.first;
  if (typeof plain === 'string' && typeof heading === 'object' && others.length === 0) return yesOrNo(heading.heading, plain);
  return [
    ...part.first.map((one) =>
      typeof one === 'string'
        ? choice(one, optionWords(of, key, one))
        : choice(one.heading, `first-${of}-${key}-${one.heading}`),
    ),
    dontKnow(),
  ];
}

/**
 * Boxes, and after them what is said by ticking none. That and a tick exclude each other: the last one touched holds, and it is said what it let go.
 * @param {Ticks} part
 * @param {string[]} chosen
 */
function boxes({ kind, name, id, boxes }, chosen) {
  const known = Object.keys(boxes).map((box) => choice(box, `box-${id}-${box}`));
  if (kind === 'which') return checkboxes(name, known, chosen);
  const none = { value: NONE, label: ta(`ticks-${id}`, 'none'), apart: true };
  const unsure = { value: UNSURE_WHICH, label: ta(`ticks-${id}`, 'unsure') };
  const said = h('p', { role: 'status', class: 'govuk-visually-hidden' });
  const group = checkboxes(name, [...known, none, unsure], chosen);
  group.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement) || !target.checked) return;
    const inputs = /** @type {HTMLInputElement[]} */ ([...group.querySelectorAll('input')]);
    const off = inputs.filter((other) => other !== target && other.checked && [other.value, target.value].includes(NONE));
    for (const other of off) other.checked = false;
    said.textContent =
      off.length > 0 ? t('ui-ask-unticked', { what: off.map((other) => other.labels?.[0]?.textContent ?? '').join('; ') }) : '';
  });
  return [group, said];
}

/**
 * @param {One} part
 * @param {FormData | undefined} entered
 * @param {Fault | undefined} error
 */
function dayOrUnknown({ name, chosen }, entered, error) {
  const isUnknown = entered ? entered.has(unknownOf(name)) : chosen === UNKNOWN;
  const unknown = checkboxes(unknownOf(name), [dontKnow()], isUnknown ? [UNKNOWN] : []);
  const box = /** @type {HTMLInputElement} */ (unknown.querySelector('input'));
  // Day and "I don't know" exclude each other; the last one touched holds.
  const day = dateFields(name, chosen, entered, error, () => (box.checked = false));
  box.addEventListener('change', () => {
    if (box.checked) for (const field of day.querySelectorAll('input')) field.value = '';
  });
  return h('div', { class: 'day-or-unknown' }, day, unknown);
}
