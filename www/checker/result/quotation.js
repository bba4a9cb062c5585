import { h } from '../dom.js';
/** @import { Child } from '../dom.js' */

/** Words of the law, in their own language. @param {string} text @param {string} lang @param {...Child} caption where they stand */
export const quotation = (text, lang, ...caption) =>
  h(
    'figure',
    { class: 'law-quote' },
    h('blockquote', { lang, translate: 'no' }, h('p', null, text)),
    h('figcaption', null, ...caption),
  );
