/** What was deleted can be taken back for as long as nothing else was pressed, and by nobody who comes later. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { persona, requestOf } from './support/cases.mjs';
import { inChromium, newTab } from './support/chromium.mjs';
import { hostPage, newPage, openUp, serveHost, walkElement } from './support/element.mjs';
import { goTo, look, step } from './support/page.mjs';
import { rushFromStart } from './support/rush.mjs';
import { LANGS } from './support/site.mjs';
import { until } from './support/tab.mjs';
import { wordsIn } from './support/words.mjs';

const request = requestOf('grandmother');

inChromium('answers that were deleted', (browser) => {
  /** From the result to the start page by deleting. @param {import('./support/site.mjs').Lang} lang @param {(tab: Awaited<ReturnType<typeof newTab>>) => Promise<void>} act */
  async function deleted(lang, act) {
    const tab = await newTab(browser());
    try {
      await rushFromStart(tab, request, lang);
      await goTo(tab, '#/delete');
      const seen = await step(tab, () => tab.click('main .govuk-button--warning'));
      assert.equal(seen.view, 'start');
      await act(tab);
    } finally {
      await tab.close();
    }
  }
  const UNDO = 'main .notice .undo';
  /** @param {Awaited<ReturnType<typeof newTab>>} tab */
  const offers = (tab) => tab.page.locator(UNDO).count();

  for (const lang of LANGS) {
    test(`${lang}: can be taken back, and the result is as it was`, async () => {
      const tab = await newTab(browser());
      try {
        await rushFromStart(tab, request, lang);
        const outcome = () => tab.run(() => document.querySelector('#outcome')?.textContent ?? '');
        const before = await outcome();
        await goTo(tab, '#/delete');
        await step(tab, () => tab.click('main .govuk-button--warning'));
        assert.equal(await tab.page.locator(UNDO).textContent(), wordsIn(lang)('ui-undo'));
        const back = await step(tab, () => tab.click(UNDO));
        assert.equal(back.hash, '#/check-answers');
        assert.ok(
          (await tab.run(() => document.querySelector('main .notice')?.textContent ?? '')).includes(wordsIn(lang)('ui-undone')),
        );
        await goTo(tab, '#/result');
        assert.equal(await outcome(), before);
      } finally {
        await tab.close();
      }
    });
  }

  test('are gone for good as soon as something else was pressed', () =>
    deleted('ru', async (tab) => {
      assert.equal(await offers(tab), 1);
      await tab.click('main input[type=radio]');
      assert.equal(await offers(tab), 0);
    }));

  test('are gone for good as soon as another page was seen', () =>
    deleted('ru', async (tab) => {
      await goTo(tab, '#/service');
      await goTo(tab, '#/start');
      assert.equal(await offers(tab), 0);
    }));

  test('are gone for good as soon as the page was put away', () =>
    deleted('ru', async (tab) => {
      await tab.run(() => {
        Object.defineProperty(document, 'hidden', { value: true, configurable: true });
        document.dispatchEvent(new Event('visibilitychange'));
      });
      assert.equal(await offers(tab), 0);
    }));

  test('about a child who is off the list can be taken back, too', async () => {
    const { edition: _, ...family } = persona('step-parent-and-half-sister').request;
    const tab = await newTab(browser());
    try {
      const words = wordsIn('ru');
      await rushFromStart(tab, family, 'ru');
      const result = () => tab.run(() => /** @type {HTMLElement} */ (document.querySelector('main .result')).innerText);
      const before = await result();
      const count = () => tab.run(() => document.querySelector('output#children')?.textContent ?? '');
      await goTo(tab, '#/check-answers');
      await goTo(tab, '#/application');
      const many = await count();
      await tab.click('#children-fewer');
      await step(tab, () => tab.click('main form button[type=submit]'));
      const notice = await tab.run(() => document.querySelector('main .notice')?.textContent ?? '');
      assert.ok(notice.includes(words('ui-child-removed')), notice);
      const back = await step(tab, () => tab.click(UNDO));
      assert.equal(back.hash, '#/application');
      assert.equal(await count(), many);
      await goTo(tab, '#/result');
      assert.equal(await result(), before);
    } finally {
      await tab.close();
    }
  });

  test('“Exit this page” leaves nothing to take back', async () => {
    const tab = await newTab(browser());
    try {
      await tab.page
        .context()
        .route('https://www.google.com/**', (route) =>
          route.fulfill({ body: '<title>Elsewhere</title>', contentType: 'text/html' }),
        );
      await rushFromStart(tab, request, 'ru');
      await tab.click('#exit');
      await tab.page.waitForURL('https://www.google.com/**');
      await tab.back();
      await until(async () => (await look(tab)).view === 'start', 'the start page');
      assert.equal(await offers(tab), 0);
    } finally {
      await tab.close();
    }
  });

  test('in the element, too', async () => {
    const host = await serveHost({ '/page.html': hostPage('<bauyr-check lang="ru"></bauyr-check>') });
    const page = await newPage(browser());
    try {
      await openUp(page);
      await page.goto(`${host.address}page.html`);
      const element = page.locator('bauyr-check');
      const { title } = await walkElement(element, request, 'ru');
      const again = async () => {
        await element.locator('a[href="#/delete"]').first().click();
        await element.locator('.govuk-button--warning').click();
      };
      await again();
      await element.locator('.notice .undo').click();
      assert.ok((await element.locator('.notice').textContent())?.includes(wordsIn('ru')('ui-undone')));
      await element.locator('a[href="#/result"]').first().click();
      await element.locator('#outcome').waitFor();
      assert.equal(await element.locator('#outcome').textContent(), title);
      await again();
      await element.locator('button.start').click();
      assert.equal(await element.locator('.notice').count(), 0);
    } finally {
      await page.context().close();
      await host.close();
    }
  });
});
