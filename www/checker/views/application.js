/** The application: where it is made, when, and for how many children. They are known by their number alone, no name is asked. */
import { UNSURE, withChildren, withDate } from '../answers.js';
import { h } from '../dom.js';
import { channels } from '../engine.js';
import { t, ta } from '../i18n.js';
import { dateFields, readDate } from './date-fields.js';
import { continueButton, form, group, radios } from './form.js';
import { button, heading, SECONDARY } from './parts.js';
/** @import { App, Draft, Fault, View } from './form.js' */

const CHANNEL = 'channel';
const DATE = 'date';
const COUNT = 'children';

/**
 * @param {App} app
 * @param {Draft | undefined} draft
 * @returns {View}
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
        group(
          { name: CHANNEL, legend: t('ui-application-channel'), error: fault(CHANNEL) },
          radios(CHANNEL, waysOf(ways), channel),
        ),
      group(
        { name: DATE, legend: t('ui-application-date'), hint: t('ui-application-date-hint'), error: fault(DATE) },
        dateFields(DATE, state.date, entered, fault(DATE)),
      ),
      group(
        { name: COUNT, legend: t('ui-application-children'), error: fault(COUNT) },
        stepper(Number(entered?.get(COUNT) ?? state.children.length)),
      ),
      continueButton(),
    ),
  };
}

/** @param {string[]} ways */
const waysOf = (ways) =>
  [...ways, UNSURE].map((id) => ({ value: id, label: t(`ui-way-${id}`), hint: ta(`ui-way-${id}`, 'hint') }));

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
  /** @param {'fewer' | 'more'} which @param {string} sign @param {number} by */
  const step = (which, sign, by) =>
    button(sign, () => count(by), {
      class: SECONDARY,
      id: `children-${which}`,
      'aria-label': t(`ui-application-${which}`),
    });
  return h('div', { class: 'stepper' }, step('fewer', '−', -1), shown, step('more', '+', 1), value);
}
