/** What an element shows before the first question, and where something did not come. */
import { h } from '../checker/dom.js';
import { t } from '../checker/i18n.js';
import { inDigits, isOutdated } from '../checker/outdated.js';
import { button, plainView } from '../checker/views/parts.js';
/** @import { View } from '../checker/views/form.js' */

/**
 * @param {() => void} begin
 * @param {string} checkedOn the day on which the law was last compared with its source
 * @returns {View}
 */
export const startView = (begin, checkedOn) =>
  plainView(
    t('ui-start-title'),
    h('p', null, t('ui-start-lead')),
    isOutdated(checkedOn) && h('p', { class: 'outdated' }, t('ui-outdated', { date: inDigits(checkedOn) })),
    h('p', { class: 'promise' }, h('strong', null, t('ui-footer-private')), ' ', t('ui-start-private')),
    h('p', null, button(t('ui-element-start'), begin, { class: 'govuk-button start' })),
  );

/**
 * With what the host has put between the tags: mostly a link.
 * @param {string} error id of the words
 * @param {() => void} again
 * @returns {View}
 */
export const failureView = (error, again) =>
  plainView(
    t('ui-failure-title'),
    h('p', { role: 'alert' }, t(error)),
    h('p', null, button(t('ui-element-retry'), again)),
    h('slot'),
  );
