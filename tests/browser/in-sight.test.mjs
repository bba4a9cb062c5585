/** What has the focus is not under what stays at the top: neither under the page's own row nor, of the element, under its host's head. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inChromium, newTab } from './support/chromium.mjs';
import { hostPage, look, newPage, openUp, serveHost } from './support/element.mjs';
import { hard } from './support/families.mjs';
import { rushFromStart } from './support/rush.mjs';
import { until } from './support/tab.mjs';
import { wordsIn } from './support/words.mjs';

const PRESSES = 40;
/** How high the host's head is. */
const HEAD = 64;

inChromium('what has the focus is in sight', (browser) => {
  for (const [what, font] of /** @type {const} */ ([
    ['usual letters', ''],
    ['letters twice as large', '200%'],
  ])) {
    test(`on the way back up the longest page, ${what}`, async () => {
      const tab = await newTab(browser(), { viewport: { width: 360, height: 640 } });
      try {
        await rushFromStart(tab, hard, 'ru');
        await tab.run((size) => void (document.documentElement.style.fontSize = size), font);
        await tab.page.locator('footer a').last().focus();
        for (let n = 0; n < PRESSES; n++) {
          await tab.page.keyboard.press('Shift+Tab');
          const { name, top, bottom } = await tab.run(() => {
            const focused = /** @type {Element} */ (document.activeElement);
            return {
              name: focused.outerHTML.slice(0, 100),
              top: focused.getBoundingClientRect().top,
              bottom: focused.closest('header') ? 0 : (document.querySelector('.way')?.getBoundingClientRect().bottom ?? 0),
            };
          });
          assert.ok(top >= bottom - 1, `${name} begins at ${top}, the row ends at ${bottom}`);
        }
      } finally {
        await tab.close();
      }
    });
  }

  test('the next page of an element begins below a head that its host keeps at the top', async () => {
    const head = '<link rel="stylesheet" href="host.css">';
    const host = await serveHost({
      '/page.html': hostPage(
        '<p class="before">Before</p><bauyr-check lang="ru"></bauyr-check><p class="before">After</p>',
        head,
      ),
      '/host.css': `body { margin: 0 } body::before { content: "Head"; display: block; position: sticky; top: 0; z-index: 9; height: ${HEAD}px; background: #fff } .before { height: 900px }`,
    });
    const page = await newPage(browser(), { viewport: { width: 360, height: 640 } });
    try {
      await openUp(page);
      await page.goto(`${host.address}page.html`);
      const element = page.locator('bauyr-check');
      await look(element);
      await element.locator('button', { hasText: wordsIn('ru')('ui-element-start') }).click();
      await until(async () => (await look(element)) === wordsIn('ru')('ui-service-title'), 'the first question');
      const back = await element.locator('button.back').boundingBox();
      const title = await element.locator('h1').boundingBox();
      assert.ok(back && back.y >= HEAD, `the way back begins at ${back?.y}`);
      assert.ok(title && title.y > HEAD && title.y < 640, `the heading begins at ${title?.y}`);
    } finally {
      await page.context().close();
      await host.close();
    }
  });
});
