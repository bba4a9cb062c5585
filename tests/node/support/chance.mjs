/** What looks like chance, and is the same every time. @param {number} seed */
export function chance(seed) {
  let last = seed;
  const number = () => {
    last = (last * 48271) % 2147483647;
    return last / 2147483647;
  };
  return {
    /** @template T @param {readonly T[]} list @returns {T} */
    one: (list) => /** @type {T} */ (list[Math.floor(number() * list.length)]),
    /** @param {number} share of all times */
    often: (share) => number() < share,
  };
}
