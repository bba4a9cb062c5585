/** The last question before every answer is forgotten. */
import { h } from '../dom.js';
import { t } from '../i18n.js';
import { plainView } from './form.js';

/**
 * @param {Pick<import('./form.js').App, 'wipe' | 'back'>} app
 * @returns {import('./form.js').View}
 */
export function deleteView({ wipe, back }) {
  return plainView(
    t('ui-delete-title'),
    h('p', null, t('ui-delete-text')),
    h(
      'div',
      { class: 'govuk-button-group' },
      h('button', { type: 'button', class: 'govuk-button govuk-button--warning', onclick: wipe }, t('ui-delete-all')),
      h('button', { type: 'button', class: 'govuk-button govuk-button--secondary', onclick: back }, t('ui-cancel')),
    ),
  );
}
