/** Each language has a page of its own, and changing the language keeps what has been answered: nothing is stored, and no answer is in an address. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { requestOf } from './support/cases.mjs';
import { inChromium, newTab } from './support/chromium.mjs';
import { choose, goOn, goTo, look, openStart, step } from './support/page.mjs';
import { rushFromStart } from './support/rush.mjs';
import { LANGS, SITE } from './support/site.mjs';
import { until } from './support/tab.mjs';
import { wordsIn } from './support/words.mjs';

inChromium('the start page of a language', (browser) => {
  /** @param {(tab: Awaited<ReturnType<typeof newTab>>) => Promise<void>} act */
  async function inTab(act) {
    const tab = await newTab(browser());
    try {
      await act(tab);
    } finally {
      await tab.close();
    }
  }

  for (const lang of LANGS) {
    test(`${lang}: nothing on it moves or changes its words when the scripts come`, () =>
      inTab(async (tab) => {
        await tab.page.addInitScript(() => {
          const moved = { shift: 0 };
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries()) moved.shift += /** @type {any} */ (entry).value;
          }).observe({ type: 'layout-shift', buffered: true });
          Object.assign(globalThis, { moved });
        });
        await tab.page.route(/\.js$/, async (route) => {
          await new Promise((resolve) => setTimeout(resolve, 1000));
          await route.continue();
        });
        await tab.page.goto(`${SITE}${lang}/`, { waitUntil: 'commit' });
        const shown = () => tab.run(() => document.querySelector('main')?.innerText ?? '');
        // Styled, and as it was delivered: the scripts are held back.
        await until(
          () =>
            tab.run(() => {
              const waiting = document.querySelector('main .waiting');
              return waiting !== null && getComputedStyle(waiting).display === 'none';
            }),
          'the styles',
        );
        const delivered = await shown();
        await tab.page.waitForLoadState('networkidle');
        // What only a script can do is offered at the end.
        assert.ok((await shown()).startsWith(delivered), `${delivered}\nhas become\n${await shown()}`);
        assert.equal(await tab.run(() => /** @type {any} */ (globalThis).moved.shift), 0);
      }));

    for (const code of { kk: ['kk', 'kz', 'KK-KZ'], ru: ['ru', 'RU', 'ru-RU', 'ru_KZ'], en: ['en', 'en-GB'] }[lang]) {
      test(`an older link with ?lang=${code} leads to ${lang}`, () =>
        inTab(async (tab) => {
          await tab.page.goto(`${SITE}?lang=${code}&utm_source=x#/start`);
          await until(
            () => tab.run((wanted) => document.documentElement.lang === wanted && !location.search.includes('lang'), lang),
            'the language',
          );
          const { pathname, search, hash } = new URL(tab.page.url());
          assert.ok(pathname === `/${lang}/` || (lang === 'kk' && pathname === '/'), pathname);
          assert.deepEqual([search, hash], ['?utm_source=x', '#/start']);
          assert.equal((await look(tab)).heading, wordsIn(lang)('ui-start-title'));
        }));
    }
  }

  test('an answer marked before the language is changed stays marked, and is taken over', () =>
    inTab(async (tab) => {
      await openStart(tab, 'kk');
      await tab.click('main input[value=foster]');
      await tab.click('[data-lang=ru]');
      await until(() => tab.run(() => location.pathname === '/ru/'), 'the address');
      assert.equal(
        await tab.run(() => /** @type {HTMLInputElement | null} */ (document.querySelector('main input:checked'))?.value),
        'foster',
      );
    }));

  test('every answer is kept when the language changes, files and links are found, and a page loaded again speaks as it did', () =>
    inTab(async (tab) => {
      await rushFromStart(tab, requestOf('grandmother'), 'kk');
      const papers = () => tab.run(() => document.querySelectorAll('main [id^=have-]').length);
      const before = await papers();
      for (const lang of /** @type {const} */ (['ru', 'en', 'kk'])) {
        await step(tab, () => tab.click(`[data-lang=${lang}]`));
        await until(() => tab.run((wanted) => location.pathname === `/${wanted}/`, lang), lang);
        assert.equal(await papers(), before, lang);
        assert.doesNotMatch(tab.page.url(), /grand|birth|lang=/);
        const links = await tab.run(() =>
          [...document.querySelectorAll('footer a[data-own]')].map((link) => /** @type {HTMLAnchorElement} */ (link).href),
        );
        for (const link of links) assert.equal((await tab.page.request.get(link)).status(), 200, link);
        assert.deepEqual(
          links.filter((link) => !link.includes(`/${lang}/`)),
          [],
        );
      }
      assert.equal(await tab.run(() => localStorage.length + sessionStorage.length), 0);
      await step(tab, () => tab.click('[data-lang=en]'));
      await tab.page.reload();
      assert.equal((await look(tab)).lang, 'en');
    }));

  test('the way goes on in the language whose page was opened, and Back leads through it', () =>
    inTab(async (tab) => {
      await openStart(tab, 'ru');
      await goTo(tab, '#/service');
      await choose(tab, await look(tab), 'patronage');
      const next = await goOn(tab);
      assert.equal(next.lang, 'ru');
      await step(tab, () => tab.page.goBack().then(() => undefined));
      assert.equal(new URL(tab.page.url()).pathname, '/ru/');
      assert.equal((await look(tab)).fields['service-1'] ?? true, true);
    }));
});
