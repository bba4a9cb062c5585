/** Parts that fold away. What the reader has opened stays open when the result is drawn anew, and everything is open on paper. */
import { h } from '../dom.js';

/** Keys of the parts that are open now. @type {Set<string>} */
const open = new Set();

/**
 * @param {string} key the same for the same part each time it is drawn
 * @param {string} summary
 * @param {string} about what the part is about, for those who hear the summary alone; empty where the summary says it
 * @param {...import('../dom.js').Child} content
 */
export const fold = (key, summary, about, ...content) =>
  h(
    'details',
    {
      class: 'govuk-details',
      open: open.has(key),
      ontoggle: (/** @type {Event} */ { currentTarget }) => {
        const { open: isOpen } = /** @type {HTMLDetailsElement} */ (currentTarget);
        if (isOpen) open.add(key);
        else open.delete(key);
      },
    },
    h(
      'summary',
      { class: 'govuk-details__summary' },
      h(
        'span',
        { class: 'govuk-details__summary-text' },
        summary,
        about && h('span', { class: 'govuk-visually-hidden' }, ` ${about}`),
      ),
    ),
    h('div', { class: 'govuk-details__text' }, ...content),
  );

/** Parts opened for printing only. @type {Element[]} */
let printed = [];

addEventListener('beforeprint', () => {
  for (const part of document.querySelectorAll('details:not([open])')) {
    part.setAttribute('open', '');
    printed.push(part);
  }
});

addEventListener('afterprint', () => {
  for (const part of printed) part.removeAttribute('open');
  printed = [];
});
