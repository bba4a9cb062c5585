/** What goes beside the verdict: notes for this case, and the rows of the service's standard with the order's own words. */
import { h } from '../dom.js';
import { t, ta } from '../words.js';
import { fold } from './fold.js';
import { foldedLaw, readings, reference } from './law-says.js';
import { rowsOf } from './law.js';
import { money } from './money.js';
import { section } from './section.js';
import { steps } from './steps.js';

/** @typedef {import('./result.js').View} View */

/** @param {View} view */
export const notes = (view) =>
  view.report.notes.length > 0 &&
  section(
    'notes',
    t('ui-result-notes'),
    h(
      'ul',
      { class: 'rows' },
      view.report.notes.map((id) =>
        h(
          'li',
          { class: 'row' },
          h('h3', { class: 'govuk-heading-s' }, t(`note-${id}`)),
          h('p', null, ta(`note-${id}`, 'text', { service: view.report.service })),
          money(view, id),
          readings(view.law, view.standard, `note:${id}`),
          reference(view.law, `note:${id}`),
          foldedLaw(view, `note:${id}`, t(`note-${id}`)),
        ),
      ),
    ),
  );

/** @param {View} view @param {string} row */
const standardRow = (view, row) =>
  h(
    'div',
    { class: 'govuk-summary-list__row govuk-summary-list__row--no-actions' },
    h('dt', { class: 'govuk-summary-list__key' }, t(`row-${row}`)),
    h(
      'dd',
      { class: 'govuk-summary-list__value' },
      h('p', null, t(`row-${row}-${view.report.service}`)),
      reference(view.law, `row:${row}`),
      foldedLaw(view, `row:${row}`, t(`row-${row}`)),
    ),
  );

/** @param {View} view */
export function standardRows(view) {
  const rows = rowsOf(view.law, view.standard);
  return (
    rows.length > 0 &&
    section(
      'standard',
      t('ui-result-standard'),
      fold(
        `${view.standard.list}:standard`,
        t('ui-result-grounds-clear-show', { count: rows.length }),
        t('ui-result-standard'),
        steps(view),
        h(
          'dl',
          { class: 'govuk-summary-list' },
          rows.map((row) => standardRow(view, row)),
        ),
      ),
    )
  );
}
