/** Ways from one part of the result to another. The address stays: it says which page this is, not which part of it. */
import { beside, h } from '../dom.js';
import { routeHash } from '../journey.js';

/** @param {string} id of a heading @param {import('../dom.js').Child} label */
export const jump = (id, label) =>
  h(
    'a',
    {
      class: 'govuk-link',
      href: routeHash({ view: 'result' }),
      onclick: (/** @type {Event} */ event) => {
        event.preventDefault();
        const heading = beside(event.currentTarget, id);
        heading?.focus({ preventScroll: true });
        heading?.scrollIntoView();
      },
    },
    label,
  );
