/** The result on paper: everything is unfolded, and what the law says is printed once. */

/**
 * Makes a page ready for paper as long as it is printed.
 * @param {Document | ShadowRoot} root where the parts are
 */
export function printWhole(root) {
  /** Parts opened for printing only. @type {Element[]} */
  let printed = [];
  addEventListener('beforeprint', () => {
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
