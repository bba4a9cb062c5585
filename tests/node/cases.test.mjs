/** No file of worked cases is left out where cases are tried in JavaScript. */
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { test } from 'node:test';
import { FILES } from '../browser/support/cases.mjs';

test('every file of worked cases is named with how many it has', () => {
  const there = readdirSync(new URL('../cases/', import.meta.url)).filter((name) => /\.jsonl?$/.test(name));
  assert.deepEqual(Object.keys(FILES).sort(), there.sort());
});
