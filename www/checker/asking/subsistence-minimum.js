/** The subsistence minimum, shown wherever the words of a question or a ground have a place for it. */
import { formatDate, formatNumber, has, ta } from '../i18n.js';
/** @import { Catalogue } from '../../../npm/src/bauyr.d.ts' */
/** @import { Args } from '../i18n.js' */

/** @typedef {Pick<Catalogue, 'subsistence_minimum'>} Figures */

/**
 * The figure in force on a day, for words that name it: nothing where none is known.
 * @param {Figures} catalogue
 * @param {string} date YYYY-MM-DD
 * @returns {Args}
 */
export function minimumArgs({ subsistence_minimum: figures }, date) {
  const figure = figures.filter(({ from }) => from <= date).at(-1);
  return figure ? { tenge: formatNumber(figure.tenge), from: formatDate(figure.from), source: figure.source } : {};
}

/**
 * The figure in force on a day, in words; undefined where it is not to be shown, or not known.
 * @param {string} id of the words of a fact or a ground
 * @param {Figures} catalogue
 * @param {string} date YYYY-MM-DD
 */
export function minimumLine(id, catalogue, date) {
  const args = minimumArgs(catalogue, date);
  return has(id, 'minimum') && 'tenge' in args ? ta(id, 'minimum', args) : undefined;
}
