/** What is checked or drawn a thousand times needs no more room. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { readCases, requestOf } from './support/cases.mjs';
import { launch, newTab, WITHOUT } from './support/chromium.mjs';
import { inEachEngine } from './support/engines.mjs';
import { rushFromStart } from './support/rush.mjs';
import { serve } from './support/server.mjs';
import { until } from './support/tab.mjs';

const MEGABYTE = 1_048_576;
const CHECKS = 1_000;

// Other engines do not tell how much they use.
test(`a result drawn ${CHECKS} times needs less than a megabyte more`, { skip: WITHOUT }, async () => {
  const browser = await launch();
  try {
    const tab = await newTab(browser);
    await rushFromStart(tab, requestOf('grandmother'), 'en');
    const session = await tab.page.context().newCDPSession(tab.page);
    const used = async () => {
      await session.send('HeapProfiler.collectGarbage');
      return (await session.send('Runtime.getHeapUsage')).usedSize;
    };
    /** @param {number} times */
    const tick = (times) =>
      tab.run((count) => {
        for (let n = 0; n < count; n++) /** @type {HTMLElement} */ (document.querySelector('#have-application')).click();
      }, times);
    await tick(100);
    const beforeThem = await used();
    await tick(CHECKS);
    const grown = (await used()) - beforeThem;
    assert.ok(grown < MEGABYTE, `${grown} bytes`);
  } finally {
    await browser.close();
  }
});

inEachEngine(`${CHECKS} checks`, (tab) => {
  /** @type {Awaited<ReturnType<typeof serve>>} */
  let server;
  before(async () => {
    server = await serve(fileURLToPath(new URL('../../dist/npm/', import.meta.url)), {
      '/checks.html': '<!doctype html><html lang="en"><title>Checks</title><script type="module" src="checks.js"></script>',
      '/checks.js': `
        import init, { Checker } from './bauyr.js';
        let memory;
        for (const name of ['instantiate', 'instantiateStreaming']) {
          const make = WebAssembly[name];
          WebAssembly[name] = async (...given) => {
            const made = await make.apply(WebAssembly, given);
            ({ memory } = (made.instance ?? made).exports);
            return made;
          };
        }
        await init();
        const checker = new Checker();
        globalThis.size = () => memory.buffer.byteLength;
        globalThis.check = (requests, times) => {
          for (let n = 0; n < times; n++) {
            try { checker.check(requests[n % requests.length]); } catch {}
          }
        };
        document.title = 'Ready';`,
    });
  });
  after(() => server.close());

  test('the engine needs less than a megabyte more after them', async () => {
    await tab().open(`${server.address}checks.html`);
    await until(() => tab().run(() => document.title === 'Ready'), 'the package is loaded');
    const requests = [...readCases('personas.json'), ...readCases('errors.json')].map(({ request }) => request);
    const [beforeThem = 0, afterThem = 0] = await tab().run(
      (list, times) => {
        const check = /** @type {(requests: unknown[], times: number) => void} */ (Reflect.get(globalThis, 'check'));
        const size = /** @type {() => number} */ (Reflect.get(globalThis, 'size'));
        check(list, list.length * 3);
        const before = size();
        check(list, times);
        return [before, size()];
      },
      requests,
      CHECKS,
    );
    assert.ok(beforeThem > 0);
    assert.ok(afterThem - beforeThem < MEGABYTE, `${afterThem - beforeThem} bytes`);
  });
});
