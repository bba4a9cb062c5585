/** What the result says of money and of what happens when: the law's own numbers, worked out by hand. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertAccessible } from './support/axe.mjs';
import { inChromium, newTab } from './support/chromium.mjs';
import { goTo } from './support/page.mjs';
import { rushFromStart } from './support/rush.mjs';
import { LANGS, SITE } from './support/site.mjs';
import { wordsIn } from './support/words.mjs';

/** @import { Lang } from './support/site.mjs' */

/** @param {string} service @param {string} date @param {Record<string, string>[]} children @returns {import('../../npm/src/bauyr.d.ts').Request} */
const requestOn = (service, date, children = [{}]) => ({
  service,
  channel: 'portal',
  date,
  answers: { applicant: {}, children },
  have: [],
});

inChromium('money and steps', (browser) => {
  /** @template T @param {import('../../npm/src/bauyr.d.ts').Request} request @param {Lang} lang @param {(tab: Awaited<ReturnType<typeof newTab>>) => Promise<T>} act */
  async function onResult(request, lang, act) {
    const tab = await newTab(browser(), { viewport: { width: 360, height: 740 } });
    try {
      await rushFromStart(tab, request, lang);
      await tab.page.locator('main blockquote').first().waitFor({ state: 'attached' });
      return await act(tab);
    } finally {
      await tab.close();
    }
  }

  /** The rows of the sums, each with its numbers: indices and tenge. @param {Awaited<ReturnType<typeof newTab>>} tab */
  const sums = async (tab) => {
    const rows = await tab.page
      .locator('.money dl > div')
      .evaluateAll((all) =>
        all.map((row) => [row.querySelector('dt')?.textContent ?? '', row.querySelector('dd p')?.textContent ?? '']),
      );
    return rows.map(([name, sum = '']) => [
      name,
      (sum.replace(/(?<=\d)[\s,\u00a0](?=\d{3})/g, '').match(/\d+/g) ?? []).map(Number),
    ]);
  };

  for (const lang of LANGS) {
    const words = wordsIn(lang);

    test(`${lang}: patronage pays by school age; between six and seven both sums are shown, as where the age is not known`, async () => {
      /** @type {Record<string, string>[]} */
      const children = [{ birth_date: '2020-12-02' }, { birth_date: '2020-12-01' }, { birth_date: '2019-12-01' }, {}];
      await onResult(requestOn('patronage', '2026-12-01', children), lang, async (tab) => {
        const child = (/** @type {number} */ n) => words('ui-child', { n });
        assert.deepEqual(await sums(tab), [
          [child(1), [38925, 9]],
          [child(2), [38925, 9, 43250, 10]],
          [child(3), [43250, 10]],
          [child(4), [38925, 9, 43250, 10]],
          [words('payment-carer'), [151375, 35]],
        ]);
        const said = (await tab.page.locator('.money').textContent()) ?? '';
        assert.ok(said.replace(/[\s,\u00a0]/g, '').includes('4325'), said);
        assert.ok(said.includes('2026') && said.includes('lada.kz'), said);
      });
    });

    test(`${lang}: guardianship, two children: a sum for each and for both, by the index of the year of the application`, async () => {
      const children = [{ birth_date: '2024-02-29' }, { birth_date: '2010-01-01' }];
      await onResult(requestOn('guardianship', '2026-11-30', children), lang, async (tab) => {
        assert.deepEqual(await sums(tab), [
          [words('payment-child'), [43250, 10]],
          [words('result-money-all', { count: 2 }), [86500, 20]],
        ]);
        const notes = await tab.page.locator('main').textContent();
        assert.ok(
          notes?.includes(words('note-monthly_payment.text', { service: 'guardianship' })),
          'what is said beside them is said of this service',
        );
        await assertAccessible(tab, 'result');
      });
    });

    test(`${lang}: foster pays each parent besides the child; of a year whose index is not known no sum is made up`, async () => {
      await onResult(requestOn('foster', '2027-02-01'), lang, async (tab) => {
        assert.deepEqual(await sums(tab), [
          [words('payment-child'), [10]],
          [words('payment-each_carer'), [35]],
        ]);
        const said = (await tab.page.locator('.money').textContent()) ?? '';
        assert.ok(said.includes(words('result-money-year-unknown', { year: '2027' })), said);
      });
    });

    test(`${lang}: the steps of each service, with their working days and the law's own sentence`, async () => {
      for (const [service, within, hearing] of /** @type {[string, number[], number[]][]} */ ([
        ['guardianship', [2, 3, 4, 8], [3, 2]],
        ['patronage', [1, 2, 2, 1, 1, 2], [3, 1]],
        ['foster', [1, 2, 2, 1, 1, 2], [3, 1]],
      ])) {
        await onResult(requestOn(service, '2026-11-30'), lang, async (tab) => {
          await goTo(tab, '#/more');
          await tab.page.locator('.steps blockquote').first().waitFor({ state: 'attached' });
          const lists = await tab.page.locator('.steps ol').evaluateAll((all) => {
            /** @param {Element} step @param {string} selector */
            const textIn = (step, selector) => step.querySelector(selector)?.textContent ?? '';
            const read = (/** @type {Element} */ step) => ({ days: textIn(step, 'strong'), place: textIn(step, '[lang]') });
            return all.map((list) => [...list.querySelectorAll('li')].map(read));
          });
          const days = lists.map((steps) => steps.map(({ days }) => Number(/\d+/.exec(days))));
          assert.deepEqual(days, [within, hearing], service);
          for (const step of lists.flat()) assert.match(step.place, /\d+-тармақ|пункт \d+/, `${service}: ${step.days}`);
          const quotes = await tab.page.locator('.steps blockquote').allTextContents();
          const numbers = lang === 'kk' ? /3 \(үш\) жұмыс күні/ : /3 \(три\) рабочих дня/;
          assert.equal(quotes.filter((quote) => numbers.test(quote)).length >= 1, true, quotes.join('\n'));
          // The hearing and the answer after it stand in one paragraph.
          assert.equal(quotes.length, within.length + 1, service);
        });
      }
    });

    test(`${lang}: a term that ends in a year whose sums are not known says so, and no other`, async () => {
      const said = words('result-year-both', { year: '2027' });
      // By the calendar of 2026 nineteen working days from 3 December end on the 31st, from 4 December in January.
      for (const [date, ends] of /** @type {const} */ ([
        ['2026-12-03', false],
        ['2026-12-04', true],
      ])) {
        await onResult(requestOn('guardianship', date), lang, async (tab) => {
          assert.equal((await tab.page.locator('main').innerText()).includes(said), ends, date);
        });
      }
    });

    test(`${lang}: the plain lists have the steps and the sums of the service, whoever reads them`, async () => {
      const tab = await newTab(browser());
      await tab.open(`${SITE}lists/${lang}/patronage.html`);
      const text = (await tab.page.locator('main').innerText()).replace(/[\s,\u00a0]/g, '');
      for (const sum of ['38925', '43250', '151375']) assert.ok(text.includes(sum), sum);
      for (const step of ['papers_checked', 'home_visit', 'child_consent', 'contract_signing', 'hearing']) {
        assert.ok(text.includes(words(`step-${step}`).replace(/[\s,\u00a0]/g, '')), step);
      }
      await tab.close();
    });
  }
});
