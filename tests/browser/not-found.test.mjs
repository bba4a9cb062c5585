/** An address that leads nowhere: it is said in three languages, and the way home is shown. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { launch, newTab, WITHOUT } from './support/chromium.mjs';
import { LANGS, SITE } from './support/site.mjs';

describe('an address that leads nowhere', { skip: WITHOUT }, () => {
  for (const address of ['no-such-page', 'lists/kk/no-such-page.html', 'assets/no-such-file.js']) {
    test(`${address}: says so in three languages, leads home, and is not kept by browsers for ever`, async () => {
      const browser = await launch();
      try {
        const { page } = await newTab(browser);
        const response = await page.goto(SITE + address);
        assert.equal(response?.status(), 404);
        assert.equal(response?.headers()['cache-control'], 'no-cache');
        assert.equal(await page.locator('h1, h2').count(), LANGS.length);
        const spoken = await page.locator('h1, h2').evaluateAll((headings) => headings.map((one) => one.closest('[lang]')?.getAttribute('lang')));
        assert.deepEqual(spoken, [...LANGS]);
        assert.equal(await page.evaluate(() => document.styleSheets.length), 1, 'it is styled wherever it stands');
        for (const [n, lang] of LANGS.entries()) {
          await page.goto(SITE + address);
          await page.locator('main a').nth(n).click();
          await page.waitForFunction((wanted) => document.documentElement?.lang === wanted && document.getElementById('start') !== null, lang);
        }
      } finally {
        await browser.close();
      }
    });
  }
});
