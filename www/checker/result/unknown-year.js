/** A term that ends in a year whose sums are not known here says so: the authority may go by those of the day on which it decides. */
import { h } from '../dom.js';
import { t } from '../i18n.js';
/** @import { View } from './result.js' */

/** @param {View} view */
export function unknownYear({ law, report, catalogue, standard }) {
  const year = report.dates.decision?.slice(0, 4);
  if (year === undefined) return null;
  const minimum = catalogue.subsistence_minimum.some(({ from }) => from.startsWith(year));
  const index =
    !law?.money.payments[standard.edition]?.[report.service] || law.money.index.some((known) => String(known.year) === year);
  if (minimum && index) return null;
  const unknown = minimum ? 'index' : index ? 'minimum' : 'both';
  return h('p', { class: 'govuk-inset-text' }, t(`result-year-${unknown}`, { year }));
}
