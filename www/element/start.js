/** What an element shows before the first question, and where something did not come. */
import { h } from '../checker/dom.js';
import { t } from '../checker/i18n.js';
import { inDigits, isOutdated } from '../checker/outdated.js';
import { heading } from '../checker/views/form.js';

/**
 * @param {() => void} begin
 * @param {string} checkedOn the day on which the law was last compared with its source
 * @returns {import('../checker/views/form.js').View}
 */
export const startView = (begin, checkedOn) => ({
  title: t('ui-start-title'),
  node: h(
    'div',
    null,
    heading(t('ui-start-title')),
    h('p', null, t('ui-start-lead')),
    isOutdated(checkedOn) && h('p', { class: 'outdated' }, t('ui-outdated', { date: inDigits(checkedOn) })),
    h('p', { class: 'promise' }, h('strong', null, t('ui-footer-private')), ' ', t('ui-start-private')),
    h('p', null, h('button', { type: 'button', class: 'govuk-button start', onclick: begin }, t('ui-element-start'))),
  ),
});

/**
 * With what the host has put between the tags: mostly a link.
 * @param {string} error id of the words
 * @param {() => void} again
 * @returns {import('../checker/views/form.js').View}
 */
export const failureView = (error, again) => {
  const title = t('ui-failure-title');
  const retry = h('button', { type: 'button', class: 'govuk-button', onclick: again }, t('ui-element-retry'));
  return { title, node: h('div', null, heading(title), h('p', { role: 'alert' }, t(error)), h('p', null, retry), h('slot')) };
};
