/** SECURITY.md names the tests that prove what it says, and reviews what is shipped: nothing is missing, and nothing out of date. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

const read = (/** @type {string} */ path) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

test('every test that SECURITY.md names is there under this name', () => {
  const proofs = read('SECURITY.md')
    .split(/\n(?=- )/)
    .map((line) => line.split('\n\n')[0]?.replace(/\s+/g, ' ') ?? '')
    .filter((line) => line.startsWith('- ') && /tests\//.test(line));
  let named = 0;
  for (const proof of proofs) {
    const sources = [...proof.matchAll(/`([\w/-]+\.(?:test\.mjs|rs))`/g)].map(([, path]) =>
      read(path ?? '').replaceAll("\\'", "'"),
    );
    assert.ok(sources.length > 0, proof);
    for (const [, name = ''] of [...proof.matchAll(/“([^”]+)”/g), ...proof.matchAll(/`(\w+_\w+)`/g)]) {
      for (const part of name.split('…').filter((one) => one.trim().length > 3)) {
        assert.ok(
          sources.some((source) => source.includes(part.trim())),
          name,
        );
        named++;
      }
    }
  }
  assert.ok(named >= 18, `${named} names`);
});

test('everything that is shipped is reviewed in SECURITY.md, in the version that is shipped', () => {
  const [, review = ''] = read('SECURITY.md').split('## What is shipped that others wrote');
  const shipped = [...read('dist/site/licences.txt').matchAll(/^(@?[\w/-]+ \d+\.\d+\.\d+) \(/gm)].map(([, name = '']) => name);
  assert.ok(shipped.length > 20, `${shipped.length} packages`);
  const reviewed = [...review.matchAll(/`(@?[\w/-]+)` (\d+\.\d+\.\d+)/g)].map(([, name, version]) => `${name} ${version}`);
  assert.deepEqual(
    shipped.filter((one) => !reviewed.includes(one)),
    [],
    'not reviewed',
  );
  assert.deepEqual(
    reviewed.filter((one) => !shipped.includes(one)),
    [],
    'not shipped any more',
  );
});
