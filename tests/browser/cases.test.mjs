/** The worked cases through the JavaScript interface of the package, in real browsers, under the site's own headers. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { assertHolds, FILES, persona, readCases } from './support/cases.mjs';
import { inEachEngine } from './support/engines.mjs';
import { serve } from './support/server.mjs';
import { until } from './support/tab.mjs';

/** @import { Answer } from './support/cases.mjs' */

const ROOT = new URL('../../', import.meta.url);
/** @type {{ headers: Record<string, string> }[]} */
const [{ headers } = { headers: {} }] = JSON.parse(readFileSync(new URL('www/headers.json', ROOT), 'utf8'));

const PAGES = {
  '/cases.html': '<!doctype html><html lang="en"><title>Cases</title><script type="module" src="cases.js"></script>',
  // Answers come back as text: what WebDriver makes of objects differs.
  '/cases.js': `
    import initAnyLaw, { Checker as AnyLawChecker } from './any-law.js';
    import init, { Checker } from './bauyr.js';
    const answer = (act) => {
      try {
        return { report: act() };
      } catch (error) {
        return { error: { ...error }, isError: error instanceof Error };
      }
    };
    await init();
    await initAnyLaw();
    const checker = new Checker();
    globalThis.answersOf = (requests) => JSON.stringify(JSON.parse(requests).map((request) => answer(() => checker.check(request))));
    globalThis.answersOfPack = (pack, requests) =>
      JSON.stringify(answer(() => { const other = new AnyLawChecker(pack); return JSON.parse(requests).map((request) => answer(() => other.check(request))); }));
    document.title = 'Ready';`,
};

/** @type {Awaited<ReturnType<typeof serve>>} */
let server;
before(async () => {
  server = await serve(fileURLToPath(new URL('dist/npm/', ROOT)), PAGES, headers);
});
after(() => server.close());

inEachEngine('the package', (tab) => {
  before(async () => {
    await tab().open(`${server.address}cases.html`);
    await until(() => tab().run(() => document.title === 'Ready'), 'the package is loaded');
  });

  /** @param {unknown[]} requests @returns {Promise<Answer[]>} */
  const answers = async (requests) =>
    JSON.parse(
      await tab().run(
        (text) => /** @type {(requests: string) => string} */ (Reflect.get(globalThis, 'answersOf'))(text),
        JSON.stringify(requests),
      ),
    );

  /** @param {string} pack @param {unknown[]} requests @returns {Promise<Answer & { report?: Answer[] }>} */
  const answersOfPack = async (pack, requests) =>
    JSON.parse(
      await tab().run(
        (text, list) =>
          /** @type {(pack: string, requests: string) => string} */ (Reflect.get(globalThis, 'answersOfPack'))(text, list),
        pack,
        JSON.stringify(requests),
      ),
    );

  for (const [file, count] of Object.entries(FILES)) {
    test(`all ${count} cases of ${file} hold`, async () => {
      const cases = readCases(file);
      assert.equal(cases.length, count);
      const given = await answers(cases.map(({ request }) => request));
      for (const [n, one] of cases.entries()) assertHolds(one, /** @type {Answer} */ (given[n]), `case ${n} ${one.name ?? ''}`);
    });
  }

  test('a refused request leaves the checker as it was', async () => {
    const { request } = persona('grandmother');
    const bad = readCases('errors.json').map((one) => one.request);
    const given = await answers([request, ...bad.flatMap((one) => [one, request])]);
    const [first] = given;
    assert.ok(first && 'report' in first);
    for (const again of given.filter((_, n) => n % 2 === 0)) assert.deepEqual(again, first);
  });

  test('the pack as text gives the same reports, and cut short it is refused', async () => {
    const pack = readFileSync(new URL('dist/npm/pack.json', ROOT), 'utf8');
    const requests = readCases('personas.json').map(({ request }) => request);
    assert.deepEqual(await answersOfPack(pack, requests), { report: await answers(requests) });
    const cut = await answersOfPack(pack.slice(0, pack.length / 2), requests);
    assert.ok('error' in cut && cut.isError);
    assert.deepEqual(Object.keys(cut.error).sort(), ['code', 'message', 'path']);
  });
});
