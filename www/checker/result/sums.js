/** Sums that go by a child's age and by the index of a year, in words: for the page and the plain lists. It knows no law. */
import { formatNumber, t } from '../i18n.js';
/** @import { Money, Payment } from './law.js' */

/** The date without its hyphens: by these digits whoever was born on 29 February is a year older on 1 March. @param {string} iso */
const digits = (iso) => Number(iso.replaceAll('-', ''));

/**
 * Full years on a day; undefined where there is no date.
 * @param {unknown} birth
 * @param {string} on YYYY-MM-DD
 */
export const fullYears = (birth, on) =>
  typeof birth === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(birth)
    ? Math.floor((digits(on) - digits(birth)) / 10_000)
    : undefined;

/**
 * How many indices are paid for a child: several numbers where its age leaves that open.
 * @param {Payment} payment
 * @param {number | undefined} age
 */
export function indicesAt({ indices, by_age: classes = [] }, age) {
  const all = classes.filter(
    ({ full_years_at_least: from = 0, full_years_below: below = Infinity }) =>
      age === undefined || (age >= from && age < below),
  );
  return indices === undefined ? [...new Set(all.map((one) => one.indices))] : [indices];
}

/**
 * The sums in words.
 * @param {Money} money
 * @param {number} year of the application
 */
export function inTenge({ index }, year) {
  const known = index.find((one) => one.year === year);
  /** @param {number} indices */
  const sum = (indices) =>
    known
      ? t('result-money-sum', { tenge: formatNumber(indices * known.tenge), indices: String(indices) })
      : t('result-money-indices', { indices: String(indices) });
  return {
    sum,
    /** Sums of which one is meant. @param {number[]} indices */
    either: (indices) =>
      indices.slice(1).reduce((one, other) => t('result-money-or', { one, other: sum(other) }), sum(indices[0] ?? 0)),
    about: known
      ? t('result-money-year', { year: String(year), tenge: formatNumber(known.tenge), source: known.source })
      : t('result-money-year-unknown', { year: String(year) }),
  };
}
