/** Where WebAssembly is missing or the engine does not arrive, the page says so and leads to the plain lists. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { requestOf } from './support/cases.mjs';
import { assertResult } from './support/checker.mjs';
import { inChromium, newTab } from './support/chromium.mjs';
import { inEachEngine } from './support/engines.mjs';
import { goTo, openStart } from './support/page.mjs';
import { rushFromStart } from './support/rush.mjs';
import { LANGS, SITE, start } from './support/site.mjs';
import { pause, until } from './support/tab.mjs';
import { wordsIn } from './support/words.mjs';

/** @import { Tab } from './support/tab.mjs' */
/** @import { Lang } from './support/site.mjs' */

/** Everything the person can read. @param {Tab} tab */
const shown = (tab) => tab.run(() => document.body.innerText.replace(/\s+/g, ' '));

/** @param {Tab} tab @param {Lang} lang @param {string} words */
async function assertSaid(tab, lang, words) {
  await openStart(tab, lang);
  await tab.click('#start');
  const said = wordsIn(lang)(words).replace(/\s+/g, ' ');
  await until(async () => (await shown(tab)).includes(said), `"${said}"`);
  const { alert, lists } = await tab.run(() => ({
    alert: [...document.querySelectorAll('[role=alert]')].some((one) => one.getBoundingClientRect().height > 0),
    lists: [...document.querySelectorAll('main a')]
      .map((one) => one.getAttribute('href') ?? '')
      .filter((href) => href.includes('/lists/')),
  }));
  assert.ok(alert, 'the message is announced');
  assert.ok(
    lists.some((href) => href.includes(`lists/${lang}/`)),
    `it leads to the lists in ${lang}: ${lists}`,
  );
  for (const href of lists) assert.equal((await fetch(new URL(href, SITE))).status, 200, href);
}

inEachEngine(
  'without WebAssembly',
  (tab) => {
    test('there is none in this browser', async () => {
      await tab().open(start('en'));
      assert.equal(await tab().run(() => typeof WebAssembly), 'undefined');
    });
    for (const lang of LANGS) {
      test(`${lang}: the page says so and leads to the lists`, () => assertSaid(tab(), lang, 'error-no_wasm'));
    }
  },
  { noWasm: true },
);

inChromium('the engine does not arrive', (browser) => {
  /** @type {[string, (route: import('playwright-core').Route) => Promise<void>][]} */
  const WAYS = [
    ['the connection breaks', (route) => route.abort()],
    ['the server has no such file', (route) => route.fulfill({ status: 404 })],
    ['what arrives is damaged', (route) => route.fulfill({ contentType: 'application/wasm', body: 'no engine' })],
  ];
  for (const [n, [name, answer]] of WAYS.entries()) {
    const lang = LANGS[n] ?? 'kk';
    test(`${name} (${lang}): the page says so and leads to the lists`, async () => {
      const tab = await newTab(browser());
      try {
        await tab.page.route('**/*.wasm', answer);
        await assertSaid(tab, lang, 'error-load_failed');
      } finally {
        await tab.close();
      }
    });
  }

  test('it arrives late: who has pressed Start waits, and then is asked', async () => {
    const tab = await newTab(browser());
    try {
      for (const late of ['**/*.ftl', '**/*.wasm']) {
        await tab.page.route(late, async (route) => {
          await pause(1500);
          await route.continue();
        });
      }
      await tab.open(start('en'));
      await tab.click('#start');
      await until(() => tab.run(() => document.querySelector('main input[name=service]') !== null), 'the choice of service');
      assert.ok((await shown(tab)).includes(wordsIn('en')('ui-service-title').replace(/\s+/g, ' ')));
    } finally {
      await tab.close();
    }
  });

  test('what draws the result does not arrive: it is said, and once it is there nothing has been lost', async () => {
    const tab = await newTab(browser());
    const request = requestOf('grandmother');
    try {
      await tab.page.route('**/*-later.*.ftl', (route) => route.abort());
      await rushFromStart(tab, request, 'en', '#/check-answers');
      await tab.click('main a[href="#/result"]');
      await until(async () => (await shown(tab)).includes(wordsIn('en')('error-load_failed')), 'the message');
      assert.ok(
        (await tab.run(() => document.querySelectorAll('main a[href*="/lists/en/"]').length)) > 0,
        'it leads to the lists',
      );
      await tab.page.unroute('**/*-later.*.ftl');
      await goTo(tab, '#/check-answers');
      await goTo(tab, '#/result');
      await assertResult(tab, request, 'en');
    } finally {
      await tab.close();
    }
  });

  test('no words arrive: the start page stays readable and leads to the lists', async () => {
    const tab = await newTab(browser());
    try {
      await tab.page.route('**/*.ftl', (route) => route.abort());
      await tab.open(start('ru'));
      await tab.page.locator('#failed').waitFor({ state: 'visible' });
      for (const lang of LANGS)
        assert.equal(await tab.page.locator(`#failed a[href$="lists/${lang}/index.html"]:visible`).count(), 1);
    } finally {
      await tab.close();
    }
  });
});
