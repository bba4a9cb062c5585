/**
 * What took longest, when Node is done with all files: each test or group that stands in no other, by its name, as a group that is written
 * once for every browser has the file of who wrote it. Files run side by side, so the sum is more than the time that went by.
 */

const LINES = 20;

/** @param {AsyncIterable<{ type: string, data: any }>} events */
export default async function* times(events) {
  /** @type {{ name: string, time: number }[]} */
  const all = [];
  for await (const { type, data } of events) {
    if ((type !== 'test:pass' && type !== 'test:fail') || data.nesting > 0) continue;
    all.push({ name: data.name, time: data.details.duration_ms });
  }
  all.sort((one, other) => other.time - one.time);
  for (const { name, time } of all.slice(0, LINES)) yield `${(time / 1000).toFixed(1).padStart(7)} s  ${name}\n`;
}
