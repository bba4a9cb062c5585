/** A part of a plain page, with its heading. */
import { anchored, h } from './html.mjs';

/** @typedef {import('./html.mjs').Child} Child */

/** @param {string} id @param {Child} heading @param {...Child} content */
export const section = (id, heading, ...content) =>
  h(
    'section',
    { id, 'aria-labelledby': `${id}-heading` },
    h('h2', { id: `${id}-heading`, class: 'govuk-heading-m' }, anchored(id, heading)),
    ...content,
  );
