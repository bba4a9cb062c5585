/** A part of the result under its heading. */
import { h } from '../dom.js';

/** @param {string} id @param {string} title @param {...import('../dom.js').Child} content */
export const section = (id, title, ...content) =>
  h('section', { 'aria-labelledby': id }, h('h2', { id, class: 'govuk-heading-m', tabindex: '-1' }, title), ...content);
