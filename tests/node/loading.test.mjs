/** The package loads wherever JavaScript runs, given the engine in whatever form the place has it. */
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import vm from 'node:vm';

const NPM = new URL('../../dist/npm/', import.meta.url);
const ENTRIES = { 'bauyr.js': 'bauyr_bg.wasm', 'any-law.js': 'any-law_bg.wasm' };
const folder = mkdtempSync(join(tmpdir(), 'bauyr-loading-'));
after(() => rmSync(folder, { recursive: true }));

const esbuild = (/** @type {string[]} */ ...args) =>
  execFileSync(fileURLToPath(new URL('../../node_modules/.bin/esbuild', import.meta.url)), [
    ...args,
    '--bundle',
    '--log-level=error',
  ]);

// Each in one file, with the engine beside it, so that it can be had anew with all that belongs to it.
for (const [entry, file] of Object.entries(ENTRIES)) {
  esbuild(fileURLToPath(new URL(entry, NPM)), '--format=esm', `--outfile=${join(folder, entry)}`);
  copyFileSync(new URL(file, NPM), join(folder, file));
}
let count = 0;
/** A module that nobody has begun. @param {string} entry */
const fresh = (entry) => import(`${pathToFileURL(join(folder, entry)).href}?${++count}`);

for (const [entry, file] of Object.entries(ENTRIES)) {
  const bytes = readFileSync(new URL(file, NPM));
  const address = new URL(file, NPM);
  const elsewhere = vm.createContext({ WebAssembly, bytes: new Uint8Array(bytes) });
  /** @type {Record<string, () => any>} */
  const forms = {
    nothing: () => undefined,
    null: () => null,
    bytes: () => bytes,
    'a buffer': () => bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength),
    'bytes of another realm': () => vm.runInContext('Uint8Array.from(bytes)', elsewhere),
    'the module': () => new WebAssembly.Module(bytes),
    'the module, promised': () => WebAssembly.compile(bytes),
    'its address': () => address,
    'its address, as text': () => address.href,
    'its address, of another kind': () => ({ href: address.href }),
    'an address with the bytes': () => `data:application/wasm;base64,${bytes.toString('base64')}`,
    'a response': () => new Response(bytes),
    'a response that says what it is, promised': async () =>
      new Response(bytes, { headers: { 'content-type': 'application/wasm' } }),
    'a blob': () => new Blob([bytes]),
    'a request': () => new Request(`data:application/wasm;base64,${bytes.toString('base64')}`),
  };
  describe(entry, () => {
    for (const [name, form] of Object.entries(forms)) {
      test(`begins with ${name}`, async () => {
        const { default: init, Checker } = await fresh(entry);
        await init(form());
        assert.match(new Checker().today(), /^\d{4}-\d\d-\d\d$/);
      });
    }

    test('begins with a response where the page has a Request, a Response and a URL of its own', async () => {
      const { default: init, Checker } = await fresh(entry);
      const response = new Response(bytes);
      const own = { Request: globalThis.Request, Response: globalThis.Response, URL: globalThis.URL };
      Object.assign(globalThis, { Request: function Request() {}, Response: function Response() {}, URL: function URL() {} });
      try {
        await init(response);
      } finally {
        Object.assign(globalThis, own);
      }
      assert.match(new Checker().today(), /^\d{4}-/);
    });

    test('says so where a checker is made before it has begun', async () => {
      const { default: init, Checker } = await fresh(entry);
      assert.throws(() => new Checker(), { code: 'not_ready', path: '', message: /init/ });
      await assert.rejects(init(new Uint8Array(4)));
      assert.throws(() => new Checker(), { code: 'not_ready' });
      await init();
      assert.ok(new Checker());
    });

    test('says what is missing where it does not come, and begins at the next try', async () => {
      const { default: init, Checker } = await fresh(entry);
      const server = createServer((_, answer) => void answer.writeHead(404).end()).listen(0, '127.0.0.1');
      await new Promise((done) => server.once('listening', done));
      const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
      await assert.rejects(init(`http://127.0.0.1:${port}/${file}`), /404/);
      server.close();
      await init();
      assert.ok(new Checker());
    });

    test('says by a code where the network keeps it from coming, and not where a page has changed what fetches', async () => {
      const { default: init } = await fresh(entry);
      // Nobody listens at the port of a server that is gone.
      const server = createServer().listen(0, '127.0.0.1');
      await new Promise((done) => server.once('listening', done));
      const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
      await new Promise((done) => server.close(done));
      const gone = `http://127.0.0.1:${port}/${file}`;
      await assert.rejects(init(gone), { code: 'not_come' });
      await assert.rejects(init(fetch(gone)), { code: 'not_come' });
      const own = globalThis.fetch;
      try {
        for (const changed of [
          undefined,
          () => undefined,
          async () => undefined,
          async () => 'text',
          async () => ({ ok: true }),
          async () => ({ ok: true, arrayBuffer: async () => null }),
        ]) {
          globalThis.fetch = /** @type {any} */ (changed);
          await assert.rejects(init(gone), (/** @type {any} */ error) => error instanceof Error && !('code' in error));
        }
      } finally {
        globalThis.fetch = own;
      }
      await init();
    });

    // Bundles of other kinds than modules do not know where they are; test runners and worklets have no TextDecoder.
    for (const format of ['cjs', 'iife', 'esm']) {
      test(`works in a bundle of the kind ${format}, given the bytes, without a TextDecoder`, () => {
        const [source, bundle] = [join(folder, `${entry}.mjs`), join(folder, `${entry}.${format === 'esm' ? 'mjs' : 'cjs'}`)];
        writeFileSync(
          source,
          `import init, { Checker } from ${JSON.stringify(fileURLToPath(new URL(entry, NPM)))};
          init(globalThis.process.getBuiltinModule('node:fs').readFileSync(${JSON.stringify(fileURLToPath(address))})).then(() => console.log(new Checker().catalogue().id));`,
        );
        const out = format === 'esm' ? join(folder, `${entry}.out.mjs`) : bundle;
        esbuild(source, `--format=${format}`, '--log-override:empty-import-meta=silent', `--outfile=${out}`);
        const said = execFileSync(process.execPath, ['--import', 'data:text/javascript,delete globalThis.TextDecoder', out], {
          encoding: 'utf8',
        });
        assert.equal(said.trim(), JSON.parse(readFileSync(new URL('pack.json', NPM), 'utf8')).id);
      });
    }

    test('says what to do in a bundle that does not know where it is', () => {
      const [source, out] = [join(folder, 'lost.mjs'), join(folder, 'lost.cjs')];
      writeFileSync(
        source,
        `import init from ${JSON.stringify(fileURLToPath(new URL(entry, NPM)))}; init().catch((error) => console.log(error.message));`,
      );
      esbuild(source, '--format=cjs', '--log-override:empty-import-meta=silent', `--outfile=${out}`);
      const { stdout } = spawnSync(process.execPath, [out], { encoding: 'utf8' });
      assert.match(stdout, /needs the bytes or the module/);
    });
  });
}

test('every list that is made of numbers is whole where a library has replaced what makes lists', async () => {
  const { default: init, Checker } = await fresh('bauyr.js');
  await init();
  const request = {
    service: 'guardianship',
    channel: 'portal',
    date: '2026-11-23',
    answers: { applicant: { illness: true, permanent_home: false }, children: [{}] },
  };
  const checker = new Checker();
  const say = () => [checker.session(request).missing(), checker.remedies(request), checker.check(request)];
  const before = say();
  const from = Array.from;
  // As prototype.js and MooTools do it: without the second argument.
  Array.from = /** @type {any} */ ((/** @type {any} */ list) => [].slice.call(list));
  try {
    assert.deepEqual(say(), before);
  } finally {
    Array.from = from;
  }
});
