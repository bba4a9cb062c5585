/** On paper: a sheet for the counter that says nothing of the person, a sheet for oneself, and, where it is asked for, the whole report. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { persona } from './support/cases.mjs';
import { checker, expected } from './support/checker.mjs';
import { inChromium, newTab } from './support/chromium.mjs';
import { alone, hard, many } from './support/families.mjs';
import { goTo } from './support/page.mjs';
import { rushFromStart } from './support/rush.mjs';
import { LANGS } from './support/site.mjs';
import { until } from './support/tab.mjs';
import { wordsIn } from './support/words.mjs';

/** @typedef {Awaited<ReturnType<typeof newTab>>} Tab */

const { edition: _, ...request } = persona('foster-siblings').request;

/** @param {string} text */
const plain = (text) => text.replace(/\s+/g, ' ').toLocaleLowerCase();

inChromium('printing the result', (browser) => {
  /** @type {Tab} */
  let tab;

  /** @param {import('../../npm/src/bauyr.d.ts').Request} of @param {import('./support/site.mjs').Lang} lang @param {(tab: Tab) => Promise<void>} look @param {import('playwright-core').BrowserContextOptions} [how] */
  async function withResult(of, lang, look, how) {
    tab = await newTab(browser(), how);
    try {
      await rushFromStart(tab, of, lang);
      await look(tab);
    } finally {
      await tab.close();
    }
  }

  /** What is on paper: what the print styles leave to be seen. @param {string} [part] */
  const onPaper = async (part = 'body') => {
    await tab.page.emulateMedia({ media: 'print' });
    await tab.run(() => void dispatchEvent(new Event('beforeprint')));
    return plain(await tab.run((selector) => /** @type {HTMLElement} */ (document.querySelector(selector)).innerText, part));
  };

  /** Prints the whole report, and leaves the page as it is while it is printed. */
  const printWhole = async () => {
    await tab.run(() => {
      window.print = () => void (document.body.dataset['printed'] = 'yes');
    });
    await tab.page.getByRole('button', { name: wordsIn('ru')('result-full-print'), exact: true }).click();
    await until(() => tab.run(() => document.body.dataset['printed'] === 'yes'), 'the printer');
  };

  for (const lang of LANGS) {
    test(`${lang}: the first sheet has every paper with who issues it, and the days; the second what threatens, what is to be done and found out`, () =>
      withResult(hard, lang, async () => {
        const words = wordsIn(lang);
        const report = checker.check(hard);
        const whole = await onPaper();
        const first = await onPaper('.sheets > :first-child');
        const second = await onPaper('.own-sheet');
        assert.ok(whole.includes(first) && whole.includes(second), 'the browser prints both');
        const args = { service: hard.service, channel: hard.channel, edition: 'edition-2026-06' };
        for (const { id, need, evidence } of report.documents) {
          if (need === 'not_required') continue;
          const name = evidence
            ? words(`paper-${id}.proof`, { ...args, proof: words(`proof-${evidence}`) })
            : words(`paper-${id.replace(/_(spouse|household)$/, '')}`, args);
          const issuer = evidence ? words(`proof-${evidence}.issuer`) : words(`paper-${id}.issuer`, args);
          assert.ok(first.includes(plain(name)) && first.includes(plain(issuer)), `${id}: ${name}, ${issuer}`);
        }
        const months = [report.date, ...Object.values(report.dates)].map((date) =>
          plain(words(`month-${Number(date.slice(5, 7))}`)),
        );
        for (const month of months) assert.ok(first.includes(month), month);
        const threats = report.grounds.filter(({ state }) => state !== 'clear');
        assert.ok(threats.length > 4);
        for (const { id, state } of threats) {
          const title = plain(words(`ground-${id}`, { edition: '2026-06' }));
          assert.ok(second.includes(title) && second.includes(plain(words(`state-${state}`))), id);
          assert.ok(!first.includes(title), `nothing of ${id} is shown at the counter`);
        }
        for (const fact of report.unknown_facts)
          assert.ok(
            second.includes(plain(words(`fact-${fact.replace(/^children\.\d+\./, 'child-').replace('.', '-')}.short`))),
            fact,
          );
        for (const id of report.notes) assert.ok(second.includes(plain(words(`note-${id}`))), id);
      }));
  }

  test('no answer and no outcome is on the sheet for the counter', () =>
    withResult(hard, 'ru', async () => {
      const words = wordsIn('ru');
      const first = await onPaper('.sheets > :first-child');
      const { outcome } = checker.check(hard);
      assert.ok(!first.includes(plain(words(`outcome-${outcome}`))));
      for (const key of Object.keys(hard.answers.applicant ?? {}))
        assert.ok(!first.includes(plain(words(`fact-applicant-${key}.short`))), key);
      assert.doesNotMatch(first, /1968|2014|2018/, 'nor a day of birth');
    }));

  test('one row a paper, however many children: each has a box', () =>
    withResult(many, 'ru', async () => {
      const rows = await tab.run(() =>
        [...document.querySelectorAll('.sheets tbody tr')].map((row) => row.querySelectorAll('.pen-box').length),
      );
      const { documents } = checker.check(many);
      const wanted = documents.filter(({ need, have }) => need !== 'not_required' && !have).length;
      assert.equal(
        rows.reduce((sum, boxes) => sum + boxes, 0),
        wanted,
      );
      assert.ok(rows.length < 15, `${rows.length} rows`);
    }));

  test('neither sheet holds anything to press, and nothing is cut at the edge', () =>
    withResult(
      request,
      'ru',
      async () => {
        await onPaper();
        const { pressed, wide } = await tab.run(() => {
          const shown = (/** @type {Element} */ one) =>
            one.getBoundingClientRect().height > 0 && getComputedStyle(one).visibility === 'visible';
          return {
            pressed: [...document.querySelectorAll('button, input, a, nav, summary, .site-header, .site-footer')]
              .filter(shown)
              .map((one) => one.outerHTML.slice(0, 100)),
            wide: document.documentElement.scrollWidth - document.documentElement.clientWidth,
          };
        });
        assert.deepEqual(pressed, []);
        assert.ok(wide <= 0, `${wide} px are cut`);
      },
      { viewport: { width: 718, height: 1000 } },
    ));

  test('boxes are drawn by borders and rows are not broken: backgrounds are not printed', () =>
    withResult(alone, 'kk', async () => {
      await onPaper();
      const { borders, rows } = await tab.run(() => ({
        borders: [...document.querySelectorAll('.sheets .pen-box')].map((one) => getComputedStyle(one).borderTopStyle),
        rows: [...document.querySelectorAll('.sheets tr')].map((one) => getComputedStyle(one).breakInside),
      }));
      assert.ok(borders.length > 5 && borders.every((style) => style === 'solid'));
      assert.ok(rows.every((style) => style === 'avoid'));
    }));

  test('the whole report is printed where it is asked for, once: everything unfolded, with the words of the law', () =>
    withResult(request, 'ru', async () => {
      const words = wordsIn('ru');
      await goTo(tab, '#/more');
      await printWhole();
      const text = await onPaper();
      const edition = { edition: '2026-02' };
      /** @param {string} id */
      const assertPrinted = (id) => assert.ok(text.includes(plain(words(id, edition))), id);
      const { grounds, papers } = expected(request);
      ['edition-2026-02', 'date-accepted', 'date-decision'].forEach(assertPrinted);
      for (const [id, state] of Object.entries(grounds)) [`ground-${id}`, `ground-${id}.${state}`].forEach(assertPrinted);
      for (const [key, state] of Object.entries(papers)) {
        const id = key.replace(/-\d+$/, '');
        [`document-${id}`, `document-${id}.what`].forEach(assertPrinted);
        if (state !== 'not_required') assertPrinted(`document-${id}.where`);
      }
      const quotes = await tab.run(
        () => [...document.querySelectorAll('main blockquote')].filter((one) => one.getBoundingClientRect().height > 0).length,
      );
      assert.ok(quotes > Object.keys(grounds).length, 'the law is quoted');
      assert.equal(
        await tab.run(() => document.querySelector('.sheets')?.getBoundingClientRect().height),
        0,
        'without the sheets',
      );
      await tab.run(() => void dispatchEvent(new Event('afterprint')));
      assert.ok(!(await onPaper()).includes(plain(words('date-decision.text'))), 'and then no more');
      assert.equal(
        await tab.run(() => document.querySelectorAll('.report, details[open]').length),
        0,
        'afterwards everything is as it was',
      );
    }));

  test('nothing that can only be pressed is printed, not even the link to the form', () =>
    withResult(hard, 'ru', async () => {
      await goTo(tab, '#/more');
      await printWhole();
      await onPaper();
      const [links, seen] = await tab.run(() => [
        document.querySelectorAll('.form-link').length,
        [...document.querySelectorAll('.on-screen')].filter((one) => one.checkVisibility()).length,
      ]);
      assert.ok(links > 0);
      assert.equal(seen, 0);
    }));

  test('what the law says is printed once; where it is said again, its place is named', () => {
    const [child = {}] = request.answers.children;
    return withResult({ ...request, answers: { ...request.answers, children: [child, child, child] } }, 'ru', async () => {
      await goTo(tab, '#/more');
      await printWhole();
      await onPaper();
      const quotes = await tab.run(() =>
        [...document.querySelectorAll('main .law-quote')].map((one) => ({
          text: one.querySelector('blockquote')?.textContent ?? '',
          whole: (one.querySelector('blockquote')?.getBoundingClientRect().height ?? 0) > 0,
          place: (one.querySelector('figcaption p')?.getBoundingClientRect().height ?? 0) > 0,
          above: (one.querySelector('.above')?.getBoundingClientRect().height ?? 0) > 0,
        })),
      );
      const texts = new Set(quotes.map(({ text }) => text));
      assert.ok(texts.size > 10 && texts.size < quotes.length, 'several, some of them more than once');
      for (const text of texts) assert.equal(quotes.filter((one) => one.text === text && one.whole).length, 1, text);
      for (const { text, whole, place, above } of quotes) assert.deepEqual([place, above], [true, !whole], text);
    });
  });

  test('several lists, none of them chosen, are printed as they stand, unfolded; one that is chosen has its sheets', () =>
    withResult({ ...alone, service: 'unsure', channel: 'unsure' }, 'en', async () => {
      assert.ok((await onPaper()).includes(plain(wordsIn('en')('ui-result-table'))));
      await tab.page.emulateMedia({ media: 'screen' });
      await tab.click('#open-guardianship-portal');
      const text = await onPaper();
      assert.ok(
        text.includes(plain(wordsIn('en')('result-sheet-own'))) && !text.includes(plain(wordsIn('en')('ui-result-table'))),
      );
    }));
});
