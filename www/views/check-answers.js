/** Every answer that counts, and every question that is still without one. */
import { getAnswer } from '../answers.js';
import { channels } from '../engine.js';
import { h } from '../dom.js';
import { routeHash } from '../journey.js';
import { answerLabel, childName } from '../result/phrases.js';
import { formatDate, t, ta } from '../words.js';
import { heading } from './form.js';

/** @typedef {import('./form.js').App} App */
/** @typedef {{ label: string, value: string, href: string, answered: boolean }} Row */

/**
 * @param {App} app
 * @param {{ reports: import('../engine.js').ListReport[], missing: string[] }} assessment
 * @returns {import('./form.js').View}
 */
export function checkAnswersView(app, { reports, missing }) {
  const title = t('ui-check-title');
  const state = app.engine.relevant(app.state);
  const unknown = new Set(reports.flatMap(({ report }) => report.unknown_facts)).size;
  const result = (/** @type {string} */ look) => h('a', { class: `govuk-button ${look}`, role: 'button', href: '#/result' }, t('ui-see-result'));
  return {
    title,
    node: h(
      'div',
      null,
      heading(title),
      missing.length > 0 && h('p', null, t('ui-check-missing', { count: missing.length })),
      unknown > 0 && h('p', null, t('ui-check-unknown', { count: unknown })),
      group(t('ui-check-application'), applicationRows(app)),
      group(t('ui-you'), factRows(app, state, missing, 'applicant')),
      state.children.map((_, n) => group(childName(n), factRows(app, state, missing, `children.${n}`))),
      h(
        'div',
        { class: 'govuk-button-group' },
        missing.length > 0
          ? [h('button', { type: 'button', class: 'govuk-button', onclick: app.resume }, t('ui-resume')), result('govuk-button--secondary')]
          : result(''),
      ),
      app.keeping?.(),
      h('p', { class: 'lone' }, h('a', { class: 'govuk-link', href: '#/delete' }, t('ui-delete-all'))),
    ),
  };
}

/**
 * @param {App} app
 * @returns {Row[]}
 */
function applicationRows({ engine, state }) {
  const ways = channels(state, engine.catalogue);
  const [only] = ways;
  /** @param {string} kind @param {string | undefined} id */
  const name = (kind, id = '') => (engine.catalogue.services.some((service) => service.id === id) || ways.includes(id) ? t(`${kind}-${id}`) : t('ui-unsure'));
  return [
    { label: t('ui-check-service'), value: name('service', state.service), href: '#/service', answered: true },
    { label: t('ui-check-channel'), value: name('channel', ways.length === 1 ? only : state.channel), href: ways.length > 1 ? '#/channel' : '', answered: true },
    { label: t('ui-check-date'), value: formatDate(state.date), href: '#/date', answered: true },
    { label: t('ui-check-children'), value: String(state.children.length), href: '#/children', answered: true },
  ];
}

/**
 * The questions about one person, in asking order: those with an answer that counts, and those without.
 * @param {App} app
 * @param {import('../answers.js').State} state
 * @param {string[]} missing
 * @param {string} person `applicant` or `children.N`
 * @returns {Row[]}
 */
function factRows({ engine }, state, missing, person) {
  const of = person === 'applicant' ? 'applicant' : 'child';
  return engine.questions.flatMap((question) => {
    const fact = `${person}.${question.key}`;
    const answered = getAnswer(state, fact) !== undefined;
    if (question.of !== of || !(answered || missing.includes(fact))) return [];
    return [{ label: ta(`fact-${of}-${question.key}`, 'short'), value: answerLabel(state, fact), href: routeHash({ view: 'question', fact }), answered }];
  });
}

/**
 * @param {string} title
 * @param {Row[]} rows
 */
const group = (title, rows) =>
  rows.length > 0 && [
    h('h2', { class: 'govuk-heading-m' }, title),
    h(
      'dl',
      { class: 'govuk-summary-list' },
      rows.map(({ label, value, href, answered }) =>
        h(
          'div',
          { class: `govuk-summary-list__row${href ? '' : ' govuk-summary-list__row--no-actions'}` },
          h('dt', { class: 'govuk-summary-list__key' }, label),
          h('dd', { class: `govuk-summary-list__value${answered ? '' : ' unanswered'}` }, value),
          href &&
            h(
              'dd',
              { class: 'govuk-summary-list__actions' },
              h(
                'a',
                { class: 'govuk-link', href },
                t(answered ? 'ui-change' : 'ui-answer'),
                h('span', { class: 'govuk-visually-hidden' }, `: ${title}, ${label}`),
              ),
            ),
        ),
      ),
    ),
  ];
