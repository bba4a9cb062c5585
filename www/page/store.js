/**
 * Answers that the person asked to keep on this device: one entry of the browser's store, and nothing else in it. A
 * browser that has no room, or forbids its store, keeps nothing.
 */
const KEY = 'bauyr-answers';

/** The file of answers that is kept, as text. */
export function kept() {
  try {
    return localStorage.getItem(KEY) ?? undefined;
  } catch {
    return undefined;
  }
}

/** @param {string} text @returns {boolean} whether it is kept */
export function keep(text) {
  try {
    localStorage.setItem(KEY, text);
    return true;
  } catch {
    return false;
  }
}

export function discard() {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // What may not be reached was not written either.
  }
}
