/**
 * The blanks of a form, and what is typed into them. That lives in the fields alone: they have no name, nothing reads them but the printer, and
 * whatever takes the page away takes it along. A browser that keeps a page to come back to it is given empty fields to keep.
 */
import { h } from '../dom.js';

/** @typedef {HTMLInputElement | HTMLTextAreaElement} Field */

/** The pages on the screen: an element's is found from nowhere else. @type {Set<Element>} */
const pages = new Set();

/**
 * Neither the browser nor a service behind it is to remember, complete, correct or translate what is typed: some send it away for that.
 */
const SILENT = {
  autocomplete: 'off',
  autocorrect: 'off',
  autocapitalize: 'off',
  spellcheck: 'false',
  writingsuggestions: 'false',
  translate: 'no',
};

/** A field is as high as what is in it, where the browser does not see to that itself. @param {Field} field */
function grow(field) {
  if (CSS.supports('field-sizing', 'content') || field instanceof HTMLInputElement) return;
  field.style.blockSize = 'auto';
  // What is not shown has no height.
  if (field.scrollHeight > 0) field.style.blockSize = `${field.scrollHeight + field.offsetHeight - field.clientHeight}px`;
}

/**
 * @param {object} blank
 * @param {string} blank.key the same for the same blank each time it is drawn
 * @param {string} blank.name what goes there
 * @param {string} blank.lang the language of that name
 * @param {boolean} blank.seen whether the name is in sight
 * @param {boolean} blank.short whether a word is all that goes there
 * @param {string} blank.look
 */
export function blank({ key, name, lang, seen, short, look }) {
  const how = { class: 'form-field', 'data-blank': key, ...SILENT, oninput: () => grow(field) };
  const field = short ? h('input', { type: 'text', size: 4, ...how }) : h('textarea', { rows: 1, ...how });
  return h(
    'label',
    { class: `form-blank ${look}` },
    h('span', { class: seen ? 'form-blank-name' : 'govuk-visually-hidden', lang }, name),
    field,
    h('span', { class: 'form-written', 'aria-hidden': 'true' }),
  );
}

/** @param {Element} page @returns {NodeListOf<Field>} */
const fieldsIn = (page) => page.querySelectorAll('[data-blank]');

/** Makes each field as high as what is in it. @param {Element} page */
export const fit = (page) => fieldsIn(page).forEach(grow);

/**
 * Takes care of a page from now on until it is left.
 * @param {Element} page
 * @param {Element | null} old the same page where it is only drawn anew, in another language: what was typed there is taken over
 */
export function tend(page, old) {
  if (old?.isConnected) {
    const typed = new Map([...fieldsIn(old)].map((field) => [field.dataset['blank'], field.value]));
    for (const field of fieldsIn(page)) field.value = typed.get(field.dataset['blank']) ?? '';
  }
  // It is put on the screen in this very turn.
  queueMicrotask(() => {
    const { parentNode } = page;
    if (!parentNode) return;
    pages.add(page);
    fit(page);
    const watch = new MutationObserver(() => {
      if (page.parentNode === parentNode) return;
      watch.disconnect();
      pages.delete(page);
      empty(page);
    });
    watch.observe(parentNode, { childList: true });
  });
}

/** @param {Element} page */
function empty(page) {
  unwrite(page);
  for (const field of fieldsIn(page)) field.value = '';
}

/** A field on paper may be narrower than on the screen, and cuts off what it does not hold: its text is printed in its place. @param {Element} page */
function write(page) {
  page.classList.add('form-printing');
  for (const field of fieldsIn(page)) field.nextElementSibling?.replaceChildren(field.value);
}

/** @param {Element} page */
function unwrite(page) {
  page.classList.remove('form-printing');
  for (const field of fieldsIn(page)) field.nextElementSibling?.replaceChildren();
}

addEventListener('beforeprint', () => pages.forEach(write));
addEventListener('afterprint', () => pages.forEach(unwrite));
addEventListener('pagehide', () => pages.forEach(empty));
