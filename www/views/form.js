/**
 * The parts of a question page, after the GOV.UK Design System: one question, its hint, its error, Continue.
 */
import { beside, h } from '../dom.js';
import { t } from '../words.js';

/** @typedef {import('../dom.js').Child} Child */

/** What a page of the journey is: its title, and what to put on the screen. @typedef {{ title: string, node: Node }} View */

/**
 * What was typed or chosen but not taken over, and why.
 * @typedef {object} Draft
 * @property {FormData | undefined} [entered] absent where the page shows what the state holds
 * @property {{ id: string, field: string, parts?: string[] } | undefined} [error] words of the error, the field to go to, the fields at fault
 */

/**
 * What a page may do and look at.
 * @typedef {object} App
 * @property {import('../engine.js').Engine} engine
 * @property {import('../answers.js').State} state
 * @property {(next: import('../answers.js').State) => void} submit takes the state over and goes on, or shows at the field why not
 * @property {(error: NonNullable<Draft['error']>) => void} refuse shows the page again with the error
 * @property {(next: import('../answers.js').State, focus: string) => void} update takes the state over, stays, and takes the reader to the element
 * @property {(route: import('../journey.js').Route) => void} go
 * @property {() => void} back to the page before
 * @property {() => void} resume goes to the first question without an answer
 * @property {() => void} wipe forgets every answer
 * @property {() => Node} [keeping] the choice to keep the answers, where the place is one to keep them in
 */

/**
 * @param {(data: FormData) => void} onSubmit
 * @param {...Child} children
 */
export function form(onSubmit, ...children) {
  /** @param {Event} event */
  const submit = (event) => {
    event.preventDefault();
    onSubmit(new FormData(element));
  };
  // No browser bubbles: errors are shown in the page, in its language. No autofill list of somebody else's answers.
  const element = h('form', { novalidate: true, autocomplete: 'off', onsubmit: submit }, ...children);
  return element;
}

/** @param {...Child} more */
export const continueButton = (...more) =>
  h('div', { class: 'govuk-button-group' }, h('button', { type: 'submit', class: 'govuk-button' }, t('ui-continue')), ...more);

/** @param {Child} title @param {string} [caption] */
export const heading = (title, caption) =>
  h('h1', { class: 'govuk-heading-l', tabindex: '-1' }, caption && [h('span', { class: 'govuk-caption-l' }, caption), ' '], title);

/**
 * The question is the heading of the page and the name of its group of fields.
 * @param {object} question
 * @param {string} question.title
 * @param {string} [question.caption]
 * @param {Child} [question.hint]
 * @param {Draft['error']} [question.error]
 * @param {...Child} fields
 */
export function fieldset({ title, caption, hint, error }, ...fields) {
  const described = [hint && 'hint', error && 'error'].filter(Boolean).join(' ');
  return h(
    'div',
    { class: error ? 'govuk-form-group govuk-form-group--error' : 'govuk-form-group' },
    h(
      'fieldset',
      { class: 'govuk-fieldset', 'aria-describedby': described || null },
      h(
        'legend',
        { class: 'govuk-fieldset__legend govuk-fieldset__legend--l' },
        h('h1', { class: 'govuk-fieldset__heading', tabindex: '-1' }, caption && [h('span', { class: 'govuk-caption-l' }, caption), ' '], title),
      ),
      hint && h('div', { id: 'hint', class: 'govuk-hint' }, hint),
      errorMessage(error),
      ...fields,
    ),
  );
}

/** @param {Draft['error']} error */
export const errorMessage = (error) =>
  error &&
  h('p', { id: 'error', class: 'govuk-error-message' }, h('span', { class: 'govuk-visually-hidden' }, t('ui-error-prefix'), ' '), t(error.id));

/** @param {NonNullable<Draft['error']>} error */
export const errorSummary = ({ id, field }) =>
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
        h(
          'ul',
          { class: 'govuk-list govuk-error-summary__list' },
          h('li', null, h('a', { href: `#${field}`, onclick: focusOn(field) }, t(id))),
        ),
      ),
    ),
  );

/**
 * A jump inside the page: the address is taken by the journey.
 * @param {string} id
 */
export const focusOn = (id) => (/** @type {Event} */ event) => {
  event.preventDefault();
  beside(event.currentTarget, id)?.focus();
};

/** @typedef {{ value: string, label: string, hint?: Child, apart?: boolean }} Choice */

/**
 * @param {string} name
 * @param {Choice[]} choices one that stands `apart` has "or" before it
 * @param {string} chosen
 */
export const radios = (name, choices, chosen) =>
  h(
    'div',
    { class: 'govuk-radios' },
    choices.map(({ value, label, hint, apart }, n) => {
      // The first has the name itself as its id: that is where the error points to.
      const id = n === 0 ? name : `${name}-${n}`;
      return [
        apart && h('div', { class: 'govuk-radios__divider' }, t('ui-or')),
        h(
          'div',
          { class: 'govuk-radios__item' },
          h('input', {
            type: 'radio',
            class: 'govuk-radios__input',
            id,
            name,
            value,
            checked: value === chosen,
            'aria-describedby': hint ? `${id}-hint` : null,
          }),
          h('label', { class: 'govuk-label govuk-radios__label', for: id }, label),
          hint && h('div', { class: 'govuk-hint govuk-radios__hint', id: `${id}-hint` }, hint),
        ),
      ];
    }),
  );

/** @param {string} summary @param {...Child} content */
export const details = (summary, ...content) =>
  h(
    'details',
    { class: 'govuk-details' },
    h('summary', { class: 'govuk-details__summary' }, h('span', { class: 'govuk-details__summary-text' }, summary)),
    h('div', { class: 'govuk-details__text' }, ...content),
  );
