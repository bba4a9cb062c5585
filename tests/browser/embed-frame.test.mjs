/** The page in somebody's frame: it works without any script of theirs, can be left, and tells its height to nobody but the page that asks. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newPage } from './support/element.mjs';
import { assertFits, begin, FRAME, framed, height, LISTENER, RESIZER } from './support/frame.mjs';
import { serve } from './support/server.mjs';
import { until } from './support/tab.mjs';
import { wordsIn } from './support/words.mjs';

framed('the page in a frame', (inHost, browser) => {
  test('works in a plain frame, scrolled inside, without a script of the host', () =>
    inHost(FRAME, async (page, frame) => {
      await begin(frame);
      assert.equal(await height(page), 400);
      const button = frame.locator('form button[type=submit]');
      await button.click();
      assert.ok(await frame.locator('.govuk-error-summary').isVisible());
      assert.equal(await page.evaluate(() => location.hash), '');
      const scrolls = await frame
        .locator('html')
        .evaluate((html) => html.scrollHeight > html.clientHeight && html.scrollWidth <= html.clientWidth);
      assert.ok(scrolls, 'it scrolls inside, and only up and down');
    }));

  test('“Exit this page” leaves with the whole tab', async () => {
    const host = await serve('/nowhere', { '/page.html': `<!doctype html><title>Host</title><body>${FRAME}${RESIZER}` });
    const page = await newPage(browser());
    try {
      const elsewhere = {
        headers: { 'x-frame-options': 'SAMEORIGIN', 'content-type': 'text/html' },
        body: '<title>Elsewhere</title>',
      };
      await page.context().route('https://www.google.com/**', (route) => route.fulfill(elsewhere));
      await page.goto(`${host.address}page.html`);
      await begin(page.frameLocator('iframe'));
      await page.frameLocator('iframe').locator('#exit').click();
      await until(async () => (await page.title().catch(() => '')) === 'Elsewhere', 'the tab is elsewhere');
      assert.equal(new URL(page.url()).hostname, 'www.google.com');
    } finally {
      await page.context().close();
      await host.close();
    }
  });

  for (const [sandbox, exits] of /** @type {const} */ ([
    ['allow-scripts', false],
    ['allow-scripts allow-same-origin', false],
    ['allow-scripts allow-forms', false],
    ['allow-scripts allow-same-origin allow-forms allow-top-navigation-by-user-activation', true],
  ])) {
    test(`in a sandbox with ${sandbox} it goes on, fits, and can be left`, () =>
      inHost(FRAME.replace('<iframe', `<iframe sandbox="${sandbox}"`) + RESIZER, async (page, frame) => {
        await until(
          async () => (await frame.locator('h1').first().textContent()) === wordsIn('ru')('ui-start-title'),
          'its language',
        );
        await assertFits(page);
        await begin(frame);
        const before = await frame.locator('h1').first().textContent();
        await frame.locator('form input[type=radio]').first().check();
        await frame.locator('form button[type=submit]').click();
        await until(async () => (await frame.locator('h1').first().textContent()) !== before, 'the page after a form');
        // By Enter in a field, too.
        const second = await frame.locator('h1').first().textContent();
        await frame.locator('form input').first().press('Enter');
        await until(
          async () =>
            (await frame.locator('.govuk-error-summary').count()) > 0 ||
            (await frame.locator('h1').first().textContent()) !== second,
          'an answer to Enter',
        );
        if (exits) return;
        await frame.locator('#exit').click();
        await until(
          async () => (await frame.locator('body').evaluate((body) => body.childElementCount)) === 0,
          'nothing is left to be seen',
        );
        assert.match(page.url(), /page\.html$/);
      }));
  }

  test('on a host that lets in only what has agreed to it', async () => {
    const host = await serve(
      '/nowhere',
      { '/page.html': `<!doctype html><title>Host</title><body>${FRAME}` },
      { 'Cross-Origin-Embedder-Policy': 'require-corp', 'Cross-Origin-Opener-Policy': 'same-origin' },
    );
    const page = await newPage(browser());
    try {
      await page.goto(`${host.address}page.html`);
      assert.equal(await page.evaluate(() => crossOriginIsolated), true);
      await begin(page.frameLocator('iframe'));
    } finally {
      await page.context().close();
      await host.close();
    }
  });

  test('without being asked the page says nothing to the page around', () =>
    inHost(
      `<script src="listen.js"></script>${FRAME}`,
      async (page, frame) => {
        await begin(frame);
        await page.setViewportSize({ width: 400, height: 700 });
        await page.waitForTimeout(300);
        assert.deepEqual(await page.evaluate(() => Reflect.get(globalThis, 'heard')), []);
        // The same listener hears what comes once it has asked: it was not deaf.
        await page.evaluate(() => document.querySelector('iframe')?.contentWindow?.postMessage('bauyr:height', '*'));
        await until(() => page.evaluate(() => Reflect.get(globalThis, 'heard').length > 0), 'an answer');
        const heard = await page.evaluate(() => Reflect.get(globalThis, 'heard'));
        for (const message of heard) assert.match(message, /^{"bauyr":\d+00(,"top":true)?}$/, 'a height, and nothing else');
      },
      LISTENER,
    ));

  test('the page answers to nobody but the page around it', () =>
    inHost(
      `<script src="listen.js"></script>${FRAME}`,
      async (page, frame) => {
        await begin(frame);
        // The question comes from the page itself, not from the one around it.
        await frame.locator('body').evaluate(() => window.postMessage('bauyr:height', '*'));
        await page.waitForTimeout(300);
        assert.deepEqual(await page.evaluate(() => Reflect.get(globalThis, 'heard')), []);
      },
      LISTENER,
    ));
});
