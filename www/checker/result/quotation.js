import { h } from '../dom.js';

/** @typedef {import('../dom.js').Child} Child */

/** Words of the law, in their own language. @param {string} text @param {string} lang @param {...Child} caption where they stand */
export const quotation = (text, lang, ...caption) =>
  h(
    'figure',
    { class: 'law-quote' },
    h('blockquote', { lang, translate: 'no' }, h('p', null, text)),
    h('figcaption', null, ...caption),
  );
