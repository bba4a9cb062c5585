/** The package's types in the code of others: each way of finding modules, and each language in which elements are written. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { install } from './build.mjs';

const HERE = fileURLToPath(new URL('.', import.meta.url));
before(install);

/** What is wrong with these files. @param {string} program @param {string[]} files @param {Record<string, unknown>} options */
function faults(program, files, options) {
  const config = join(HERE, `tsconfig.${files[0]}.json`);
  const compilerOptions = {
    strict: true,
    noEmit: true,
    target: 'es2022',
    lib: ['es2022', 'dom'],
    types: [],
    skipLibCheck: true,
    module: 'esnext',
    moduleResolution: 'bundler',
    jsx: 'preserve',
    ...options,
  };
  writeFileSync(
    config,
    JSON.stringify({
      compilerOptions,
      vueCompilerOptions: { strictTemplates: true },
      files: files.map((file) => `types/${file}`),
    }),
  );
  try {
    return spawnSync(process.execPath, [join(HERE, 'node_modules', program), '-p', config], { cwd: HERE, encoding: 'utf8' })
      .stdout;
  } finally {
    rmSync(config);
  }
}
const TSC = 'typescript/bin/tsc';

for (const [name, options] of Object.entries({
  'by bundlers, and looked at whole': { skipLibCheck: false },
  'by Node': { module: 'nodenext', moduleResolution: 'nodenext' },
  'as before there were exports': { moduleResolution: 'node10' },
})) {
  test(`are found ${name}`, () => assert.equal(faults(TSC, ['plain.ts'], options), ''));
}

test('need none of a browser in Node', () => {
  assert.equal(
    faults(TSC, ['node.mts'], {
      lib: ['es2022'],
      types: ['node'],
      module: 'nodenext',
      moduleResolution: 'nodenext',
      skipLibCheck: false,
      typeRoots: ['../../node_modules/@types'],
    }),
    '',
  );
});

test('name the element in JSX of React, Preact and Solid, and in Svelte', () => {
  assert.equal(faults(TSC, ['react.tsx', 'preact.tsx', 'solid.tsx', 'svelte.ts'], { jsx: 'react-jsx' }), '');
});

test('name the element in templates of Vue', () => assert.equal(faults('vue-tsc/bin/vue-tsc.js', ['App.vue'], {}), ''));
