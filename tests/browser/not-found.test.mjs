/** An address that leads nowhere: it is said in three languages. The way home is shown where it is known (xtask/src/build/site.rs). */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { launch, newTab, WITHOUT } from './support/chromium.mjs';
import { LANGS, SITE } from './support/site.mjs';

describe('an address that leads nowhere', { skip: WITHOUT }, () => {
  for (const address of ['no-such-page', 'lists/kk/no-such-page.html', 'assets/no-such-file.js']) {
    test(`${address}: says so in three languages, leads to nobody else, and is not kept by browsers for ever`, async () => {
      const browser = await launch();
      try {
        const { page } = await newTab(browser);
        const response = await page.goto(SITE + address);
        assert.equal(response?.status(), 404);
        assert.equal(response?.headers()['cache-control'], 'no-cache');
        assert.equal(await page.locator('h1, h2').count(), LANGS.length);
        const spoken = await page
          .locator('h1, h2')
          .evaluateAll((headings) => headings.map((one) => one.closest('[lang]')?.getAttribute('lang')));
        assert.deepEqual(spoken, [...LANGS]);
        // Built without its address, the site may stand anywhere: the root of the domain may be somebody else's.
        assert.equal(await page.locator('[href], [src]').count(), 0);
      } finally {
        await browser.close();
      }
    });
  }
});
