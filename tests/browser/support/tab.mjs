/**
 * A page in a browser, whatever drives it. Everything that looks at the page goes through this, so that the same walk
 * can be done in every engine.
 *
 * @typedef {object} Tab
 * @property {string} engine
 * @property {(url: string) => Promise<void>} open
 * @property {<A extends unknown[], T>(act: (...args: A) => T | Promise<T>, ...args: A) => Promise<T>} run runs a function in the page
 * @property {(source: string) => Promise<void>} inject runs a script in the page
 * @property {(selector: string) => Promise<void>} click as a finger would: it must be visible and nothing may cover it
 * @property {(selector: string, gap: number, pointer: 'mouse' | 'touch') => Promise<number>} twice presses twice at one point, `gap` milliseconds
 *   apart; returns how many the page saw between, which are more on a busy machine
 * @property {(selector: string, text: string) => Promise<void>} type replaces what is in a field
 * @property {(key: Key) => Promise<void>} press
 * @property {(text: string) => Promise<void>} write types where the focus is
 * @property {() => Promise<void>} back
 * @property {() => Promise<void>} close
 */

/** @typedef {'Tab' | 'Shift+Tab' | 'Enter' | 'Space' | 'ArrowDown' | 'ArrowUp'} Key */

/** An address without what stands behind #: what is opened there in its place loads nothing. @param {string} url */
export const bare = (url) => url.split('#')[0];

/** Milliseconds after which what was waited for has not come. */
export const PATIENCE = 30_000;

/** @param {number} time */
export const pause = (time) => new Promise((resolve) => setTimeout(resolve, time));

/**
 * Waits until a function says something true, and returns it.
 * @template T
 * @param {() => Promise<T>} look
 * @param {string} what is waited for
 * @returns {Promise<NonNullable<T>>}
 */
export async function until(look, what) {
  const end = Date.now() + PATIENCE;
  for (;;) {
    const seen = await look();
    if (seen) return seen;
    if (Date.now() > end) throw new Error(`waited ${PATIENCE / 1000} s for this in vain: ${what}`);
    await pause(15);
  }
}

/**
 * A promise that takes too long is a failure, and one that says which.
 * @template T
 * @param {Promise<T>} promise
 * @param {string} what
 * @param {number} [time]
 * @returns {Promise<T>}
 */
export async function within(promise, what, time = 60_000) {
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${what} took more than ${time / 1000} s`)), time);
  });
  try {
    return /** @type {T} */ (await Promise.race([promise, late]));
  } finally {
    clearTimeout(timer);
  }
}

/** Milliseconds after which a person presses at the same point for another reason than a trembling hand. */
const APART = 850;

/** As long as people take to see a page before they press where they have pressed before. */
export const see = () => pause(APART);

/** Waits before a press at the point of the press before, as people do who read first. Returns what is to go around each press. */
export function pacer() {
  let last = { x: -Infinity, y: -Infinity, at: 0 };
  /** @param {{ x: number, y: number }} point of the window @param {() => Promise<unknown>} press */
  return async ({ x, y }, press) => {
    const left = last.at + APART - Date.now();
    if (left > 0 && Math.hypot(x - last.x, y - last.y) < 40) await pause(left);
    await press();
    last = { x, y, at: Date.now() };
  };
}

/** Where an element is pressed, which is scrolled to. Runs in the page. @param {Element} element */
export function middle(element) {
  element.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  const { left = 0, top = 0, width = 0, height = 0 } = element.getClientRects()[0] ?? {};
  return { x: Math.floor(left + width / 2), y: Math.floor(top + height / 2) };
}

/** Has the page note when it is pressed. Runs in the page. In Firefox each script has a `globalThis` of its own, but one `window`. */
export function notePresses() {
  const noted = /** @type {Window & { presses?: number[] }} */ (window);
  if (!noted.presses) addEventListener('click', ({ timeStamp }) => noted.presses?.push(timeStamp), true);
  noted.presses = [];
}

/** Milliseconds between the two presses since then. Runs in the page. */
export function betweenPresses() {
  const { presses: [first, last, ...more] = [] } = /** @type {Window & { presses?: number[] }} */ (window);
  if (first === undefined || last === undefined || more.length > 0) throw new Error('the page did not see two presses');
  return last - first;
}
