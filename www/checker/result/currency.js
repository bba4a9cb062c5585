/** How current the law behind a result is: said of the copy, and of a wording that is kept for comparison. */
import { h } from '../dom.js';
import { formatDate, t } from '../i18n.js';
import { isOutdated } from '../outdated.js';
import { keptWords } from './time-words.js';
/** @import { View } from './result.js' */

/** Where nobody has compared the law for long: before anything else. @param {string} checkedOn */
export const outdated = (checkedOn) =>
  isOutdated(checkedOn) && h('p', { class: 'outdated' }, t('ui-outdated', { date: formatDate(checkedOn) }));

/** @param {string} checkedOn */
export const compared = (checkedOn) => h('p', null, t('ui-checked', { date: formatDate(checkedOn) }));

/** Of an older wording: what it leaves out. @param {View} view */
export function kept({ law, standard, catalogue }) {
  const acts = law?.currency.amended_since[standard.edition] ?? [];
  return acts.length > 0 && standard.edition !== catalogue.editions.at(-1)?.id && h('p', null, keptWords(acts));
}
