/** The dates of a report as a calendar file. Loaded only when asked for, and with it the library that writes the format. */
import { generateIcsCalendar } from 'ts-ics';
import { t, ta } from '../words.js';

/** @typedef {import('../../boundary/types.d.ts').Report} Report */

const DAY = 86_400_000;

/**
 * Each date is an event of a whole day. Its id stays the same for the same application, so that a second import moves it and adds none.
 * @param {Report} report
 */
export function calendarFile({ service, channel, date, dates, dates_estimated }) {
  const estimated = dates_estimated ? ` (${t('ui-take-calendar-estimated')})` : '';
  return generateIcsCalendar({
    version: '2.0',
    prodId: '-//Bauyr//Bauyr//EN',
    method: 'PUBLISH',
    events: Object.entries(dates).map(([id, iso]) => {
      const day = new Date(`${iso}T00:00:00Z`);
      return {
        uid: `${service}-${channel}-${date}-${id}@bauyr`,
        stamp: { date: new Date() },
        start: { type: 'DATE', date: day },
        end: { type: 'DATE', date: new Date(day.getTime() + DAY) },
        summary: `${t(`date-${id}`)}${estimated}: ${ta(`service-${service}`, 'short')}`,
        description: [
          ta(`date-${id}`, 'text'),
          ...(dates_estimated ? [t('date-estimated')] : []),
          t('ui-take-text-informs'),
        ].join('\n'),
      };
    }),
  });
}
