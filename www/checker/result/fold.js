/** Parts that fold away. What the reader has opened stays open when the result is drawn anew. */
import { h } from '../dom.js';
import { currentDisclosure } from './disclosure-state.js';

/**
 * @param {string} key the same for the same part each time it is drawn
 * @param {import('../dom.js').Child} summary empty where only a mark is seen
 * @param {string} about what the part is about, for those who hear the summary alone; empty where the summary says it
 * @param {...import('../dom.js').Child} content
 */
export function fold(key, summary, about, ...content) {
  const { open } = currentDisclosure();
  return h(
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
}
