/**
 * The start page and the shell stand in index.html, in Kazakh, and are on the screen before any script. Here they are
 * only put into another language, and put back when the person returns.
 */
import { currentLang, t, say as wordsOf } from '../checker/i18n.js';
import { kept } from './store.js';
/** @import { View } from '../checker/views/form.js' */

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
export const startStands = (main) =>
  main.childNodes.length === start.length && start.every((node, n) => main.childNodes[n] === node);

/** The choices of the question that stands on the start page. They are there, and answered, even while another page is shown. */
const choices = () =>
  start.flatMap((node) =>
    node instanceof Element
      ? [.../** @type {NodeListOf<HTMLInputElement>} */ (node.querySelectorAll('input[type=radio]'))]
      : [],
  );

/** What has been chosen on the start page, perhaps before any script was there. */
export const firstAnswer = () => choices().find(({ checked }) => checked)?.value;

/**
 * @param {string | undefined} service what the first question has been answered with
 * @returns {View}
 */
export function startView(service) {
  const node = document.createDocumentFragment();
  node.append(...start);
  for (const box of /** @type {NodeListOf<HTMLElement>} */ (node.querySelectorAll('#kept'))) box.hidden = kept() === undefined;
  for (const choice of choices()) choice.checked = choice.value === service;
  translate(node);
  return { title: '', node };
}

/** Says something that changes with the language, or nothing any more. @param {HTMLElement} place @param {string} [id] */
export function say(place, id) {
  if (id === undefined) delete place.dataset['t'];
  else place.dataset['t'] = id;
  place.textContent = id === undefined ? '' : t(id);
}

/**
 * Fills in every element that says which words it shows: `id` or `id.attribute`, and what goes into them as `data-t-args`. Links lead to the
 * pages of the language, and that to the language itself is marked.
 * @param {ParentNode} root
 */
export function translate(root) {
  for (const element of root.querySelectorAll('[data-t]')) {
    const args = JSON.parse(element.getAttribute('data-t-args') ?? '{}');
    element.textContent = wordsOf(element.getAttribute('data-t') ?? '', args);
  }
  for (const said of ['label', 'description'])
    for (const element of root.querySelectorAll(`[data-t-${said}]`))
      element.setAttribute(`aria-${said}`, t(element.getAttribute(`data-t-${said}`) ?? ''));
  for (const link of root.querySelectorAll('a[data-own]')) {
    link.setAttribute('href', (link.getAttribute('href') ?? '').replace(/(kk|ru|en)(?=\/index\.html$)/, currentLang()));
  }
  for (const link of root.querySelectorAll('[data-lang]')) {
    if (link.getAttribute('data-lang') === currentLang()) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
  }
}
