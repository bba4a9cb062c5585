/** The subsistence minimum, shown wherever the words of a question or a ground have a place for it: `.minimum`. */
import { formatDate, formatNumber, has, ta } from './words.js';

/**
 * The figure in force on a day, in words; undefined where it is not to be shown, or not known.
 * @param {string} id of the words of a fact or a ground
 * @param {Pick<import('../npm/src/bauyr.d.ts').Catalogue, 'subsistence_minimum'>} catalogue
 * @param {string} date YYYY-MM-DD
 */
export function minimumLine(id, { subsistence_minimum: figures }, date) {
  const figure = figures.filter(({ from }) => from <= date).at(-1);
  if (!figure || !has(id, 'minimum')) return undefined;
  return ta(id, 'minimum', { tenge: formatNumber(figure.tenge), from: formatDate(figure.from), source: figure.source });
}
