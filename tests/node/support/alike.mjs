/** What the command says of requests, and what the package says of them, held against one another. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import init, { Checker } from '../../../dist/npm/bauyr.js';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

await init();
export const checker = new Checker();

/** What the command says. @param {string[]} args @param {string} input */
export function command(args, input) {
  const { stdout, stderr } = spawnSync('cargo', ['run', '--quiet', '--package', 'bauyr-cli', '--', ...args], {
    cwd: ROOT,
    input,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  assert.equal(stderr, '');
  return stdout;
}

/** What the package says, as plain data. @param {() => unknown} act */
export function said(act) {
  try {
    return act();
  } catch (error) {
    const { code, path, message } = /** @type {any} */ (error);
    return { error: { code, path, message } };
  }
}

/** Holds them against one another for each text, and says how many were refused. @param {string[]} texts */
export function assertTextsAlike(texts) {
  const lines = command(['check', '--lines'], texts.map((text) => `${text}\n`).join(''))
    .trimEnd()
    .split('\n');
  assert.equal(lines.length, texts.length);
  let refused = 0;
  for (const [n, line] of lines.entries()) {
    const wanted = JSON.parse(line);
    if (wanted.error) refused++;
    const text = String(texts[n]);
    assert.deepEqual(
      said(() => checker.check(JSON.parse(text))),
      wanted,
      text.slice(0, 400),
    );
  }
  return refused;
}
