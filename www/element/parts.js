/** What the host may style from outside, and the level of the headings inside a page that has its own. */

/** Names for `::part()`, by what they stand for. */
const PARTS = new Map([
  ['.govuk-button:not(.govuk-button--secondary, .govuk-button--warning)', 'button'],
  ['.govuk-button--secondary', 'secondary-button'],
  ['.govuk-button--warning', 'warning-button'],
  ['.govuk-radios__item', 'choice'],
  ['.govuk-input', 'field'],
  ['h1', 'title'],
]);

/** @param {ParentNode} root */
function mark(root) {
  for (const [selector, part] of PARTS)
    for (const element of root.querySelectorAll(selector)) element.setAttribute('part', part);
  // The page around has the heading of the first level.
  for (const heading of root.querySelectorAll('h1, h2, h3, h4')) {
    // The summary of errors stands before the heading of its page, and beside it.
    const level = heading.matches('.govuk-error-summary__title') ? 1 : Number(heading.tagName.slice(1));
    heading.setAttribute('aria-level', String(level + 1));
  }
}

/** Marks what is drawn, now and later. @param {Element} root */
export function keepMarked(root) {
  mark(root);
  new MutationObserver(() => mark(root)).observe(root, { childList: true, subtree: true });
}
