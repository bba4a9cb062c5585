/** What was measured, a line each beside its target; and whether a target was missed. */

let missed = 0;

/** @param {string} name @param {number} value @param {number} target @param {'least' | 'most'} is @param {string} [besides] */
export function row(name, value, target, is, besides = '') {
  const isMet = is === 'least' ? value >= target : value <= target;
  if (!isMet) missed++;
  const shown = Number.isInteger(value) ? String(value) : value.toFixed(2);
  console.log(
    `${name.padEnd(62)} ${shown.padStart(6)} ${is === 'least' ? '≥' : '≤'} ${String(target).padEnd(5)} ${isMet ? '      ' : 'missed'} ${besides}`,
  );
}

export const missedTargets = () => missed;

/** @param {readonly number[]} values */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? Infinity;
}

/** @param {readonly number[]} values */
export const range = (values) =>
  `${Math.round(median(values))} ms (${Math.round(Math.min(...values))} to ${Math.round(Math.max(...values))})`;
