/**
 * What each file of tests took, the longest first, when Node is done with them all. Files run side by side, so the sum is more than the
 * time that went by.
 */
import { basename } from 'node:path';

/** @param {AsyncIterable<{ type: string, data: any }>} events */
export default async function* times(events) {
  /** @type {Map<string, number>} */
  const files = new Map();
  for await (const { type, data } of events) {
    // What is nested is part of what it is nested in.
    if ((type !== 'test:pass' && type !== 'test:fail') || data.nesting > 0 || !data.file) continue;
    files.set(data.file, (files.get(data.file) ?? 0) + data.details.duration_ms);
  }
  for (const [file, time] of [...files].sort(([, one], [, other]) => other - one)) {
    yield `${(time / 1000).toFixed(1).padStart(7)} s  ${basename(file)}\n`;
  }
}
