/** The way of the application through the calendar: a list of days, drawn as stations on a line. */
import { h, svg } from '../dom.js';
import { formatDate, formatWeekday, t, ta } from '../words.js';
import { fold } from './fold.js';
import { lawSays, reference } from './law-says.js';
import { section } from './section.js';
import { unknownYear } from './unknown-year.js';

/** @typedef {import('./result.js').View} View */

const DAY = 86_400_000;
/** Pixels of line for each day between two stations, and the limits within which a line still reads as one. */
const SCALE = 1.5;
const SHORTEST = 8;
const LONGEST = 96;

/** @param {string} from @param {string} to */
const days = (from, to) => Math.round((Date.parse(to) - Date.parse(from)) / DAY);

/** Drawn, not coloured in: it is there in forced colours and on paper. */
const station = () =>
  svg('svg', { class: 'station', viewBox: '0 0 24 24', 'aria-hidden': 'true', focusable: 'false' }, svg('circle', { cx: 12, cy: 12, r: 8 }));

/**
 * @param {View} view
 * @param {{ id?: string, iso: string, name: string }} moment
 * @param {number} n
 * @param {{ iso: string }[]} moments
 */
function momentOf(view, { id, iso, name }, n, moments) {
  const [sent] = moments;
  const after = moments[n + 1];
  const item = `date:${id}`;
  // Every count begins with the application: “337 days later” beside a day a year off would be read as counted from today.
  const since = n > 0 && sent ? days(sent.iso, iso) : undefined;
  const one = h(
    'li',
    { class: 'moment' },
    station(),
    h('h3', { class: 'govuk-heading-s' }, name),
    h(
      'p',
      null,
      h('time', { datetime: iso }, h('strong', null, formatDate(iso)), `, ${formatWeekday(iso)}`),
      since !== undefined && [h('br'), h('span', { class: 'moment-since' }, since === 0 ? t('result-same-day') : t('result-days-later', { count: since }))],
    ),
    id !== undefined &&
      fold(
        `${view.standard.list}:${item}`,
        t('result-date-how'),
        name,
        h('p', null, ta(`date-${id}`, 'text')),
        reference(view.law, item),
        lawSays(view.law, view.standard, item),
      ),
  );
  // As long as the time until the next one, within what fits a screen.
  if (after) one.style.paddingBlockEnd = `${Math.min(LONGEST, Math.max(SHORTEST, days(iso, after.iso) * SCALE))}px`;
  return one;
}

/** @param {View} view */
export function dates(view) {
  const { report } = view;
  const moments = [
    { iso: report.date, name: t('ui-result-date-sent') },
    ...Object.entries(report.dates)
      .sort(([, a], [, b]) => (a < b ? -1 : a > b ? 1 : 0))
      .map(([id, iso]) => ({ id, iso, name: t(`date-${id}`) })),
  ];
  return section(
    'dates',
    t('ui-result-dates'),
    report.dates_estimated && h('p', { class: 'govuk-inset-text' }, t('date-estimated')),
    unknownYear(view),
    h(
      'ol',
      { class: 'timeline' },
      moments.map((moment, n) => momentOf(view, moment, n, moments)),
    ),
  );
}
