/**
 * The start page and the frame stand in index.html, in Kazakh, and are on the screen before any script. Here they are
 * only put into another language, and put back when the person returns.
 */
import { h } from '../dom.js';
import { currentLang, t } from '../words.js';

/** @type {Node[]} */
let start = [];

/**
 * Remembers the page as it was delivered.
 * @param {Element} main
 */
export function keepStart(main) {
  start = [...main.childNodes];
}

/** Whether the start page stands in its place: then nothing is taken away from under a finger. @param {Element} main */
export const startStands = (main) => main.childNodes.length === start.length && start.every((node, n) => main.childNodes[n] === node);

/**
 * @param {string | undefined} notice words to show above, once
 * @returns {import('./form.js').View}
 */
export function startView(notice) {
  const node = document.createDocumentFragment();
  if (notice) node.append(h('p', { class: 'notice', role: 'status' }, t(notice)));
  node.append(...start);
  translate(node);
  return { title: '', node };
}

/**
 * Fills in every element that says which words it shows.
 * @param {ParentNode} root
 */
export function translate(root) {
  for (const element of root.querySelectorAll('[data-t]')) element.textContent = t(element.getAttribute('data-t') ?? '');
  for (const element of root.querySelectorAll('[data-t-label]')) element.setAttribute('aria-label', t(element.getAttribute('data-t-label') ?? ''));
  for (const link of root.querySelectorAll('a[data-lists]')) link.setAttribute('href', `lists/${currentLang()}/index.html`);
  for (const link of root.querySelectorAll('a[data-proof]')) link.setAttribute('href', `proof/${currentLang()}/index.html`);
}
