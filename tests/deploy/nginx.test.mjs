/**
 * The site on a real nginx, set up as the container is, with the files of dist/deploy: at the root, and below /bauyr/ by the
 * files in the folder BAUYR_DEPLOY_BELOW (`cargo xtask deploy --site https://example.org/bauyr/`).
 */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const SITE = join(ROOT, 'dist/site/');
const BELOW = process.env['BAUYR_DEPLOY_BELOW'];

/** @type {{ path: string, headers: Record<string, string> }[]} */
const RULES = JSON.parse(readFileSync(join(ROOT, 'www/headers.json'), 'utf8'));
const FILES = readdirSync(SITE, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name).slice(SITE.length));
const PLAIN = FILES.filter((file) => !/\.(br|gz)$/.test(file) && file !== '404.html');
const one = (/** @type {RegExp} */ name) => {
  const found = PLAIN.find((file) => name.test(file));
  assert.ok(found, `${name}`);
  return found;
};
const WASM = one(/^assets\/.*\.wasm$/);

/** What headers.json says of a path of the site. @param {string} path */
function expected(path) {
  /** @type {Record<string, string>} */
  const headers = {};
  for (const rule of RULES) if (`/${path}`.startsWith(rule.path.slice(0, -1))) Object.assign(headers, rule.headers);
  return headers;
}

/**
 * @typedef {object} Answer
 * @property {number} status
 * @property {(name: string) => string[]} all every value of a header: one that is sent twice has two
 * @property {Buffer} body
 */

