/** The choice of service. */
import { UNSURE } from '../answers.js';
import { h } from '../dom.js';
import { t, ta } from '../i18n.js';
import { continueButton, form, group, radios } from './form.js';
/** @import { App, Draft, View } from './form.js' */

const NAME = 'service';

/**
 * @param {App} app
 * @param {Draft | undefined} draft
 * @returns {View}
 */
export function serviceView(app, draft) {
  const title = t('ui-service-title');
  const services = app.engine.catalogue.services.map(({ id }) => ({
    value: id,
    label: t(`ui-service-${id}`),
    hint: ta(`ui-service-${id}`, 'hint'),
  }));
  const unsure = { value: UNSURE, label: t('ui-unsure'), hint: t('ui-service-unsure-hint') };
  const chosen = String((draft?.entered ? draft.entered.get(NAME) : app.state.service) ?? '');
  return {
    title,
    node: form(
      app,
      (data) => {
        const service = data.get(NAME);
        return typeof service === 'string'
          ? { state: { ...app.state, service } }
          : { faults: [{ id: 'ui-error-choose', field: NAME }] };
      },
      // The question is the heading of the page as well.
      group(
        {
          name: NAME,
          legend: h('h1', { class: 'govuk-fieldset__heading', tabindex: '-1' }, title),
          look: 'govuk-fieldset__legend--l',
          error: draft?.faults?.[0],
        },
        radios(NAME, [...services, unsure], chosen),
      ),
      continueButton(),
    ),
  };
}
