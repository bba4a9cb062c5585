/** The guide: it shows what visitors will see, and the code it gives does what it says, from another site as well. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { assertAccessible } from './support/axe.mjs';
import { inChromium, newTab } from './support/chromium.mjs';
import { look, newPage, openUp, violations } from './support/element.mjs';
import { serve } from './support/server.mjs';
import { LANGS, SITE } from './support/site.mjs';
import { until } from './support/tab.mjs';
import { wordsIn } from './support/words.mjs';

const ORIGIN = new URL(SITE).origin;

inChromium('the guide', (browser) => {
  for (const lang of LANGS) {
    test(`in ${lang}: axe finds nothing, and nothing is blocked`, async () => {
      const tab = await newTab(browser());
      try {
        await openUp(tab.page);
        await tab.open(`${SITE}embed/${lang}/index.html`);
        assert.equal(await look(tab.page.locator('bauyr-check')), wordsIn(lang)('ui-start-title'));
        await assertAccessible(tab, 'the guide');
        for (const part of ['answers', 'not', 'server', 'law', 'informs'])
          assert.ok((await tab.page.locator('#note-text').innerText()).includes(wordsIn(lang)(`ui-embed-note-${part}`)));
      } finally {
        await tab.close();
      }
    });
  }

  test('what is chosen is in the preview and in the code; the code works on another site', async () => {
    const page = await newPage(browser());
    await openUp(page);
    await page.goto(`${SITE}embed/en/index.html`);
    const preview = page.locator('#preview');
    await look(preview);
    await page.selectOption('#builder-language', 'ru');
    await until(async () => (await look(preview)) === wordsIn('ru')('ui-start-title'), 'the preview in Russian');
    await page.selectOption('#builder-theme', 'light');
    await page.selectOption('#builder-service', { index: 2 });
    await page.locator('#builder-colour').fill('#7a1458');
    assert.equal(
      await preview.locator('button.start').evaluate((button) => getComputedStyle(button).backgroundColor),
      'rgb(122, 20, 88)',
    );
    const style = await page.locator('#code-style').innerText();
    assert.match(style, /--bauyr-accent: #7a1458;\s+--bauyr-on-accent: #ffffff;\s+--bauyr-link: #7a1458;/);
    await page.locator('#builder-colour').fill('#ffe08a');
    assert.ok(await page.locator('#pale').isVisible(), 'a colour that words cannot have is said to be one');
    assert.match(await page.locator('#code-style').innerText(), /--bauyr-on-accent: #000000;\s+}/);
    const [code, frame] = [await page.locator('#code-element').innerText(), await page.locator('#code-frame').innerText()];
    assert.deepEqual(await violations(page), []);
    await page.context().close();

    const policy = `default-src 'none'; script-src ${ORIGIN} 'wasm-unsafe-eval'; connect-src ${ORIGIN}; style-src 'self'; frame-src ${ORIGIN}; require-trusted-types-for 'script'; trusted-types 'none'`;
    const host = await serve(
      '/nowhere',
      {
        '/page.html': `<!doctype html><html lang="kk"><title>Host</title><link rel="stylesheet" href="host.css">${code}${frame}`,
        '/host.css': style,
      },
      { 'Content-Security-Policy': policy },
    );
    const there = await newPage(browser());
    try {
      await openUp(there);
      await there.goto(`${host.address}page.html`);
      const element = there.locator('bauyr-check');
      assert.equal(await look(element), wordsIn('ru')('ui-start-title'));
      assert.equal(
        await element.locator('button.start').evaluate((button) => getComputedStyle(button).backgroundColor),
        'rgb(122, 20, 88)',
      );
      await element.locator('button.start').click();
      await until(async () => (await look(element)) !== wordsIn('ru')('ui-start-title'), 'the first question');
      assert.notEqual(await look(element), wordsIn('ru')('ui-service-title'), 'the service is chosen already');
      await there.frameLocator('iframe').locator('#start').waitFor();
      await until(() => there.locator('iframe').evaluate((one) => one.clientHeight !== 800), 'a frame that fits');
      assert.deepEqual(await violations(there), []);
    } finally {
      await there.context().close();
      await host.close();
    }
  });

  describe('the code for one version', () => {
    /**
     * A host with that code; what its visitors load may be changed on the way.
     * @param {(element: import('playwright-core').Locator, seen: { loaded: string[], said: string[] }) => Promise<void>} use
     * @param {string} [changed] end of the path of the file that somebody has changed
     */
    async function atHost(use, changed) {
      const guide = await newPage(browser());
      await guide.goto(`${SITE}embed/en/index.html`);
      await guide.waitForFunction((site) => document.getElementById('code-pinned')?.textContent?.includes(site), SITE);
      const code = await guide.locator('#code-pinned').innerText();
      await guide.context().close();
      const host = await serve('/nowhere', { '/page.html': `<!doctype html><html lang="en"><title>Host</title>${code}` });
      const page = await newPage(browser());
      /** @type {{ loaded: string[], said: string[] }} */
      const seen = { loaded: [], said: [] };
      page.on('requestfinished', (request) => seen.loaded.push(new URL(request.url()).pathname));
      page.on('console', (message) => seen.said.push(message.text()));
      try {
        await openUp(page);
        if (changed) {
          await page.route(`**/*${changed}`, async (route) => {
            const response = await route.fetch();
            // Nothing that a reader would see: the fingerprint alone can tell.
            const body = changed.endsWith('.wasm')
              ? Buffer.concat([await response.body(), Buffer.from([0, 2, 1, 120])])
              : `${await response.text()}\n`;
            await route.fulfill({ response, body });
          });
        }
        await page.goto(`${host.address}page.html`);
        await use(page.locator('bauyr-check'), seen);
      } finally {
        await page.context().close();
        await host.close();
      }
    }

    /** @param {import('playwright-core').Locator} element */
    const begin = async (element) => {
      assert.equal(await look(element), wordsIn('en')('ui-start-title'));
      await element.locator('button.start').click();
    };

    test('works on another site, and names every script that is loaded', () =>
      atHost(async (element, { loaded }) => {
        await begin(element);
        await until(async () => (await look(element)) === wordsIn('en')('ui-service-title'), 'the first question');
        const named = await element.evaluate(() =>
          Object.keys(JSON.parse(document.querySelector('script[type=importmap]')?.textContent ?? '').integrity),
        );
        const scripts = loaded.filter((path) => path.endsWith('.js'));
        assert.ok(scripts.length > 5);
        assert.deepEqual(
          scripts.filter((path) => !named.includes(`${ORIGIN}${path}`)),
          [],
        );
      }));

    for (const changed of ['/bauyr-check.js', '/check.*.js', '/names.js', '/bauyr_bg.js']) {
      test(`${changed} is another: it is not run, and the link to the lists stays`, () =>
        atHost(async (element, { said }) => {
          await until(async () => said.some((text) => text.includes("'integrity'")), 'the browser refuses it');
          assert.ok(await element.locator('a').isVisible());
          assert.equal(await element.locator('h1').count(), 0);
        }, changed));
    }

    test('the compiled engine is another: nothing is decided, and it is said', () =>
      atHost(async (element) => {
        await begin(element);
        await until(async () => (await look(element)) === wordsIn('en')('ui-failure-title'), 'a failure that is told');
      }, '/bauyr_bg.wasm'));
  });

  test('without scripts the code is there all the same', async () => {
    const tab = await newTab(browser(), { javaScriptEnabled: false });
    await tab.page.goto(`${SITE}embed/kk/index.html`);
    assert.match(await tab.page.locator('#code-element').innerText(), /<bauyr-check lang="kk">/);
    assert.equal(await tab.page.locator('#builder-form').isVisible(), false);
    await tab.close();
  });
});
