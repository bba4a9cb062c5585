/** The days of an application, by name. */
import { t } from '../i18n.js';
/** @import { Report } from '../../../npm/src/bauyr.d.ts' */

/**
 * The days of a report in their order, the day of application first.
 * @param {Report} report
 * @returns {{ id: string, iso: string, name: string }[]}
 */
export const days = ({ date, dates }) =>
  [['sent', date], ...Object.entries(dates).sort(([, a], [, b]) => (a < b ? -1 : a > b ? 1 : 0))].map(
    ([id = '', iso = '']) => ({
      id,
      iso,
      name: t(`result-day-${id}`),
    }),
  );
