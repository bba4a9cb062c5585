// Bauyr beside other engines that decide the same rules, in turns within one run, in Node and in Chromium on a processor
// made six times slower:
//
//     node bench/beside.mjs FOLDER_OF_PEERS [--only a,b] [--rounds N] [--no-browser] [--json FILE]
//
// The folder holds `adapters/*.mjs` (`init({ asset })` and `check(request)`, see bench/adapter.mjs) and `lib/corpus.mjs`
// (`makeCorpus()`: fully answered requests). Build the package before. `CHROMIUM` names another Chromium.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';
import * as ours from './adapter.mjs';
import { changes, changing, checking, time } from './beside/works.mjs';

const {
  values,
  positionals: [folder],
} = parseArgs({
  allowPositionals: true,
  options: {
    only: { type: 'string' },
    rounds: { type: 'string', default: '15' },
    browser: { type: 'boolean', default: true },
    json: { type: 'string' },
  },
  allowNegative: true,
});
if (!folder)
  throw new Error('usage: node bench/beside.mjs FOLDER_OF_PEERS [--only a,b] [--rounds N] [--no-browser] [--json FILE]');
const here = (/** @type {string} */ path) => fileURLToPath(new URL(path, import.meta.url));
const peers = resolve(folder);
const rounds = Number(values.rounds);
const SLOWER = 6;

const only = values.only?.split(',');
const names = readdirSync(join(peers, 'adapters'))
  .map((file) => basename(file, '.mjs'))
  .filter((name) => !only || only.includes(name));
const adapterOf = (/** @type {string} */ name) => join(peers, 'adapters', `${name}.mjs`);
const wasm = readFileSync(here('../dist/npm/bauyr_bg.wasm'));

/** Where an adapter's files are, if it has any. @type {Record<string, string>} */
const assets = {};
/** @type {[string, any][]} */
const engines = [];
const load = loadavg()[0];
for (const name of names) {
  try {
    const adapter = await import(pathToFileURL(adapterOf(name)).href);
    const from = adapter.assetsFrom ? join(peers, 'node_modules', adapter.assetsFrom) : join(peers, 'adapters');
    await adapter.init({ asset: async (/** @type {string} */ file) => response(readFileSync(join(from, file)), file) });
    assets[name] = from;
    engines.push([name, adapter]);
  } catch (error) {
    console.error(`${name} does not run: ${error}`);
  }
}
await ours.init();
const { makeCorpus } = await import(pathToFileURL(join(peers, 'lib/corpus.mjs')).href);
const corpus = makeCorpus();
const steps = changes(corpus, ours.check);

/** @param {Buffer} bytes @param {string} file */
function response(bytes, file) {
  return new Response(new Uint8Array(bytes), { headers: { 'content-type': typeOf(file) } });
}

/** @param {string} file */
function typeOf(file) {
  return file.endsWith('.wasm')
    ? 'application/wasm'
    : file.endsWith('.html')
      ? 'text/html'
      : file.endsWith('.js')
        ? 'text/javascript'
        : 'application/octet-stream';
}

const works = [
  changing('bauyr, session', ours.checker, corpus, steps),
  checking('bauyr, whole check', ours, steps),
  ...engines.map(([name, engine]) => checking(name, engine, steps)),
];
const inNode = await time(works, rounds, 60);

/** The same in a page. @param {string[]} names */
async function inPage(names) {
  const imports = names.map((name, n) => `import * as engine${n} from ${JSON.stringify(adapterOf(name))};`).join('\n');
  const list = names.map((name, n) => `[${JSON.stringify(name)}, engine${n}]`).join(', ');
  const script = `${imports}
    import * as ours from ${JSON.stringify(here('adapter.mjs'))};
    import { changing, checking, time } from ${JSON.stringify(here('beside/works.mjs'))};
    globalThis.beside = async (corpus, steps, rounds, span) => {
      const asset = (of) => (name) => fetch('/assets/' + of + '/' + name);
      await ours.init({ asset: asset('ours') });
      const works = [changing('bauyr, session', ours.checker, corpus, steps), checking('bauyr, whole check', ours, steps)];
      for (const [name, engine] of [${list}]) {
        await engine.init({ asset: asset(name) });
        works.push(checking(name, engine, steps));
      }
      return time(works, rounds, span);
    };`;
  const {
    outputFiles: [bundle],
  } = await build({
    stdin: { contents: script, resolveDir: peers },
    bundle: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    minify: true,
    external: ['node:*'],
    loader: { '.wasm': 'empty' },
    write: false,
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'error',
  });
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu'],
  });
  try {
    const page = await browser.newPage();
    await page.route('http://beside.test/**', (route) => {
      const path = new URL(route.request().url()).pathname;
      const [, , of = '', file = ''] = /^\/(assets)\/([^/]+)\/(.+)$/.exec(path) ?? [];
      if (path === '/')
        return route.fulfill({
          contentType: 'text/html',
          body: '<!doctype html><title>beside</title><script type="module" src="/all.js"></script>',
        });
      if (path === '/all.js') return route.fulfill({ contentType: 'text/javascript', body: bundle?.text ?? '' });
      if (of === 'ours') return route.fulfill({ contentType: 'application/wasm', body: wasm });
      const from = assets[of];
      return from
        ? route.fulfill({ contentType: typeOf(file), body: readFileSync(join(from, file)) })
        : route.fulfill({ status: 404 });
    });
    await page.goto('http://beside.test/');
    await page.waitForFunction('globalThis.beside');
    const cdp = await page.context().newCDPSession(page);
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
    const run = (/** @type {any[]} */ all) => /** @type {any} */ (globalThis).beside(...all);
    return { version: browser.version(), taken: await page.evaluate(run, [corpus, steps, Math.ceil(rounds / 2), 200]) };
  } finally {
    await browser.close();
  }
}

const seen = values.browser ? await inPage(engines.map(([name]) => name)) : undefined;

/** @param {number[]} [list] */
function middle(list = []) {
  const sorted = [...list].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? NaN;
}
const figure = (/** @type {number} */ us) => (us >= 100 ? us.toFixed(0) : us.toPrecision(3));
/** Median and best, and how many times the session's median. @param {Record<string, number[]>} taken @param {string} name */
function cells(taken, name) {
  const [own, session] = [middle(taken[name]), middle(taken['bauyr, session'])];
  return `${figure(own)} | ${figure(Math.min(...(taken[name] ?? [])))} | ${figure(own / session)}`;
}
const after = loadavg()[0] ?? 0;
console.log(
  `${steps.length} changed answers of ${new Set(steps.map(({ base }) => base)).size} people; ${cpus()[0]?.model}, ${cpus().length} processors, load ${load?.toFixed(1)} before, ${after.toFixed(1)} after; Node ${process.version}${seen ? `, Chromium ${seen.version} at ${SLOWER}×` : ''}\n`,
);
const page = seen ? [' µs in the page | best | × |', ' --: | --: | --: |'] : ['', ''];
console.log(`| a changed answer, the new outcome | µs in Node | best | × |${page[0]}\n| --- | --: | --: | --: |${page[1]}`);
for (const { name } of works) console.log(`| ${name} | ${cells(inNode, name)} |${seen ? ` ${cells(seen.taken, name)} |` : ''}`);
if (values.json)
  writeFileSync(values.json, JSON.stringify({ rounds, load: [load, after], node: inNode, page: seen }, null, 1) + '\n');
process.exit(0);
