/** Plain pages are made of elements like every other, in a document of their own, and written down: text is text, and no markup ever comes from it. */
import { parseHTML } from 'linkedom';
import { h } from '../checker/dom.js';
/** @import { Child } from '../checker/dom.js' */

// It is here that elements are made.
globalThis.document = parseHTML('<!doctype html><html></html>').document;

/**
 * The words of a heading as a link to their own place, for whoever wants to pass it on.
 * @param {string} id of the place
 * @param {Child} words
 */
export const anchored = (id, words) => h('a', { class: 'anchor', href: `#${id}` }, words);

/** A heading within a part, which is the place itself. @param {string} id @param {Child} words */
export const subheading = (id, words) => h('h3', { id, class: 'govuk-heading-s' }, anchored(id, words));

/** A part of a plain page, with its heading. @param {string} id @param {Child} heading @param {...Child} content */
export const plainSection = (id, heading, ...content) =>
  h(
    'section',
    { id, 'aria-labelledby': `${id}-heading` },
    h('h2', { id: `${id}-heading`, class: 'govuk-heading-m' }, heading),
    ...content,
  );

/** The same, with a heading that links to it. @param {string} id @param {Child} heading @param {...Child} content */
export const section = (id, heading, ...content) => plainSection(id, anchored(id, heading), ...content);

/**
 * A block of JSON-LD. It is data, which a content security policy leaves alone; `<` is written so that nothing in it can end the block.
 * @param {unknown} data
 */
export const jsonLd = (data) => h('script', { type: 'application/ld+json' }, JSON.stringify(data).replace(/</g, '\\u003c'));

/**
 * A whole page.
 * @param {string} lang
 * @param {Child} head
 * @param {Child} body
 */
export const page = (lang, head, body) =>
  `<!doctype html>\n${h('html', { lang }, h('head', null, head), h('body', null, body)).outerHTML}\n`;
