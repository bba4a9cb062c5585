/** The parts of a form, after the GOV.UK Design System: what is asked, its hint, its error, Continue. */
import { beside, h } from '../dom.js';
import { say, t } from '../i18n.js';
import { listOf } from './parts.js';
/** @import { State } from '../answers.js' */
/** @import { Child } from '../dom.js' */
/** @import { Engine } from '../engine.js' */

/** What a page of the journey is: its title, and what to put on the screen. @typedef {{ title: string, node: Node }} View */

/**
 * What is wrong: words of the error, the field to go to, the parts of a day at fault; `about`: the words of the question, where there are several
 * on the page; `part`: its name.
 * @typedef {{ id: string, field: string, parts?: string[], about?: string, part?: string }} Fault
 */

/**
 * What was typed or chosen but not taken over, and why.
 * @typedef {object} Draft
 * @property {FormData | undefined} [entered] absent where the page shows what the state holds
 * @property {Fault[] | undefined} [faults]
 */

/**
 * What a page may do and look at.
 * @typedef {object} App
 * @property {Engine} engine
 * @property {State} state
 * @property {(act: () => void) => void} attempt does what scripts of others around may make fail, and says so where it fails
 * @property {(next: State) => void} submit takes the state over and goes on, or shows at the field why not
 * @property {(read: () => State | undefined) => void} foresee builds the page that taking the state over would lead to; takes nothing over
 * @property {(faults: Fault[]) => void} refuse shows the page again with what is wrong
 * @property {(next: State, focus: string) => void} update takes the state over, stays, and takes the reader to the element
 * @property {() => void} back to the page before
 * @property {() => void} resume goes to the first question without an answer
 * @property {() => void} wipe forgets every answer
 * @property {() => Node} [keeping] the choice to keep the answers, where the place is one to keep them in
 */

/** What was said on a page, taken over into a state, or what is wrong with it. @typedef {{ state: State, faults?: undefined } | { state?: undefined, faults: Fault[] }} Taken */

/**
 * @param {App} app
 * @param {(data: FormData) => Taken} take
 * @param {...Child} children
 */
export function form(app, take, ...children) {
  const taken = once(take);
  /** @param {Event} event */
  const submit = (event) => {
    app.attempt(() => {
      event.preventDefault();
      const { state, faults } = taken(new FormData(element));
      if (faults) app.refuse(faults);
      else app.submit(state);
    });
  };
  /** @param {Event} event */
  const press = ({ target }) => {
    if (target instanceof HTMLButtonElement && target.type === 'submit') app.foresee(() => taken(new FormData(element)).state);
  };
  // No browser bubbles: errors are shown in the page, in its language. No autofill list of somebody else's answers. And where scripts of others
  // keep us from taking it over, the browser is to send it nowhere: without a dialog around, this method does nothing.
  const element = h(
    'form',
    { novalidate: true, autocomplete: 'off', method: 'dialog', onsubmit: submit, onpointerdown: press },
    ...children,
  );
  return element;
}

/**
 * What was read when a finger came down is not read again when it leaves.
 * @param {(data: FormData) => Taken} take
 */
function once(take) {
  /** @type {{ entered: string, taken: Taken } | undefined} */
  let last;
  return (/** @type {FormData} */ data) => {
    const entered = JSON.stringify([...data]);
    if (last?.entered !== entered) last = { entered, taken: take(data) };
    return last.taken;
  };
}

/** @param {string} [label] */
export const continueButton = (label = t('ui-continue')) =>
  h('div', { class: 'govuk-button-group' }, h('button', { type: 'submit', class: 'govuk-button' }, label));

/**
 * A group of fields under what it asks.
 * @param {object} asked
 * @param {string} asked.name that of its fields: hint and error are found by it
 * @param {Child} asked.legend
 * @param {string} [asked.look] of the legend
 * @param {string} [asked.id] where the group itself is to be found
 * @param {Child} [asked.hint]
 * @param {Fault | undefined} [asked.error]
 * @param {...Child} fields
 */
