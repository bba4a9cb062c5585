/** Parts that fold away. What the reader has opened stays open when the result is drawn anew. */
import { h } from '../dom.js';
import { details } from '../views/parts.js';
import { currentDisclosure } from './disclosure-state.js';
/** @import { Child } from '../dom.js' */

/**
 * @param {string} key the same for the same part each time it is drawn
 * @param {Child} summary empty where only a mark is seen
 * @param {string} about what the part is about, for those who hear the summary alone; empty where the summary says it
 * @param {...Child} content
 */
export function fold(key, summary, about, ...content) {
  const { open } = currentDisclosure();
  const part = details([summary, about && h('span', { class: 'govuk-visually-hidden' }, ` ${about}`)], ...content);
  part.open = open.has(key);
  part.addEventListener('toggle', () => {
    if (part.open) open.add(key);
    else open.delete(key);
  });
  return part;
}
