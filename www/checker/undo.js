/**
 * Taking back what was deleted, for as long as nothing else was pressed. It is held in memory alone, and let go of where the page is left or
 * put away, which browsers say alike: whoever comes to the device next finds nothing to take back.
 */
import { h } from './dom.js';
import { t } from './i18n.js';
import { button } from './views/parts.js';
import { accept } from './visit.js';
/** @import { State } from './answers.js' */
/** @import { Visit } from './visit.js' */

/** How to bring back what was deleted last. @type {WeakMap<Visit, () => void>} */
const offers = new WeakMap();

/**
 * Remembers the answers as they are before some are deleted. To be called first; the notice of the next page offers to take it back.
 * @param {Visit} visit
 * @param {() => void} then shows them
 */
export function beforeDeleting(visit, then) {
  const { state, journey } = visit;
  offers.set(visit, () => {
    visit.journey = journey;
    // The language may be another by now.
    accept(visit, { ...state, lang: visit.state.lang });
    visit.notice = 'ui-undone';
    then();
  });
}

/**
 * What is to be said once on the page, with the way back where there is one.
 * @param {Visit} visit
 * @param {Document | ShadowRoot} root where the page is shown
 */
export function noticeOf(visit, root) {
  const { notice } = visit;
  visit.notice = undefined;
  const undo = offers.get(visit);
  // A page without it was drawn: something else was pressed.
  offers.delete(visit);
  if (!notice) return undefined;
  const said = h('p', { class: 'notice', role: 'status' }, t(notice));
  if (!undo) return said;
  const back = button(t('ui-undo'), undo, { class: 'link undo' });
  const end = (/** @type {Event} */ { type, target }) => {
    if (type !== 'click' && !document.hidden) return;
    if (target !== back) back.remove();
    root.removeEventListener('click', end, true);
    document.removeEventListener('visibilitychange', end);
  };
  // Keys that press something click, too.
  root.addEventListener('click', end, true);
  document.addEventListener('visibilitychange', end);
  said.append(' ', back);
  return said;
}

/**
 * Whether answers about a child go with the child, because there are fewer now.
 * @param {State} state
 * @param {State} next
 */
export const lostAnswers = (state, next) =>
  state.children.slice(next.children.length).some((child) => Object.keys(child).length > 0);
