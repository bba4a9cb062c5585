/** The way of the application through the calendar, as a list that is drawn as a line. */
import { h } from '../dom.js';
import { formatDate, formatWeekday, t, ta } from '../words.js';
import { foldedLaw, reference } from './law-says.js';
import { section } from './section.js';

/** @typedef {import('./result.js').View} View */

/** @param {string} iso */
const day = (iso) => h('p', null, h('time', { datetime: iso }, h('strong', null, formatDate(iso)), `, ${formatWeekday(iso)}`));

/** @param {View} view @param {[string, string]} entry */
function date(view, [id, iso]) {
  const item = `date:${id}`;
  return h(
    'li',
    { class: 'moment' },
    h('h3', { class: 'govuk-heading-s' }, t(`date-${id}`)),
    day(iso),
    h('p', null, ta(`date-${id}`, 'text')),
    reference(view.law, item),
    foldedLaw(view, item, t(`date-${id}`)),
  );
}

/** @param {View} view */
export function dates(view) {
  const { report } = view;
  const moments = Object.entries(report.dates).sort(([, a], [, b]) => (a < b ? -1 : a > b ? 1 : 0));
  return section(
    'dates',
    t('ui-result-dates'),
    report.dates_estimated && h('p', { class: 'govuk-inset-text' }, t('date-estimated')),
    h(
      'ol',
      { class: 'timeline' },
      h('li', { class: 'moment' }, h('h3', { class: 'govuk-heading-s' }, t('ui-result-date-sent')), day(report.date)),
      moments.map((moment) => date(view, moment)),
    ),
  );
}
