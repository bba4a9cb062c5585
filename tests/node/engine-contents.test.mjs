/** What the page's engine does not bring along: each of these would weigh as much as the rules of a service. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

/** @param {string} engine */
const bytes = (engine) => readFileSync(new URL(`../../dist/npm/${engine}_bg.wasm`, import.meta.url));

/** What stands in whatever is linked with them: the table that numbers are formatted by, and where the sources of serde and its kin lie. */
const MACHINERY = ['0001020304050607080910111213', 'serde'];
/** Panics that are put together when they happen, and what prints them. */
const PANICS = [
  'index out of bounds',
  'unwrap()',
  'panicked at',
  'RUST_BACKTRACE',
  'already borrowed',
  'out of range for slice',
];

for (const trace of MACHINERY) {
  test(`the page's engine has no trace of \`${trace}\`, the engine for any law has`, () => {
    assert.equal(bytes('any-law').includes(trace), true, 'nothing is proved by looking for what is nowhere');
    assert.equal(bytes('bauyr').includes(trace), false);
  });
}

test('nothing in the page’s engine can panic with a formatted text', () => {
  assert.deepEqual(
    PANICS.filter((trace) => bytes('bauyr').includes(trace)),
    [],
  );
});
