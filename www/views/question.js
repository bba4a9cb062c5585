/** One question, whatever it asks: its words are found by its id, its fields by its type. */
import { getAnswer, parseFact, setAnswer, UNKNOWN } from '../answers.js';
import { h } from '../dom.js';
import { minimumLine } from '../minimum.js';
import { answerLabel, childName } from '../result/phrases.js';
import { has, t, ta } from '../words.js';
import { dateFields, readDate } from './date-fields.js';
import { continueButton, details, fieldset, form, radios } from './form.js';

/** @typedef {import('../engine.js').Question} Question */
/** @typedef {import('./form.js').App} App */
/** @typedef {import('./form.js').Draft} Draft */

const ANSWER = 'answer';
const DONT_KNOW = 'dont-know';
/** In years. */
const OLDEST = 120;

/** The id of a question's words. @param {Question} question */
export const wordsOf = ({ of, key }) => `fact-${of}-${key}`;

/**
 * @param {App} app
 * @param {Question} question
 * @param {string} fact
 * @param {Draft | undefined} draft
 * @returns {import('./form.js').View}
 */
export function questionView(app, question, fact, draft) {
  const words = wordsOf(question);
  const title = t(words);
  const child = /^children\.(\d+)/.exec(fact)?.[1];
  const caption = child === undefined ? t('ui-you') : childName(Number(child));
  const minimum = minimumLine(words, app.engine.catalogue, app.state.date);
  const hint = [has(words, 'hint') ? ta(words, 'hint') : [], minimum === undefined ? [] : h('div', { class: 'minimum' }, minimum)].flat();
  const fields = question.type === 'date' ? dateAnswer(app, question, fact, draft) : choiceAnswer(app, question, fact, draft);
  const assessment = app.engine.assess(app.state);
  return {
    title: `${title} ${caption}`,
    node: form(
      (data) => {
        const answer = question.type === 'date' ? readDateAnswer(data, app.state.date) : readChoice(data);
        if (typeof answer === 'object') app.refuse(answer.error);
        else app.submit(setAnswer(app.state, fact, answer));
      },
      fieldset({ title, caption, hint: hint.length > 0 && hint, error: draft?.error }, question.type !== 'date' && sameAs(app, fact), fields),
      !assessment.error && !needed(app, fact, assessment.missing) && h('p', { class: 'govuk-inset-text' }, t('ui-question-not-needed')),
      !assessment.error && enough(assessment.reports),
      has(words, 'why') && details(t('ui-why-asked'), ta(words, 'why')),
      h('p', { class: 'private' }, t('ui-private-line')),
      continueButton(h('a', { class: 'govuk-link', href: '#/check-answers' }, t('ui-so-far'))),
    ),
  };
}

/**
 * Brothers and sisters: the answer about a child before, to be given by one press. Nothing is answered unasked.
 * @param {App} app
 * @param {string} fact
 */
function sameAs({ state, submit }, fact) {
  const { child = 0, key } = parseFact(fact) ?? {};
  for (let other = child - 1; other >= 0; other--) {
    const known = `children.${other}.${key}`;
    const answer = getAnswer(state, known);
    if (answer === undefined || answer === null) continue;
    const words = t('ui-same-as', { child: childName(other), answer: answerLabel(state, known) });
    return h('button', { type: 'button', class: 'govuk-button govuk-button--secondary same', onclick: () => submit(setAnswer(state, fact, answer)) }, words);
  }
  return undefined;
}

/** Who knows enough may stop, and need not: where further answers cannot make it better. @param {import('../engine.js').ListReport[]} reports */
function enough(reports) {
  const [outcome, other] = new Set(reports.map(({ report }) => report.outcome));
  if (other !== undefined || (outcome !== 'refusal_likely' && outcome !== 'out_of_scope')) return undefined;
  return h('p', { class: 'govuk-inset-text' }, t(`ui-enough-${outcome}`), ' ', h('a', { class: 'govuk-link', href: '#/result' }, t('ui-see-result')));
}

/**
 * Does the question still bear on the result?
 * @param {App} app
 * @param {string} fact
 * @param {string[]} missing
 */
const needed = ({ engine, state }, fact, missing) => missing.includes(fact) || getAnswer(engine.relevant(state), fact) !== undefined;

/**
 * @param {App} app
 * @param {Question} question
 * @param {string} fact
 * @param {Draft | undefined} draft
 */
function choiceAnswer({ state }, { of, key, type, options }, fact, draft) {
  const known =
    type === 'bool'
      ? ['true', 'false'].map((value) => ({ value, label: t(`option-${value}`) }))
      : (options ?? []).map((value) => {
          const id = `option-${of}-${key}-${value}`;
          return { value, label: t(id), hint: has(id, 'hint') && ta(id, 'hint') };
        });
  const chosen = draft?.entered ? draft.entered.get(ANSWER) : getAnswer(state, fact);
  return radios(ANSWER, [...known, { value: UNKNOWN, label: t('option-unknown'), apart: true }], String(chosen ?? ''));
}

/**
 * @param {FormData} data
 * @returns {string | boolean | { error: NonNullable<Draft['error']> }}
 */
function readChoice(data) {
  const value = data.get(ANSWER);
  if (typeof value !== 'string') return { error: { id: 'ui-error-answer', field: ANSWER } };
  return value === 'true' || value === 'false' ? value === 'true' : value;
}

/**
 * @param {App} app
 * @param {Question} question
 * @param {string} fact
 * @param {Draft | undefined} draft
 */
function dateAnswer({ state }, { of }, fact, draft) {
  const answer = getAnswer(state, fact);
  const unknown = h('input', {
    type: 'checkbox',
    class: 'govuk-checkboxes__input',
    id: DONT_KNOW,
    name: DONT_KNOW,
    value: UNKNOWN,
    checked: draft?.entered ? draft.entered.has(DONT_KNOW) : answer === UNKNOWN,
  });
  // Date and "I don't know" exclude each other; the last one touched holds.
  const date = dateFields(ANSWER, String(answer), draft, () => (unknown.checked = false));
  unknown.addEventListener('change', () => {
    if (unknown.checked) for (const field of date.querySelectorAll('input')) field.value = '';
  });
  return [
    h('p', { class: 'govuk-hint' }, ta('ui-date-example', of)),
    date,
    h('div', { class: 'govuk-checkboxes__divider' }, t('ui-or')),
    h(
      'div',
      { class: 'govuk-checkboxes' },
      h('div', { class: 'govuk-checkboxes__item' }, unknown, h('label', { class: 'govuk-label govuk-checkboxes__label', for: DONT_KNOW }, t('option-unknown'))),
    ),
  ];
}

/**
 * @param {FormData} data
 * @param {string} applied the day of application, YYYY-MM-DD
 */
function readDateAnswer(data, applied) {
  if (data.has(DONT_KNOW)) return UNKNOWN;
  const read = readDate(data, ANSWER);
  if ('error' in read) return read;
  // Nobody is asked about a day that nobody alive has seen: 1850 is 1950 or 2015 typed wrongly, and would be reckoned with.
  if (Number(applied.slice(0, 4)) - Number(read.date.slice(0, 4)) > OLDEST) {
    return { error: { id: 'ui-error-date-long-ago', field: `${ANSWER}-year`, parts: ['year'] } };
  }
  return read.date;
}