/** `fetch` would unpack, and join what is sent twice. @param {string} url @param {Record<string, string>} [headers] @returns {Promise<Answer>} */
function ask(url, headers = {}) {
  return new Promise((resolve, reject) => {
    get(url, { headers, agent: false }, (answer) => {
      /** @type {Buffer[]} */
      const parts = [];
      answer
        .on('data', (part) => parts.push(part))
        .on('error', reject)
        .on('end', () => {
          const raw = answer.rawHeaders;
          const all = (/** @type {string} */ name) =>
            raw.filter((_, at) => at % 2 === 1 && raw[at - 1]?.toLowerCase() === name.toLowerCase());
          resolve({ status: answer.statusCode ?? 0, all, body: Buffer.concat(parts) });
        });
    }).on('error', reject);
  });
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/** nginx with a file of dist/deploy. @param {string} file */
async function nginx(file) {
  const folder = mkdtempSync(join(tmpdir(), 'bauyr-nginx-'));
  const port = await freePort();
  const put = (/** @type {string} */ from, /** @type {string} */ to, /** @type {[string, string][]} */ ...changes) => {
    let text = readFileSync(from, 'utf8');
    for (const [before, now] of changes) {
      assert.ok(text.includes(before), before);
      text = text.replaceAll(before, now);
    }
    writeFileSync(join(folder, to), text);
  };
  put(file, 'bauyr.conf', ['/srv/bauyr/', SITE]);
  put(
    join(ROOT, 'deploy/nginx-main.conf'),
    'nginx.conf',
    ['/tmp/', `${folder}/`],
    ['8080', `127.0.0.1:${port}`],
    ['/etc/nginx/bauyr.conf', join(folder, 'bauyr.conf')],
    ['worker_processes auto', 'worker_processes 1'],
  );
  // Started by root, its worker would be somebody who may not read where this project lies.
  const user = process.getuid?.() === 0 ? 'user root; ' : '';
  const server = spawn('/usr/sbin/nginx', ['-e', 'stderr', '-c', join(folder, 'nginx.conf'), '-g', `${user}daemon off;`], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  server.stderr.on('data', (text) => (said += text));
  const ended = new Promise((resolve) => server.on('exit', resolve));
  const root = `http://127.0.0.1:${port}`;
  for (;;) {
    if (server.exitCode !== null) throw new Error(`nginx ended: ${said}`);
    if (
      await ask(root).then(
        () => true,
        () => false,
      )
    )
      break;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  const stop = async () => {
    server.kill('SIGTERM');
    await ended;
    rmSync(folder, { recursive: true });
  };
  return { root, stop, said: () => said };
}

for (const [place, base, file] of /** @type {[string, string, string | undefined][]} */ ([
  ['at the root', '/', join(ROOT, 'dist/deploy/nginx.conf')],
  ['below a path', '/bauyr/', BELOW && join(BELOW, 'nginx.conf')],
])) {
  describe(`the site on nginx, ${place}`, () => {
    /** @type {Awaited<ReturnType<typeof nginx>>} */
    let server;
    const url = (/** @type {string} */ path) => server.root + base + path;
    before(async () => {
      assert.ok(file, 'BAUYR_DEPLOY_BELOW names no folder');
      server = await nginx(file);
    });
    after(() => server?.stop());

    test('every file comes as it is, with each of its headers once and no other Cache-Control', async () => {
      const names = new Set(RULES.flatMap((rule) => Object.keys(rule.headers)));
      for (const path of ['', ...PLAIN]) {
        const answer = await ask(url(path));
        assert.equal(answer.status, 200, path);
        assert.deepEqual(answer.body, readFileSync(SITE + (path || 'index.html')), path);
        const headers = expected(path);
        for (const name of names)
          assert.deepEqual(answer.all(name), name in headers ? [headers[name]] : [], `${path}: ${name}`);
        assert.deepEqual(answer.all('content-encoding'), [], path);
      }
    });

    test('what is compressed is sent compressed to whoever takes it, and the way is told that it differs', async () => {
      for (const path of PLAIN.filter((file) => FILES.includes(`${file}.br`))) {
        const content = readFileSync(SITE + path);
        for (const [accept, encoding, unpack] of /** @type {[string, string[], (body: Buffer) => Buffer][]} */ ([
          ['gzip, deflate, br, zstd', ['br'], brotliDecompressSync],
          ['gzip, deflate', ['gzip'], gunzipSync],
          ['br;q=0, gzip', ['gzip'], gunzipSync],
          ['identity', [], (body) => body],
        ])) {
          const answer = await ask(url(path), { 'accept-encoding': accept });
          assert.deepEqual(answer.all('content-encoding'), encoding, `${path}: ${accept}`);
          assert.deepEqual(answer.all('vary'), ['Accept-Encoding'], `${path}: ${accept}`);
          assert.deepEqual(unpack(answer.body), content, path);
        }
      }
    });

    test('files have the types that browsers ask for, compressed or not', async () => {
      for (const [path, type] of /** @type {[string, string][]} */ ([
        ['', 'text/html; charset=utf-8'],
        [WASM, 'application/wasm'],
        [one(/^assets\/.*\.js$/), 'text/javascript; charset=utf-8'],
        [one(/\.css$/), 'text/css; charset=utf-8'],
        [one(/\.ftl$/), 'text/plain; charset=utf-8'],
        [one(/\.webmanifest$/), 'application/manifest+json'],
        [one(/\.png$/), 'image/png'],
      ])) {
        for (const accept of ['br', 'gzip', 'identity'])
          assert.deepEqual((await ask(url(path), { 'accept-encoding': accept })).all('content-type'), [type], path);
      }
    });

    test('a part of a file can be asked for', async () => {
      const path = one(/\.png$/);
      const answer = await ask(url(path), { range: 'bytes=10-19' });
      assert.equal(answer.status, 206);
      assert.deepEqual(answer.all('content-range'), [`bytes 10-19/${statSync(SITE + path).size}`]);
      assert.deepEqual(answer.body, readFileSync(SITE + path).subarray(10, 20));
    });

    test('what a browser has is not sent again', async () => {
      const [etag = ''] = (await ask(url(''), { 'accept-encoding': 'br' })).all('etag');
      const answer = await ask(url(''), { 'accept-encoding': 'br', 'if-none-match': etag });
      assert.equal(answer.status, 304);
      assert.equal(answer.body.length, 0);
    });

    test('what is not there gives the page that says so, which nobody is to keep', async () => {
      const page = readFileSync(`${SITE}404.html`);
      for (const path of ['none', 'assets/none.js', 'embed/none.js', 'assets/', 'static/', '404.html', 'lists/none/']) {
        const answer = await ask(url(path), { 'accept-encoding': 'br' });
        assert.equal(answer.status, 404, path);
        assert.deepEqual(answer.all('cache-control'), ['no-cache'], path);
        assert.deepEqual(answer.all('content-security-policy'), [expected('')['Content-Security-Policy']], path);
        assert.deepEqual(brotliDecompressSync(answer.body), page, path);
      }
    });

    test('a folder without its slash leads to the one with it, on whichever host it was asked for', async () => {
      const answer = await ask(url('proof'));
      assert.equal(answer.status, 301);
      assert.deepEqual(answer.all('location'), [`${base}proof/`]);
      if (base !== '/') assert.deepEqual((await ask(server.root + base.slice(0, -1))).all('location'), [base]);
    });

    test('nothing is said of the version of the server, and nothing goes wrong', async () => {
      assert.deepEqual((await ask(url(''))).all('server'), ['nginx']);
      const unforeseen = server
        .said()
        .split('\n')
        .filter((line) => line && !/No such file|is forbidden|is not found/.test(line));
      assert.deepEqual(unforeseen, []);
    });
  });
}
