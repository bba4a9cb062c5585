/** The last question before every answer is forgotten. */
import { h } from '../dom.js';
import { t } from '../i18n.js';
import { button, plainView, SECONDARY } from './parts.js';
/** @import { App, View } from './form.js' */

/**
 * @param {Pick<App, 'wipe' | 'back'>} app
 * @returns {View}
 */
export function deleteView({ wipe, back }) {
  return plainView(
    t('ui-delete-title'),
    h('p', null, t('ui-delete-text')),
    h(
      'div',
      { class: 'govuk-button-group' },
      button(t('ui-delete-all'), wipe, { class: 'govuk-button govuk-button--warning' }),
      button(t('ui-cancel'), back, { class: SECONDARY }),
    ),
  );
}
