/** How current the copy of the law behind a result is. */
import { h } from '../dom.js';
import { formatDate, t } from '../i18n.js';
import { isOutdated } from '../outdated.js';

/** Where nobody has compared the law for long: before anything else. @param {string} checkedOn */
export const outdated = (checkedOn) =>
  isOutdated(checkedOn) && h('p', { class: 'outdated' }, t('ui-outdated', { date: formatDate(checkedOn) }));
