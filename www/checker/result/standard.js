/** How the service is provided: the rows of its standard, with the order's own words. */
import { h } from '../dom.js';
import { t } from '../i18n.js';
import { backing } from './law-says.js';
import { rowsOf } from './law.js';
import { section, summaryRow } from './section.js';
import { steps } from './steps.js';
/** @import { View } from './result.js' */

/** @param {View} view @param {string} row */
const standardRow = (view, row) =>
  summaryRow(
    t(`row-${row}`),
    h('p', null, t(`row-${row}-${view.report.service}`)),
    backing(view, `row:${row}`, t(`row-${row}`)),
  );

/** @param {View} view */
export function standardRows(view) {
  const rows = rowsOf(view.law, view.standard);
  return (
    rows.length > 0 &&
    section(
      'standard',
      t('ui-result-standard'),
      steps(view),
      h(
        'dl',
        { class: 'govuk-summary-list' },
        rows.map((row) => standardRow(view, row)),
      ),
    )
  );
}
