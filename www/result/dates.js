/** The days of the application: a short list, and folded away how each was reckoned. */
import { h } from '../dom.js';
import { formatDate, formatWeekday, t, ta } from '../words.js';
import { calendarButton } from '../take/take.js';
import { days } from './days.js';
import { fold } from './fold.js';
import { lawSays, reference } from './law-says.js';
import { section } from './section.js';
import { unknownYear } from './unknown-year.js';

/** @typedef {import('./result.js').View} View */

/** @param {View} view */
export function dates(view) {
  const { report, law, standard } = view;
  const all = days(report);
  return section(
    'dates',
    t('ui-result-dates'),
    report.dates_estimated && h('p', { class: 'small' }, t('date-estimated')),
    unknownYear(view),
    h(
      'dl',
      { class: 'days' },
      all.map(({ iso, name }) => [h('dt', null, name), h('dd', null, h('time', { datetime: iso }, formatDate(iso)), h('span', { class: 'small' }, `, ${formatWeekday(iso)}`))]),
    ),
    calendarButton(report),
    fold(
      `${standard.list}:dates`,
      t('result-dates-how'),
      '',
      Object.keys(report.dates).map((id) => {
        const item = `date:${id}`;
        return h('div', null, h('h3', { class: 'govuk-heading-s' }, t(`date-${id}`)), h('p', null, ta(`date-${id}`, 'text')), reference(law, item), lawSays(law, standard, item));
      }),
    ),
  );
}