export function group({ name, legend, look = 'govuk-fieldset__legend--m', id, hint, error }, ...fields) {
  const described = [hint && `${name}-about`, error && `${name}-error`].filter(Boolean).join(' ');
  return h(
    'div',
    { class: error ? 'govuk-form-group govuk-form-group--error' : 'govuk-form-group' },
    h(
      'fieldset',
      { class: 'govuk-fieldset', id, tabindex: id && '-1', 'aria-describedby': described || null },
      h('legend', { class: `govuk-fieldset__legend ${look}` }, legend),
      hint && h('div', { id: `${name}-about`, class: 'govuk-hint' }, hint),
      error &&
        h(
          'p',
          { id: `${name}-error`, class: 'govuk-error-message' },
          h('span', { class: 'govuk-visually-hidden' }, t('ui-error-prefix'), ' '),
          t(error.id),
        ),
      ...fields,
    ),
  );
}

/** @param {Fault[]} faults */
export const errorSummary = (faults) =>
  h(
    'div',
    { class: 'govuk-error-summary', tabindex: '-1' },
    h(
      'div',
      { role: 'alert' },
      h('h2', { class: 'govuk-error-summary__title' }, t('ui-error-title')),
      h(
        'div',
        { class: 'govuk-error-summary__body' },
        listOf(
          faults.map(({ id, field, about }) =>
            h('a', { href: `#${field}`, onclick: focusOn(field) }, about && `${say(about)} — `, t(id)),
          ),
          'govuk-list govuk-error-summary__list',
        ),
      ),
    ),
  );

/**
 * A jump inside the page: the address is taken by the journey.
 * @param {string} id
 */
const focusOn = (id) => (/** @type {Event} */ event) => {
  event.preventDefault();
  beside(event.currentTarget, id)?.focus();
};

/** @typedef {{ value: string, label: string, hint?: Child, apart?: boolean }} Choice */

/**
 * @param {string} name
 * @param {Choice[]} choices one that stands `apart` has "or" before it
 * @param {string} chosen
 * @param {boolean} [beside] whether they stand side by side, as far as there is room
 */
export const radios = (name, choices, chosen, beside = false) =>
  h(
    'div',
    { class: beside ? 'govuk-radios answers-beside' : 'govuk-radios' },
    choices.map((choice, n) => option('radio', name, choice, n, choice.value === chosen)),
  );

/**
 * Boxes to tick.
 * @param {string} name
 * @param {Choice[]} choices
 * @param {string[]} chosen
 */
export const checkboxes = (name, choices, chosen) =>
  h(
    'div',
    { class: 'govuk-checkboxes' },
    choices.map((choice, n) => option('checkbox', name, choice, n, chosen.includes(choice.value))),
  );

// Each name whole: what is named nowhere is taken out of the style sheet.
const RADIO = {
  divider: 'govuk-radios__divider',
  item: 'govuk-radios__item',
  input: 'govuk-radios__input',
  label: 'govuk-label govuk-radios__label',
  hint: 'govuk-hint govuk-radios__hint',
};
const CHECKBOX = {
  divider: 'govuk-checkboxes__divider',
  item: 'govuk-checkboxes__item',
  input: 'govuk-checkboxes__input',
  label: 'govuk-label govuk-checkboxes__label',
  hint: 'govuk-hint govuk-checkboxes__hint',
};

/**
 * @param {'radio' | 'checkbox'} type
 * @param {string} name
 * @param {Choice} choice
 * @param {number} n
 * @param {boolean} checked
 */
function option(type, name, { value, label, hint, apart }, n, checked) {
  // The first has the name itself as its id: that is where the error points to.
  const id = n === 0 ? name : `${name}-${n}`;
  const named = type === 'radio' ? RADIO : CHECKBOX;
  return [
    apart && h('div', { class: named.divider }, t('ui-or')),
    h(
      'div',
      { class: named.item },
      h('input', { type, class: named.input, id, name, value, checked, 'aria-describedby': hint ? `${id}-hint` : null }),
      h('label', { class: named.label, for: id }, label),
      hint && h('div', { class: named.hint, id: `${id}-hint` }, hint),
    ),
  ];
}
