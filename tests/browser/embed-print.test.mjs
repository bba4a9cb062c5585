/** A host's page printed with the frame in it: nothing is cropped in silence. And what prints nothing, or saves nothing, is said. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { requestOf } from './support/cases.mjs';
import { inChromium, launch, tabOf, WITHOUT } from './support/chromium.mjs';
import { newPage } from './support/element.mjs';
import { rush } from './support/rush.mjs';
import { serve } from './support/server.mjs';
import { SITE } from './support/site.mjs';
import { until } from './support/tab.mjs';
import { wordsIn } from './support/words.mjs';

const words = wordsIn('ru');
const request = requestOf('grandmother');

inChromium('the frame', (browser) => {
  /**
   * A host with the frame, at the result.
   * @param {string} attributes of the frame
   * @param {(page: import('playwright-core').Page, frame: import('playwright-core').Frame) => Promise<void>} act
   */
  async function atResult(attributes, act) {
    const host = await serve('/nowhere', {
      '/page.html': `<!doctype html><html lang="ru"><title>Host</title><h1>Host</h1><iframe ${attributes} data-bauyr src="${SITE}ru/" title="Bauyr" width="100%" height="800"></iframe><script src="${SITE}embed/resize.js" defer></script>`,
    });
    const page = await newPage(browser());
    try {
      await page.goto(`${host.address}page.html`);
      const frame = /** @type {import('playwright-core').Frame} */ (page.frames()[1]);
      await until(async () => (await frame.locator('h1').first().textContent()) === words('ui-start-title'), 'the start page');
      await frame.locator(`input[value=${request.service}]`).first().check();
      await frame.locator('#start').click();
      await until(
        () => frame.evaluate(() => location.hash !== '' && document.querySelector('main form') !== null),
        'a question',
      );
      // The same walk as on a page of its own.
      const tab = {
        ...tabOf(page),
        run: (/** @type {Function} */ act, /** @type {unknown[]} */ ...args) =>
          frame.evaluate(`(${act})(...${JSON.stringify(args)})`),
      };
      await rush(/** @type {any} */ (tab), request, '#/result');
      await act(page, frame);
    } finally {
      await page.context().close();
      await host.close();
    }
  }

  /** Parts of the frame's page that the frame, at its height on the screen, would cut off. @param {import('playwright-core').Page} page @param {import('playwright-core').Frame} frame */
  async function cropped(page, frame) {
    await until(
      () => frame.evaluate(() => document.documentElement.scrollHeight <= innerHeight + 1),
      'a frame that fits on the screen',
    );
    const height = await page.locator('iframe').evaluate((one) => one.clientHeight);
    await page.emulateMedia({ media: 'print' });
    await frame.evaluate(() => void dispatchEvent(new Event('beforeprint')));
    return frame.evaluate(
      (limit) =>
        [...document.querySelectorAll('h1, h2, h3')]
          .filter((one) => one.getBoundingClientRect().bottom > limit)
          .map(({ textContent }) => textContent),
      height,
    );
  }

  test('printed with the page around it stands as on the screen, whole, and says where all of it is', () =>
    atResult('', async (page, frame) => {
      assert.deepEqual(await cropped(page, frame), []);
      const said = await frame.evaluate(() => /** @type {HTMLElement} */ (document.querySelector('main')).innerText);
      assert.ok(said.includes(words('result-print-framed', { button: words('result-print') })), said.slice(0, 300));
      assert.ok(await frame.locator('#outcome').isVisible());
      await frame.evaluate(() => void dispatchEvent(new Event('afterprint')));
      await page.emulateMedia({ media: 'screen' });
      assert.ok(!(await frame.locator('.print-framed').first().isVisible()), 'on the screen it says nothing of that');
    }));

  test('printed by itself is the two sheets, as anywhere', () =>
    atResult('', async (page, frame) => {
      await frame.evaluate(() => {
        window.print = () => {
          dispatchEvent(new Event('beforeprint'));
          document.body.dataset['printed'] = getComputedStyle(
            /** @type {Element} */ (document.querySelector('.sheets')),
          ).display;
        };
      });
      await page.emulateMedia({ media: 'print' });
      await frame
        .locator('.acts button')
        .first()
        .evaluate((button) => /** @type {HTMLElement} */ (button).click());
      assert.equal(await frame.evaluate(() => document.body.dataset['printed']), 'block');
      await frame.evaluate(() => void dispatchEvent(new Event('afterprint')));
      assert.ok(await frame.locator('.print-framed').first().isVisible(), 'and then again as the page around has it');
    }));

  test('in a sandbox that lets it neither print nor save, says so', () =>
    atResult('sandbox="allow-scripts allow-same-origin allow-forms"', async (_, frame) => {
      const status = frame.locator('.take-status');
      await frame.locator('.acts button').first().click();
      await until(
        async () => (await status.allTextContents()).includes(words('result-print-mute')),
        'what to do where nothing is printed',
      );
      await frame.getByRole('button', { name: words('result-calendar'), exact: true }).click();
      await until(
        async () => (await status.allTextContents()).includes(words('result-file-framed')),
        'what to do where nothing is saved',
      );
    }));
});

describe('a browser that cannot print', { skip: WITHOUT }, () => {
  for (const [name, print] of /** @type {[string, () => void][]} */ ([
    ['has no print()', () => void Object.defineProperty(window, 'print', { value: undefined })],
    ['has one that does nothing', () => void (window.print = () => undefined)],
  ])) {
    test(`${name}: it is said what to do`, async () => {
      const browser = await launch();
      try {
        const tab = tabOf(await newPage(browser));
        const { rushFromStart } = await import('./support/rush.mjs');
        await rushFromStart(tab, request, 'ru');
        await tab.run(print);
        await tab.click('.acts button');
        await until(
          () => tab.run((said) => document.querySelector('.take-status')?.textContent === said, words('result-print-mute')),
          'what to do',
        );
      } finally {
        await browser.close();
      }
    });
  }
});
