/** The dates of a report as a calendar file. Loaded only when asked for, and with it the library that writes the format. */
import { generateIcsCalendar } from 'ts-ics';
import { t, ta } from '../i18n.js';
/** @import { Report } from '../../../npm/src/bauyr.d.ts' */

const DAY = 86_400_000;

/**
 * Each date is an event of a whole day. Its id stays the same for the same application, so that a second import moves it and adds none.
 * @param {Report} report
 */
export function calendarFile({ service, channel, date, dates, dates_estimated }) {
  const estimated = dates_estimated ? ` (${t('ui-take-calendar-estimated')})` : '';
  return folded(
    generateIcsCalendar({
      version: '2.0',
      prodId: '-//Bauyr//Bauyr//EN',
      method: 'PUBLISH',
      events: Object.entries(dates).map(([id, iso]) => {
        const day = new Date(`${iso}T00:00:00Z`);
        const summary = `${t(`date-${id}`)}${estimated}: ${ta(`service-${service}`, 'short')}`;
        return {
          uid: `${service}-${channel}-${date}-${id}@bauyr`,
          stamp: { date: new Date() },
          start: { type: 'DATE', date: day },
          end: { type: 'DATE', date: new Date(day.getTime() + DAY) },
          summary,
          description: [
            ta(`date-${id}`, 'text'),
            ...(dates_estimated ? [t('date-estimated')] : []),
            t('ui-take-text-informs'),
          ].join('\n'),
          // A last day takes nobody's time. It begins at midnight: fifteen hours before that is the morning of the day before.
          timeTransparent: 'TRANSPARENT',
          // What stands in an alarm the library does not escape.
          alarms: [
            {
              action: 'DISPLAY',
              description: summary.replace(/[\\;,]/g, '\\$&'),
              trigger: { type: 'relative', value: { before: true, hours: 15 } },
            },
          ],
        };
      }),
    }),
  );
}

/** Lines may have 75 octets (RFC 5545, 3.1). The library counts letters, of which ours have two. @param {string} file */
function folded(file) {
  const octets = new TextEncoder();
  return file.replace(/\r\n[ \t]/g, '').replace(/.+/gu, (line) => {
    let [all, length] = ['', 0];
    for (const letter of line) {
      const more = octets.encode(letter).length;
      if (length + more > 75) [all, length] = [`${all}\r\n `, 1];
      all += letter;
      length += more;
    }
    return all;
  });
}
