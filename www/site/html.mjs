/**
 * A tiny HTML writer for the plain pages: strings are text and get escaped, elements are made by `h`, and nothing else is let through.
 */

/** Markup that is already safe. Only `h` and `fragment` make it, so a plain string can never slip through unescaped. */
class Markup {
  /** @param {string} html */
  constructor(html) {
    this.html = html;
  }
}

/**
 * @typedef {Markup | string | number | null | undefined | false | Child[]} Child
 * @typedef {Record<string, string | number | boolean | null | undefined>} Attributes
 */

const VOID = new Set(['meta', 'link', 'br', 'hr', 'input']);
const ESCAPES = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ["'", '&#39;'],
]);

/** @param {string} text */
const escaped = (text) => text.replace(/[&<>"']/g, (sign) => ESCAPES.get(sign) ?? sign);

/**
 * @param {Child} child
 * @returns {string}
 */
function markup(child) {
  if (child === null || child === undefined || child === false) return '';
  if (Array.isArray(child)) return child.map(markup).join('');
  return child instanceof Markup ? child.html : escaped(String(child));
}

/**
 * One element. An attribute that is `null`, `undefined` or `false` is left out, `true` stands alone.
 * @param {string} tag
 * @param {Attributes | null} [attributes]
 * @param {...Child} children
 */
export function h(tag, attributes, ...children) {
  const written = Object.entries(attributes ?? {})
    .filter(([, value]) => value !== null && value !== undefined && value !== false)
    .map(([name, value]) => (value === true ? ` ${name}` : ` ${name}="${escaped(String(value))}"`))
    .join('');
  return new Markup(VOID.has(tag) ? `<${tag}${written}>` : `<${tag}${written}>${markup(children)}</${tag}>`);
}

/**
 * The words of a heading as a link to their own place, for whoever wants to pass it on.
 * @param {string} id of the place
 * @param {Child} words
 */
export const anchored = (id, words) => h('a', { class: 'anchor', href: `#${id}` }, words);

/**
 * A block of JSON-LD. It is data, which a content security policy leaves alone; `<` is written so that nothing in it can end the block.
 * @param {unknown} data
 */
export function jsonLd(data) {
  return new Markup(`<script type="application/ld+json">${JSON.stringify(data).replace(/</g, '\\u003c')}</script>`);
}

/**
 * A whole page.
 * @param {string} lang
 * @param {Child} head
 * @param {Child} body
 */
export function page(lang, head, body) {
  return `<!doctype html>\n${h('html', { lang }, h('head', null, head), h('body', null, body)).html}\n`;
}
