/** One law for every surface: page, package and command hold the same pack, byte for byte. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

const ROOT = new URL('../../', import.meta.url);
/** @param {string} path */
const bytes = (path) => readFileSync(new URL(path, ROOT));

/** The file of the site that carries a hash of its content in its name. @param {string} name @param {string} ending */
function asset(name, ending) {
  const pattern = new RegExp(`^${name}\\.[0-9a-f]+\\.${ending}$`);
  const found = readdirSync(new URL('dist/site/assets/', ROOT), { recursive: true })
    .map(String)
    .filter((file) => pattern.test(file));
  assert.equal(found.length, 1, `one ${name}.*.${ending}`);
  return bytes(`dist/site/assets/${found[0]}`);
}

test('the package has the pack that is committed', () => {
  assert.ok(bytes('dist/npm/pack.json').equals(bytes('law/pack.json')));
});

test('the engine of the page is the one of the package', () => {
  assert.ok(asset('bauyr_bg', 'wasm').equals(bytes('dist/npm/bauyr_bg.wasm')));
});

test('the texts of the law on the page are those of the package', () => {
  for (const lang of ['kk', 'ru', 'en']) assert.ok(asset(`law/${lang}`, 'json').equals(bytes(`dist/npm/law/${lang}.json`)));
  // The built file ends without a line break.
  assert.equal(String(bytes('dist/npm/law.json')).trimEnd(), String(bytes('law/law.json')).trimEnd());
});

test('the words of the package are those that are committed', () => {
  for (const lang of ['kk', 'ru', 'en']) assert.ok(bytes(`dist/npm/words/${lang}.ftl`).equals(bytes(`law/words/${lang}.ftl`)));
});
