/** On paper there is the whole result, with everything unfolded. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { persona } from './support/cases.mjs';
import { expected } from './support/checker.mjs';
import { launch, newTab, WITHOUT } from './support/chromium.mjs';
import { readResult } from './support/page.mjs';
import { rushFromStart } from './support/rush.mjs';
import { LANGS } from './support/site.mjs';
import { wordsIn } from './support/words.mjs';

/** @typedef {Awaited<ReturnType<typeof newTab>>} Tab */

const { edition: _, ...request } = persona('foster-siblings').request;

describe('printing the result', { skip: WITHOUT }, () => {
  /** @type {import('playwright-core').Browser} */
  let browser;
  before(async () => {
    browser = await launch();
  });
  after(() => browser.close());

  /** What is on paper: what the print styles leave to be seen. @param {Tab} tab */
  const onPaper = async (tab) => {
    await tab.page.emulateMedia({ media: 'print' });
    await tab.run(() => void dispatchEvent(new Event('beforeprint')));
    return tab.run(() => document.body.innerText.replace(/\s+/g, ' '));
  };

  for (const lang of LANGS) {
    test(`${lang}: outcome, grounds, papers, dates, notes and the words of the law are on paper`, async () => {
      const tab = await newTab(browser);
      try {
        await rushFromStart(tab, request, lang);
        const { open } = await readResult(tab);
        const folded = await tab.run(() => document.querySelectorAll('main details').length);
        const text = (await onPaper(tab)).toLocaleLowerCase();
        assert.equal((await readResult(tab)).open, folded, 'everything is unfolded');

        const words = wordsIn(lang);
        /** @param {string} id */
        const assertPrinted = (id) => assert.ok(text.includes(words(id, { edition: '2026-02' }).replace(/\s+/g, ' ').toLocaleLowerCase()), id);
        const { outcome, grounds, papers } = expected(request);
        [`outcome-${outcome}`, `outcome-${outcome}.next`, 'edition-2026-02', 'date-accepted', 'date-decision'].forEach(assertPrinted);
        for (const [id, state] of Object.entries(grounds)) [`ground-${id}`, `ground-${id}.${state}`].forEach(assertPrinted);
        for (const [key, state] of Object.entries(papers)) {
          const id = key.replace(/-\d+$/, '');
          [`document-${id}`, `document-${id}.what`].forEach(assertPrinted);
          if (state !== 'not_required') assertPrinted(`document-${id}.where`);
        }
        const quotes = await tab.run(() => [...document.querySelectorAll('main blockquote')].filter((one) => one.getBoundingClientRect().height > 0).length);
        assert.ok(quotes > Object.keys(grounds).length, 'the law is quoted');

        await tab.run(() => void dispatchEvent(new Event('afterprint')));
        assert.equal((await readResult(tab)).open, open, 'afterwards everything is as it was');
      } finally {
        await tab.close();
      }
    });
  }

  test('what the law says is printed once; where it is said again, its place is named', async () => {
    const tab = await newTab(browser);
    try {
      const [child = {}] = request.answers.children;
      await rushFromStart(tab, { ...request, answers: { ...request.answers, children: [child, child, child] } }, 'kk');
      await onPaper(tab);
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
    } finally {
      await tab.close();
    }
  });

  test('what is of no use on paper is not there, and nothing is cut at the edge', async () => {
    const tab = await newTab(browser, { viewport: { width: 718, height: 1000 } });
    try {
      await rushFromStart(tab, request, 'ru');
      await onPaper(tab);
      const { pressed, wide } = await tab.run(() => {
        const shown = (/** @type {Element} */ one) => one.getBoundingClientRect().height > 0 && getComputedStyle(one).visibility === 'visible';
        return {
          pressed: [...document.querySelectorAll('button, a.govuk-button, nav, #exit, #back')].filter(shown).map((one) => one.outerHTML.slice(0, 100)),
          wide: document.documentElement.scrollWidth - document.documentElement.clientWidth,
        };
      });
      assert.deepEqual(pressed, []);
      assert.ok(wide <= 0, `${wide} px are cut`);
    } finally {
      await tab.close();
    }
  });

  test('the browser prints it with everything unfolded, and in more than one page', async () => {
    const tab = await newTab(browser);
    try {
      await rushFromStart(tab, request, 'kk');
      await tab.run(() => {
        addEventListener('afterprint', () => void (document.body.dataset.printed = 'yes'));
        // Last of all that listen: by now the page has unfolded.
        addEventListener('beforeprint', () => void (document.body.dataset.folded = String(document.querySelectorAll('main details:not([open])').length)));
      });
      const paper = (await tab.page.pdf({ format: 'A4' })).toString('latin1');
      assert.equal(await tab.run(() => document.body.dataset.folded), '0');
      assert.ok((paper.match(/\/Type\s*\/Page\b/g) ?? []).length > 2);
    } finally {
      await tab.close();
    }
  });
});
