/**
 * The result on paper. By itself it prints as two sheets that are always there (`sheets.js`); the whole report is made for one printing, with
 * everything unfolded and what the law says printed once. Pages without sheets are unfolded.
 */

import { printNow, printsItself } from '../export/print.js';

/** On this element stands that the whole report is to be printed. */
const WHOLE = 'data-print';

/**
 * Makes a page ready for paper as long as it is printed.
 * @param {Document | ShadowRoot} root where the parts are
 */
export function printWhole(root) {
  /** Parts opened for printing only. @type {Element[]} */
  let printed = [];
  addEventListener('beforeprint', () => {
    if (!printsItself() || root.querySelector(`.with-sheets:not([${WHOLE}])`)) return;
    printed = [...root.querySelectorAll('details:not([open])')];
    for (const part of printed) part.setAttribute('open', '');
    markRepeated(root);
  });
  addEventListener('afterprint', () => {
    for (const part of printed) part.removeAttribute('open');
    printed = [];
  });
}

/**
 * Prints the whole report, once.
 * @param {Element} result
 * @param {() => Element} report draws what is not on the screen of it
 * @param {() => void} isMute is called where nothing has begun to print
 */
export function printReport(result, report, isMute) {
  result.querySelector('.report')?.remove();
  const drawn = report();
  result.prepend(drawn);
  result.setAttribute(WHOLE, 'full');
  addEventListener(
    'afterprint',
    () => {
      result.removeAttribute(WHOLE);
      drawn.remove();
    },
    { once: true },
  );
  printNow(isMute);
}

/**
 * Three children have the same papers for the same reasons: a sentence of the law that stands above is not printed again, only
 * where it comes from.
 * @param {Document | ShadowRoot} root
 */
function markRepeated(root) {
  const told = new Set();
  for (const quote of root.querySelectorAll('.law-quote')) {
    const text = quote.querySelector('blockquote')?.textContent;
    quote.classList.toggle('repeated', told.has(text));
    told.add(text);
  }
}
