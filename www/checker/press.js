/**
 * What a press is meant for. The second press of a trembling or impatient finger falls on the page that the first one has drawn, and would
 * answer what nobody has seen. And a link that is called a button is pressed by Space, as buttons are.
 */

/** Milliseconds within which nobody has seen a new page, found their place in it and pressed there. */
const UNSEEN = 800;
/** Pixels that a finger trembles by. */
const NEAR = 32;

/** @typedef {{ x: number, y: number, at: number, target?: Element }} Press */

/**
 * Guards what is shown in a document or a shadow root.
 * @param {Document | ShadowRoot} root
 * @param {boolean} [isWaiting] it was pressed before this was there, nobody knows where
 * @returns {() => void} to be called when a page has been drawn
 */
export function guard(root, isWaiting = false) {
  const waiting = { x: NaN, y: NaN, at: 0 };
  /** @type {Press | undefined} */
  let last = isWaiting ? waiting : undefined;
  /** Whether a page was drawn since. */
  let isNew = false;

  /** Whether a press was meant for the page that stood there before. @param {Press} press */
  function isUnseen({ x, y, at }) {
    if (!last || at - last.at > UNSEEN) return false;
    // Parts of a page are drawn anew by themselves: then what was pressed is gone.
    if (!isNew && last.target?.isConnected !== false) return false;
    return !(Math.hypot(x - last.x, y - last.y) > NEAR);
  }

  root.addEventListener(
    'click',
    (given) => {
      const event = /** @type {MouseEvent} */ (given);
      const target = /** @type {Element} */ (event.target);
      // Keys, and those who press for a person, press what has been named to them. Whoever leaves is not kept.
      if (event.detail === 0 || target.closest('.exit')) return;
      const press = { x: event.clientX, y: event.clientY, at: event.timeStamp, target };
      if (isUnseen(press)) {
        event.preventDefault();
        event.stopImmediatePropagation();
      } else isNew = false;
      // Nor is the third press meant, or the fourth.
      last = press;
    },
    true,
  );
  root.addEventListener('keydown', (event) => {
    const { key, repeat, target } = /** @type {KeyboardEvent} */ (event);
    const link = key === ' ' && /** @type {Element} */ (target).closest('a[role=button]');
    if (!link) return;
    // Or the page would scroll.
    event.preventDefault();
    if (!repeat) /** @type {HTMLElement} */ (link).click();
  });
  return () => {
    isNew = true;
    if (Number.isNaN(last?.x)) last = { ...waiting, at: performance.now() };
  };
}
