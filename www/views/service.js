/** The choice of service. */
import { UNSURE } from '../answers.js';
import { t, ta } from '../words.js';
import { continueButton, fieldset, form, radios } from './form.js';

/** @typedef {import('./form.js').App} App */
/** @typedef {import('./form.js').Draft} Draft */
/** @typedef {import('./form.js').View} View */

/**
 * @param {App} app
 * @param {Draft | undefined} draft
 * @returns {View}
 */
export function serviceView(app, draft) {
  const title = t('ui-service-title');
  const services = app.engine.catalogue.services.map(({ id }) => ({ value: id, label: t(`ui-service-${id}`), hint: ta(`ui-service-${id}`, 'hint') }));
  const unsure = { value: UNSURE, label: t('ui-unsure'), hint: t('ui-service-unsure-hint') };
  return { title, node: choiceForm(app, 'service', { title }, [...services, unsure], draft) };
}

/**
 * @param {App} app
 * @param {'service' | 'channel'} name
 * @param {{ title: string, hint?: string }} question
 * @param {import('./form.js').Choice[]} choices
 * @param {Draft | undefined} draft
 */
export function choiceForm(app, name, question, choices, draft) {
  const chosen = String((draft?.entered ? draft.entered.get(name) : app.state[name]) ?? '');
  return form(
    (data) => {
      const value = data.get(name);
      if (typeof value === 'string') app.submit({ ...app.state, [name]: value });
      else app.refuse({ id: 'ui-error-choose', field: name });
    },
    fieldset({ ...question, error: draft?.error }, radios(name, choices, chosen)),
    continueButton(),
  );
}
