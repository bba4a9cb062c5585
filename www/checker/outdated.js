/**
 * Whether the law that a copy of the page knows was compared with its source long ago. Copies are kept: installed, on a memory stick, in
 * somebody's archive.
 */

const DAY = 86_400_000;
/** So many days after the comparison a copy says of itself that it may be out of date. */
const DAYS = 180;

/**
 * @param {string} checkedOn YYYY-MM-DD
 * @param {Date} [now] the device's clock; its day is where the person is
 */
export const isOutdated = (checkedOn, now = new Date()) =>
  Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()) - Date.parse(checkedOn) > DAYS * DAY;

/** A day in digits, as they are written in Kazakhstan: in what stands around a page, where the names of months have not come yet. @param {string} iso */
export const inDigits = (iso) => iso.split('-').reverse().join('.');

/**
 * Uncovers what static pages hold for this case, in the place of the sentence that stands there otherwise: there is room for both, so
 * nothing moves.
 * @param {ParentNode} root
 */
export function uncover(root) {
  for (const place of /** @type {NodeListOf<HTMLElement>} */ (root.querySelectorAll('[data-checked]'))) {
    const late = isOutdated(place.dataset['checked'] ?? '');
    const [current, outdated] = /** @type {HTMLCollectionOf<HTMLElement>} */ (place.children);
    if (current) current.hidden = late;
    if (outdated) outdated.hidden = !late;
  }
}
