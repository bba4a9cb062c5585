/**
 * A text in JSON written flat for the engine: a list of numbers, see `wasm/src/plain.rs`. Objects keep their entries in the order of
 * the text, and doubled ones, of which `JSON.parse` would drop one: the engine refuses them.
 */

const [NULL, FALSE, TRUE, NUMBER, TEXT, LIST, OBJECT, OPAQUE] = [0, 1, 2, 3, 4, 5, 6, 7];
/** Deeper than this the engine reads nothing. */
const DEPTH = 24;
/** What JSON is made of, where it is known to be JSON. */
const TOKEN = /"(?:[^"\\]|\\.)*"|[[\]{}]|[^\s[\]{}",:]+/g;

/**
 * @param {string} text
 * @returns {number[] | undefined} nothing where it is no JSON
 */
export function flat(text) {
  // Some programs put a mark before a text.
  const json = text.replace(/^\ufeff/, '');
  try {
    JSON.parse(json);
  } catch {
    return undefined;
  }
  /** @type {number[]} */
  const shape = [];
  /** Where the open lists and objects say how many entries they have, and whether these have keys. @type {{ at: number, keys: boolean }[]} */
  const open = [];
  /** Whether a key has come, and its value is next. */
  let keyed = false;

  /** @param {string} token */
  const letters = (token) => {
    const at = shape.push(0);
    // By whole letters, not halves of them.
    for (const letter of JSON.parse(token)) shape.push(letter.codePointAt(0));
    shape[at - 1] = shape.length - at;
  };

  /** What stands too deep is one thing, whatever is in it. */
  let below = 0;
  for (const [token] of json.matchAll(TOKEN)) {
    const around = open[open.length - 1];
    const opens = token === '[' || token === '{';
    if (token === ']' || token === '}') {
      if (below > 0) below--;
      else open.pop();
    } else if (below > 0) {
      if (opens) below++;
    } else if (around?.keys && !keyed) {
      letters(token);
      keyed = true;
    } else {
      keyed = false;
      if (around) shape[around.at] = /** @type {number} */ (shape[around.at]) + 1;
      if (opens && open.length === DEPTH) {
        shape.push(OPAQUE);
        below = 1;
      } else if (opens) {
        open.push({ at: shape.push(token === '[' ? LIST : OBJECT, 0) - 1, keys: token === '{' });
      } else if (token[0] === '"') {
        shape.push(TEXT);
        letters(token);
      } else if (token === 'null') shape.push(NULL);
      else if (token === 'true' || token === 'false') shape.push(token === 'true' ? TRUE : FALSE);
      else shape.push(NUMBER, Number(token));
    }
  }
  return shape;
}
