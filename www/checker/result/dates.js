/** The days of the application: a short list, and on the second page how each was reckoned. */
import { h } from '../dom.js';
import { calendarButton } from '../export/buttons.js';
import { formatDate, formatWeekday, t, ta } from '../i18n.js';
import { days } from './days.js';
import { backing } from './law-says.js';
import { section } from './section.js';
import { unknownYear } from './unknown-year.js';
/** @import { View } from './result.js' */

/** @param {View} view */
export function dates(view) {
  const { report } = view;
  const all = days(report);
  return section(
    'dates',
    t('ui-result-dates'),
    report.dates_estimated && h('p', { class: 'small' }, t('date-estimated')),
    unknownYear(view),
    h(
      'dl',
      { class: 'days' },
      all.map(({ iso, name }) => [
        h('dt', null, name),
        h('dd', null, h('time', { datetime: iso }, formatDate(iso)), h('span', { class: 'small' }, `, ${formatWeekday(iso)}`)),
      ]),
    ),
    calendarButton(report),
  );
}

/** How each day was reckoned, for whoever wants to know. @param {View} view */
export function reckoned(view) {
  const ids = Object.keys(view.report.dates);
  return (
    ids.length > 0 &&
    section(
      'reckoned',
      t('result-dates-how'),
      ids.map((id) =>
        h(
          'div',
          null,
          h('h3', { class: 'govuk-heading-s' }, t(`date-${id}`)),
          h('p', null, ta(`date-${id}`, 'text')),
          backing(view, `date:${id}`, t(`date-${id}`)),
        ),
      ),
    )
  );
}
