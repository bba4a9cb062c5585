/** The subsistence minimum stands beside the question about income: the figure of the day of application. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { requestOf } from './support/cases.mjs';
import { inEachEngine, inOneEngine } from './support/engines.mjs';
import { hashOf } from './support/asked.mjs';
import { goTo } from './support/page.mjs';
import { rushFromStart } from './support/rush.mjs';
import { LANGS } from './support/site.mjs';

const request = requestOf('foster-siblings');
const PAGE = hashOf('applicant.income_covers_minimum');

/** By date of application, the figure that holds then: the law on the republican budget of the year, as far as it is known. */
const FIGURES = /** @type {const} */ ([
  ['2023-06-01', 40567],
  ['2025-12-31', 46228],
  ['2026-11-23', 50851],
]);

inEachEngine('the subsistence minimum', (tab) => {
  /** What stands below the question. */
  const hint = () => tab().run(() => document.querySelector('#income_covers_minimum-about')?.textContent ?? '');

  for (const [n, [date, tenge]] of FIGURES.entries()) {
    const lang = LANGS[n] ?? 'kk';
    test(`${date}, ${lang}: ${tenge} tenge`, async () => {
      await rushFromStart(tab(), { ...request, date }, lang, '#/ask');
      await goTo(tab(), PAGE);
      const said = await hint();
      assert.equal(said.replace(/[\s,\u00a0]/g, '').includes(String(tenge)), true, said);
    });
  }
});

inOneEngine('beside other questions', (tab) => {
  test('no figure is named', async () => {
    const { way } = await rushFromStart(tab(), request, 'en', '#/check-answers');
    for (const { hash } of way.filter((one) => one.hash.startsWith('#/ask/') && one.hash !== PAGE)) {
      await goTo(tab(), hash);
      assert.ok(!(await tab().run(() => document.querySelector('main')?.textContent ?? '')).includes('tenge'), hash);
    }
  });
});
