/** A part of the result under its heading; a line, and a row of a list, that begin with what they are about. */
import { h } from '../dom.js';
/** @import { Child } from '../dom.js' */

/** @param {string} id @param {string} title @param {...Child} content */
export const section = (id, title, ...content) =>
  h('section', { 'aria-labelledby': id }, h('h2', { id, class: 'govuk-heading-m', tabindex: '-1' }, title), ...content);

/** @param {string} label @param {...Child} words */
export const labelled = (label, ...words) => h('p', null, h('strong', null, label), ' ', ...words);

/** @param {string} name @param {...Child} content */
export const summaryRow = (name, ...content) =>
  h(
    'div',
    { class: 'govuk-summary-list__row govuk-summary-list__row--no-actions' },
    h('dt', { class: 'govuk-summary-list__key' }, name),
    h('dd', { class: 'govuk-summary-list__value' }, ...content),
  );
