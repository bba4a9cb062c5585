/**
 * Leaves at once, with the whole tab: what the page is about stands around a frame as well. Where a host's sandbox keeps its tab, the
 * frame stays, and is empty.
 * @param {string} address
 */
export function leave(address) {
  try {
    /** @type {Window} */ (top).location.replace(address);
  } catch {
    // Nothing in the frame's place either: most pages forbid to be framed, and an error there would draw the eye.
  }
}
