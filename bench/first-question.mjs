// When the first question can be answered, on a slow line and a slow phone, beside a bare page of the same markup and
// style that loads nothing else: `node bench/first-question.mjs [dist/site] [rounds]`. Milliseconds after navigation.
// `CHROMIUM` names another Chromium.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { loadavg } from 'node:os';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { chromium } from 'playwright-core';

const [site = fileURLToPath(new URL('../dist/site', import.meta.url)), rounds = '9'] = process.argv.slice(2);
/** 400 kbit/s, 400 ms there and back, a processor so many times slower. */
const LINE = { offline: false, downloadThroughput: 400_000 / 8, uploadThroughput: 400_000 / 8, latency: 400 };
const SLOWER = 6;
const TYPES = { '.html': 'text/html', '.css': 'text/css', '.js': 'text/javascript', '.wasm': 'application/wasm', '.json': 'application/json', '.svg': 'image/svg+xml' };

const html = readFileSync(join(site, 'index.html'), 'utf8');
/** The page without what it loads besides its style; a comment that does not compress stands for what is left out. */
function bare() {
  const left = html.replace(/<script[^]*?<\/script>\n?|<link rel="(?!stylesheet)[^>]*>\n?/g, '');
  const size = (/** @type {string} */ text) => brotliCompressSync(text).length;
  let filled = left;
  for (let n = 1; size(filled) < size(html); n++) {
    const noise = Array.from({ length: n }, (_, at) => Math.imul(at + 1, 2654435761).toString(36)).join('');
    filled = left.replace('</head>', `<!--${noise}--></head>`);
  }
  return filled;
}
/** @type {Record<string, Buffer>} */
const pages = { '/page/': brotliCompressSync(html), '/bare/': brotliCompressSync(bare()) };

const server = createServer((request, response) => {
  const path = new URL(request.url ?? '/', 'http://x').pathname;
  const send = (/** @type {Buffer} */ body, /** @type {string} */ type) =>
    response.writeHead(200, { 'content-type': type, 'content-encoding': 'br', 'content-length': body.length }).end(body);
  const page = pages[path];
  if (page) return send(page, 'text/html');
  if (path === '/blank') return send(brotliCompressSync('<!doctype html>'), 'text/html');
  try {
    const file = path.replace(/^\/(page|bare)\//, '');
    const type = TYPES[/** @type {keyof typeof TYPES} */ (extname(file))] ?? 'application/octet-stream';
    send(readFileSync(join(site, `${file}.br`)), type);
  } catch {
    response.writeHead(404).end();
  }
});
await new Promise((listening) => server.listen(0, '127.0.0.1', () => listening(undefined)));
const address = /** @type {import('node:net').AddressInfo} */ (server.address());

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
/** @param {string} path */
async function visit(path) {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, serviceWorkers: 'block' });
  try {
    const page = await context.newPage();
    await page.goto(`http://127.0.0.1:${address.port}/blank`);
    const cdp = await context.newCDPSession(page);
    await cdp.send('Network.enable');
    await cdp.send('Network.emulateNetworkConditions', LINE);
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
    await page.goto(`http://127.0.0.1:${address.port}${path}`, { waitUntil: 'commit' });
    return await page.evaluate(
      () =>
        new Promise((painted) => {
          // A choice that stands in the page when it is painted can be made: no script is needed for it.
          const look = () => {
            const paint = performance.getEntriesByName('first-contentful-paint')[0];
            if (paint && document.querySelector('main input[type=radio]:enabled')) painted(paint.startTime);
            else requestAnimationFrame(look);
          };
          look();
        }),
    );
  } finally {
    await context.close();
  }
}

/** @type {Record<string, number[]>} */
const taken = { '/page/': [], '/bare/': [] };
const before = loadavg()[0];
for (let round = 0; round <= Number(rounds); round++) {
  for (const path of round % 2 ? ['/page/', '/bare/'] : ['/bare/', '/page/']) {
    const ms = /** @type {number} */ (await visit(path));
    if (round > 0) /** @type {number[]} */ (taken[path]).push(ms);
  }
}
await browser.close();
server.close();
const [page, plain] = ['/page/', '/bare/'].map((path) => {
  const sorted = /** @type {number[]} */ (taken[path]).sort((a, b) => a - b);
  const [middle = NaN, least = NaN, most = NaN] = [sorted[sorted.length >> 1], sorted[0], sorted.at(-1)];
  console.log(`${path === '/page/' ? 'the page' : 'a bare page'}: ${middle.toFixed(0)} ms (${least.toFixed(0)} to ${most.toFixed(0)}), ${pages[path]?.length} bytes of HTML`);
  return middle;
});
console.log(`ratio ${(/** @type {number} */ (page) / /** @type {number} */ (plain)).toFixed(3)}; ${rounds} rounds, load ${before?.toFixed(1)} before, ${loadavg()[0]?.toFixed(1)} after`);
