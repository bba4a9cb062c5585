/** Fingerprints of files, as browsers compare them (https://www.w3.org/TR/sri-2/). */
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Scripts beside the element that it never loads. */
const OTHERS = /^(any-law|guide|resize)/;

/** @param {string} path */
export const fingerprint = async (path) =>
  `sha384-${createHash('sha384')
    .update(await readFile(path))
    .digest('base64')}`;

/**
 * Those of every script that the element is made of, by its path from the folder.
 * @param {string} embed
 * @returns {Promise<Record<string, string>>}
 */
export async function elementFingerprints(embed) {
  const names = (await readdir(embed, { recursive: true })).map((name) => name.replaceAll('\\', '/'));
  const scripts = names.filter((name) => name.endsWith('.js') && !OTHERS.test(name)).sort();
  return Object.fromEntries(await Promise.all(scripts.map(async (name) => [name, await fingerprint(join(embed, name))])));
}
