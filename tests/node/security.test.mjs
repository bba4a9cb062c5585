/** SECURITY.md names the tests that prove what it says: each is there. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

const read = (/** @type {string} */ path) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

test('every test that SECURITY.md names is there under this name', () => {
  const proofs = read('SECURITY.md').split(/\n(?=- )/).map((line) => line.split('\n\n')[0]?.replace(/\s+/g, ' ') ?? '').filter((line) => line.startsWith('- ') && /tests\//.test(line));
  let named = 0;
  for (const proof of proofs) {
    const sources = [...proof.matchAll(/`([\w/-]+\.(?:test\.mjs|rs))`/g)].map(([, path]) => read(path ?? '').replaceAll("\\'", "'"));
    assert.ok(sources.length > 0, proof);
    for (const [, name = ''] of [...proof.matchAll(/“([^”]+)”/g), ...proof.matchAll(/`(\w+_\w+)`/g)]) {
      for (const part of name.split('…').filter((one) => one.trim().length > 3)) {
        assert.ok(sources.some((source) => source.includes(part.trim())), name);
        named++;
      }
    }
  }
  assert.ok(named >= 18, `${named} names`);
});
