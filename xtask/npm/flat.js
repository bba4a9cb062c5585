/**
 * Plain data written flat for the engine: a list of numbers, see `boundary/src/plain.rs`. Whatever is no plain data is
 * written as such, so that the engine refuses it where it stands.
 */

const [NULL, FALSE, TRUE, NUMBER, TEXT, LIST, OBJECT, OPAQUE] = [0, 1, 2, 3, 4, 5, 6, 7];
/** Deeper than this the engine reads nothing. */
const DEPTH = 24;
/** More values than any pack or request has: an object that holds itself several times over would never end. */
const MOST_VALUES = 1 << 16;

/**
 * @param {unknown} root
 * @returns {number[]}
 */
export function flat(root) {
  /** @type {number[]} */
  const shape = [];
  let left = MOST_VALUES;

  /** @param {string} value */
  const text = (value) => {
    const place = shape.push(0);
    // By whole letters, not halves of them.
    for (const letter of value) shape.push(/** @type {number} */ (letter.codePointAt(0)));
    shape[place - 1] = shape.length - place;
  };

  /** @param {unknown} value @param {number} depth */
  const write = (value, depth) => {
    if (typeof value === 'string') {
      shape.push(TEXT);
      text(value);
    } else if (typeof value === 'boolean') shape.push(value ? TRUE : FALSE);
    else if (value === null || value === undefined) shape.push(NULL);
    else if (typeof value === 'number') shape.push(NUMBER, value);
    else if (depth > 0 && Array.isArray(value)) {
      const { length } = value;
      shape.push(LIST, length);
      for (let n = 0; n < length && left-- > 0; n++) write(value[n], depth - 1);
    } else {
      const entries = depth > 0 ? entriesOf(value) : undefined;
      if (!entries) shape.push(OPAQUE);
      else {
        shape.push(OBJECT, entries.length);
        for (const [key, entry] of entries) {
          if (left-- <= 0) break;
          text(key);
          write(entry, depth - 1);
        }
      }
    }
  };

  write(root, DEPTH);
  return left < 0 ? [OPAQUE] : shape;
}

/** The entries of an object; undefined where it has none to give. @param {unknown} value */
function entriesOf(value) {
  try {
    // Sets, maps and arrays of bytes have entries of another kind than objects.
    return typeof value === 'object' && value !== null && !(Symbol.iterator in value) ? Object.entries(value) : undefined;
  } catch {
    // A property that cannot be read.
    return undefined;
  }
}
