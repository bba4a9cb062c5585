/** What the engine can reach of the browser is what is handed to it when it starts, and that is written here. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

/** @param {string} name */
const shipped = (name) => readFileSync(new URL(`../../dist/npm/${name}`, import.meta.url));

/** Reading and making plain values, errors, and the day of today. */
const REACHED = new Set([
  ...[
    'boolean_get',
    'number_get',
    'string_get',
    'is_object',
    'is_string',
    'in',
    'jsval_loose_eq',
    'throw',
    'generic',
    'init_externref_table',
  ],
  ...['Error', 'assign', 'entries', 'get', 'get_unchecked', 'isArray', 'iterator', 'length', 'new', 'parse', 'set'],
  ...['new_0', 'getDate', 'getFullYear', 'getMonth'],
]);

for (const engine of ['bauyr', 'any-law']) {
  test(`${engine}: the engine reaches no network, store, document or interpreter: a new import is to be looked at before it is added here`, async () => {
    const module = await WebAssembly.compile(shipped(`${engine}_bg.wasm`));
    const names = WebAssembly.Module.imports(module).map(({ name }) =>
      name.replace(/^__wb(?:g_|indgen_)(?:__wbindgen_)?/, '').replace(/_[0-9a-f]{16}$/, ''),
    );
    assert.ok(names.length > 0);
    assert.deepEqual(
      [...new Set(names)].filter((name) => !REACHED.has(name)),
      [],
    );
  });
}

test('what loads the engine, and calls it, asks for the engine itself and nothing else', () => {
  for (const [file, fetches] of /** @type {const} */ ([
    ['start.js', 1],
    ['bauyr_bg.js', 0],
    ['any-law_bg.js', 0],
  ])) {
    // Types, in comments, are imported as well.
    const script = shipped(file)
      .toString()
      .replaceAll(/\/\*\*[^]*?\*\//g, '');
    assert.equal(script.match(/\bfetch\(/g)?.length ?? 0, fetches, file);
    assert.doesNotMatch(
      script,
      /\b(?:eval|Function|XMLHttpRequest|WebSocket|EventSource|sendBeacon|localStorage|sessionStorage|indexedDB|document|navigator|importScripts)\b\s*[.(]|\bimport\(/,
    );
  }
});
