/** Parts that fold away. What the reader has opened stays open when the result is drawn anew. */
import { h } from '../dom.js';
import { details } from '../views/parts.js';
/** @import { Child } from '../dom.js' */
/** @import { View } from './result.js' */

/**
 * What the reader has opened: a matter of looking, no part of the answers.
 * @typedef {object} Disclosure
 * @property {Set<string>} open keys of the parts that are unfolded
 * @property {string} [list] key of the list that is open below the table
 * @property {string | undefined} [part] the part of the second page that the reader was last led to
 */

/**
 * @param {Pick<View, 'disclosure' | 'standard'>} view
 * @param {string} name the same for the same part of a list each time it is drawn
 * @param {Child} summary empty where only a mark is seen
 * @param {string} about what the part is about, for those who hear the summary alone; empty where the summary says it
 * @param {...Child} content
 */
export function fold({ disclosure: { open }, standard }, name, summary, about, ...content) {
  const key = `${standard.list}:${name}`;
  const part = details([summary, about && h('span', { class: 'govuk-visually-hidden' }, ` ${about}`)], ...content);
  part.open = open.has(key);
  part.addEventListener('toggle', () => {
    if (part.open) open.add(key);
    else open.delete(key);
  });
  return part;
}
