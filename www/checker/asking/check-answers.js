/** Every answer that counts, and everything that is still without one: a row a page. */
import { removeChild } from '../answers.js';
import { h } from '../dom.js';
import { channels } from '../engine.js';
import { formatDate, t } from '../i18n.js';
import { button, link, listOf, plainView } from '../views/parts.js';
import { rowsOf } from './rows.js';
/** @import { App, View } from '../views/form.js' */
/** @import { Row } from './rows.js' */

/** @param {App} app @returns {View} */
export function checkAnswersView(app) {
  const { reports, missing } = app.engine.assess(app.state);
  const unknown = new Set(reports.flatMap(({ report }) => report.unknown_facts)).size;
  const result = (/** @type {string} */ look) =>
    h('a', { class: `govuk-button ${look}`, role: 'button', href: '#/result' }, t('ui-ask-result'));
  const rows = [...applicationRows(app), ...rowsOf(app.engine, app.state, new Set(missing))];
  return plainView(
    t('ui-answers-mine'),
    missing.length > 0 && h('p', null, t('ui-check-missing', { count: missing.length })),
    unknown > 0 && h('p', null, t('ui-check-unknown', { count: unknown })),
    h('dl', { class: 'govuk-summary-list' }, rows.map(row)),
    h(
      'div',
      { class: 'govuk-button-group' },
      missing.length > 0 ? [button(t('ui-resume'), app.resume), result('govuk-button--secondary')] : result(''),
    ),
    fewer(app),
    app.keeping?.(),
    h('p', { class: 'lone' }, link('#/delete', t('ui-delete-all'))),
  );
}

/**
 * @param {App} app
 * @returns {Row[]}
 */
function applicationRows({ engine, state }) {
  const ways = channels(state, engine.catalogue);
  const [only] = ways;
  /** @param {string} kind @param {string | undefined} id */
  const name = (kind, id = '') =>
    engine.catalogue.services.some((service) => service.id === id) || ways.includes(id) ? t(`${kind}-${id}`) : t('ui-unsure');
  const channel = name('channel', ways.length === 1 ? only : state.channel);
  return [
    { label: t('ui-check-service'), values: [name('service', state.service)], href: '#/service' },
    {
      label: t('ui-application-title'),
      values: [
        `${t('ui-check-channel')}: ${channel}`,
        `${t('ui-check-date')}: ${formatDate(state.date)}`,
        `${t('ui-check-children')}: ${state.children.length}`,
      ],
      href: '#/application',
    },
  ];
}

/** @param {Row} row */
const row = ({ label, values, href, isOpen = false }) =>
  h(
    'div',
    { class: 'govuk-summary-list__row' },
    h('dt', { class: 'govuk-summary-list__key' }, label),
    h(
      'dd',
      { class: `govuk-summary-list__value${isOpen ? ' unanswered' : ''}` },
      values.map((value) => h('div', null, value)),
    ),
    h(
      'dd',
      { class: 'govuk-summary-list__actions' },
      link(href, [t(isOpen ? 'ui-answer' : 'ui-change'), h('span', { class: 'govuk-visually-hidden' }, `: ${label}`)]),
    ),
  );

/** Whoever takes fewer children says which: the application only counts them. @param {App} app */
const fewer = ({ state, update }) =>
  state.children.length > 1 &&
  listOf(
    state.children.map((_, n) =>
      button(t('ui-children-remove', { n: n + 1 }), () => update(removeChild(state, n), 'main'), { class: 'link' }),
    ),
    'govuk-list',
  );
