/** Ways from one part of the result to another. The address stays: it says which page this is, not which part of it. */
import { h } from '../dom.js';

/** @param {string} id of a heading @param {import('../dom.js').Child} label */
export const jump = (id, label) =>
  h(
    'a',
    {
      class: 'govuk-link',
      href: location.hash,
      onclick: (/** @type {Event} */ event) => {
        event.preventDefault();
        const heading = document.getElementById(id);
        heading?.focus({ preventScroll: true });
        heading?.scrollIntoView();
      },
    },
    label,
  );
