/** The law is published in two languages: each reader is shown it in the reader's own, where it is there, and loads no other. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { earlierRequestOf, readCases } from './support/cases.mjs';
import { inChromium, newTab } from './support/chromium.mjs';
import { rushFromStart } from './support/rush.mjs';
import { unfold } from './support/states.mjs';
import { until } from './support/tab.mjs';
import { wordsIn } from './support/words.mjs';

/** @import { Tab } from './support/tab.mjs' */

/** Under the law of today. */
const TODAY = (() => {
  const found = readCases('personas-2026-06.json').find(({ name }) => name === 'aunt-untrained');
  assert.ok(found);
  return { ...found.request, have: [] };
})();
/** Under order 343, of which there is no Russian. */
const EARLIER = earlierRequestOf('grandmother');

/** Kazakh has letters that Russian lacks; the numbers of orders have them in both. @param {string} text */
const languageOf = (text) => (/[әғқңөұүһі]/i.test(text.replace(/№ ҚР ДСМ\S*/g, '')) ? 'kk' : 'ru');

/** @param {Tab} tab */
const quotes = (tab) =>
  tab.run(() =>
    [...document.querySelectorAll('main .law-quote')].map((one) => ({
      lang: one.querySelector('blockquote')?.getAttribute('lang') ?? '',
      text: one.querySelector('blockquote')?.textContent ?? '',
      caption: one.querySelector('figcaption')?.textContent ?? '',
    })),
  );

inChromium('the law in its languages', (browser) => {
  for (const [lang, quoted] of /** @type {const} */ ([
    ['kk', 'kk'],
    ['ru', 'ru'],
    ['en', 'ru'],
  ])) {
    test(`${lang}: the law of today is quoted in ${quoted}, from a copy that is said to be none of the register's, and nothing else is loaded`, async () => {
      const tab = await newTab(browser());
      /** @type {string[]} */
      const asked = [];
      tab.page.on('request', (request) => asked.push(request.url()));
      await rushFromStart(tab, TODAY, lang);
      await unfold(tab);
      const found = await quotes(tab);
      const ofToday = found.filter(({ caption }) => caption.includes('158'));
      assert.ok(ofToday.length > 10, `${ofToday.length}`);
      for (const quote of found) assert.equal(quote.lang, languageOf(quote.text), quote.text);
      for (const quote of ofToday.filter(({ caption }) => !caption.includes('343')))
        assert.equal(quote.lang, quoted, quote.text);
      for (const { text, caption } of found) assert.ok(caption.includes(wordsIn(lang)('ui-result-unofficial-copy')), text);
      const loaded = asked.filter((url) => url.endsWith('.json')).map((url) => /law\/(\w+)\./.exec(url)?.[1]);
      assert.deepEqual(loaded, [lang]);
      await tab.close();
    });
  }

  test('what is there in one language only is quoted in it, and marked', async () => {
    const tab = await newTab(browser());
    await rushFromStart(tab, EARLIER, 'ru');
    await unfold(tab);
    const found = (await quotes(tab)).filter(({ caption }) => caption.includes('343'));
    assert.ok(found.length > 5, `${found.length}`);
    for (const { lang, text } of found) assert.deepEqual([lang, languageOf(text)], ['kk', 'kk'], text);
    await tab.close();
  });

  test('another language of the page brings the law in that language', async () => {
    const tab = await newTab(browser());
    await rushFromStart(tab, TODAY, 'kk');
    await tab.click('a[data-lang=ru]');
    await until(() => tab.run(() => document.documentElement.lang === 'ru'), 'Russian');
    await unfold(tab);
    await until(async () => (await quotes(tab)).some(({ lang }) => lang === 'ru'), 'quotes in Russian');
    const ofToday = (await quotes(tab)).filter(({ caption }) => caption.includes('158') && !caption.includes('343'));
    assert.ok(ofToday.length > 10, `${ofToday.length}`);
    for (const { lang, text } of ofToday) assert.equal(lang, 'ru', text);
    await tab.close();
  });
});
