/** What an element wears, and what it is seen as. */
import css from 'embed:style';

/** The style sheet, by the document it was made in. @type {WeakMap<Document, CSSStyleSheet>} */
const sheets = new WeakMap();

/** Puts on the style: a document keeps no sheet that was made in another. @param {Document} place @param {ShadowRoot} root */
export function dress(place, root) {
  const { defaultView, adoptedStyleSheets } = /** @type {Document & { defaultView: typeof globalThis }} */ (place);
  if (!adoptedStyleSheets || !defaultView) return;
  let sheet = sheets.get(place);
  if (!sheet) {
    sheet = new defaultView.CSSStyleSheet();
    sheet.replaceSync(css);
    sheets.set(place, sheet);
  }
  root.adoptedStyleSheets = [sheet];
}

/** A length of an element in pixels; undefined where a host's scripts have put something else in the place of what would tell. @param {Element} element @param {'fontSize' | 'scrollMarginTop'} name */
function lengthOf(element, name) {
  try {
    return getComputedStyle(element)[name];
  } catch {
    return undefined;
  }
}

/** Makes the measures of an element those of the letters that the reader has chosen, and not those of the host's own. @param {HTMLElement} shell */
export const measure = (shell) => shell.style.setProperty('--unit', lengthOf(shell, 'fontSize') || '16px');

/**
 * Takes the reader to the beginning of a page. Where a host's scripts keep that from happening, the page stands there all the same.
 * @param {HTMLElement} host
 * @param {HTMLElement | null} beginning
 */
export function takeTo(host, beginning) {
  try {
    beginning?.focus({ preventScroll: true });
    if (host.getBoundingClientRect().top < (parseFloat(lengthOf(host, 'scrollMarginTop') ?? '') || 0)) host.scrollIntoView();
  } catch {}
}
