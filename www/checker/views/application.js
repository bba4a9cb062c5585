/** The application: where it is made, when, and for how many children. They are known by their number alone, no name is asked. */
import { UNSURE, withChildren, withDate } from '../answers.js';
import { h } from '../dom.js';
import { channels } from '../engine.js';
import { t, ta } from '../i18n.js';
import { dateFields, readDate } from './date-fields.js';
import { continueButton, errorMessage, form, heading, radios } from './form.js';

/** @typedef {import('./form.js').App} App */
/** @typedef {import('./form.js').Draft} Draft */
/** @typedef {import('./form.js').Fault} Fault */

const CHANNEL = 'channel';
const DATE = 'date';
const COUNT = 'children';

/**
 * @param {App} app
 * @param {Draft | undefined} draft
 * @returns {import('./form.js').View}
 */
export function applicationView(app, draft) {
  const { state } = app;
  const title = t('ui-application-title');
  const ways = channels(state, app.engine.catalogue);
  const entered = draft?.entered;
  /** @param {string} name */
  const fault = (name) => draft?.faults?.find(({ field }) => field === name || field.startsWith(`${name}-`));
  const channel = String((entered ? entered.get(CHANNEL) : state.channel) ?? '');
  return {
    title,
    node: form(
      app,
      (data) => {
        const chosen = data.get(CHANNEL);
        const read = readDate(data, DATE);
        /** @type {Fault[]} */
        const faults = [];
        if (ways.length > 1 && typeof chosen !== 'string')
          faults.push({ id: 'ui-error-choose', field: CHANNEL, about: 'ui-application-channel' });
        if ('error' in read) faults.push({ ...read.error, about: 'ui-application-date' });
        if (faults.length > 0 || 'error' in read) return { faults };
        const next = withChildren(withDate(state, read.date), Number(data.get(COUNT)));
        return { state: typeof chosen === 'string' ? { ...next, channel: chosen } : next };
      },
      heading(title),
      ways.length > 1 &&
        group(CHANNEL, t('ui-application-channel'), undefined, fault(CHANNEL), radios(CHANNEL, waysOf(ways), channel)),
      group(
        DATE,
        t('ui-application-date'),
        t('ui-application-date-hint'),
        fault(DATE),
        dateFields(DATE, state.date, entered, fault(DATE)),
      ),
      group(
        COUNT,
        t('ui-application-children'),
        undefined,
        fault(COUNT),
        stepper(Number(entered?.get(COUNT) ?? state.children.length)),
      ),
      continueButton(),
    ),
  };
}

/** @param {string[]} ways */
const waysOf = (ways) =>
  [...ways, UNSURE].map((id) => ({ value: id, label: t(`ui-way-${id}`), hint: ta(`ui-way-${id}`, 'hint') }));

/**
 * @param {string} name
 * @param {string} legend
 * @param {string | undefined} hint
 * @param {Fault | undefined} error
 * @param {Node} fields
 */
function group(name, legend, hint, error, fields) {
  const described = [hint && `${name}-about`, error && `${name}-error`].filter(Boolean).join(' ');
  return h(
    'div',
    { class: error ? 'govuk-form-group govuk-form-group--error' : 'govuk-form-group' },
    h(
      'fieldset',
      { class: 'govuk-fieldset', 'aria-describedby': described || null },
      h('legend', { class: 'govuk-fieldset__legend govuk-fieldset__legend--m' }, legend),
      hint && h('div', { id: `${name}-about`, class: 'govuk-hint' }, hint),
      errorMessage(error, `${name}-error`),
      fields,
    ),
  );
}

/** A number that is counted up and down: no keyboard comes up for it. @param {number} begun */
function stepper(begun) {
  const value = h('input', { type: 'hidden', name: COUNT, value: begun });
  const shown = h('output', { id: COUNT, tabindex: '-1' }, begun);
  /** @param {number} by */
  const count = (by) => {
    // There is no application for nobody. The button stays as it is: one that goes dead under a finger takes the focus with it.
    const next = Math.max(1, Number(value.value) + by);
    value.value = String(next);
    shown.textContent = String(next);
  };
  const fewer = h(
    'button',
    {
      type: 'button',
      class: 'govuk-button govuk-button--secondary',
      id: 'children-fewer',
      'aria-label': t('ui-application-fewer'),
      onclick: () => count(-1),
    },
    '−',
  );
  const more = h(
    'button',
    {
      type: 'button',
      class: 'govuk-button govuk-button--secondary',
      id: 'children-more',
      'aria-label': t('ui-application-more'),
      onclick: () => count(1),
    },
    '+',
  );
  return h('div', { class: 'stepper' }, fewer, shown, more, value);
}
