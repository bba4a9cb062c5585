/** Days of steps, and acts by number and date, in words: for the page and the plain lists. */
import { formatDate, t } from '../i18n.js';
/** @import { Act, Step } from './law.js' */

/** The days a step may take, in words. @param {Step} step */
export const stepDays = ({ within, before_end: beforeEnd }) =>
  within === undefined ? t('result-when-before_end', { days: beforeEnd ?? 0 }) : t('result-when-within', { days: within });

/** Those that every application goes through, and those before a refusal. @param {Step[]} steps */
export const inOrder = (steps) => ({
  always: steps.filter(({ before_refusal: refusing }) => !refusing),
  refusing: steps.filter(({ before_refusal: refusing }) => refusing),
});

/** What a wording that is kept for comparison leaves out. @param {Act[]} acts */
export const keptWords = (acts) =>
  t('result-kept', {
    acts: acts.map(({ number, date }) => t('result-kept-act', { number, date: formatDate(date) })).join('; '),
  });

/** Number and date of an act. @param {{ number?: string, date: string }} act */
export const published = ({ number, date }) =>
  number === undefined
    ? t('ui-result-source-date', { date: formatDate(date) })
    : t('ui-result-source-number', { number, date: formatDate(date) });
