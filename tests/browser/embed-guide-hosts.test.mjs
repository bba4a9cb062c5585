/** What the guide says of hosts, taken from its page and done. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ANYWHERE, BUILT, EDITED, SERVERS } from '../../www/site/embed/guide-hosts.mjs';
import { inChromium } from './support/chromium.mjs';
import { hostPage, look, newPage, openUp, serveHost } from './support/element.mjs';
import { serve } from './support/server.mjs';
import { LANGS, SITE } from './support/site.mjs';
import { until } from './support/tab.mjs';
import { wordsIn } from './support/words.mjs';

const words = wordsIn('ru');
/** What the guide gives to be written down. @param {string} id */
const codeOf = (id) => ANYWHERE.find((host) => host.id === id)?.code ?? assert.fail(id);

inChromium('on hosts of every kind, the guide', (browser) => {
  for (const lang of LANGS) {
    test(`${lang}: has words and code for each`, async () => {
      const page = await newPage(browser());
      await page.goto(`${SITE}embed/${lang}/index.html`);
      const text = await page.locator('main').innerText();
      for (const { id, name, code } of [...ANYWHERE, ...EDITED, ...BUILT, ...SERVERS]) {
        if (id) assert.ok(text.includes(wordsIn(lang)(`ui-embed-on-${id}`)), id);
        if (name) assert.ok(text.includes(name), name);
        if (code) assert.ok(text.includes(code), code);
      }
      await page.context().close();
    });
  }

  /** A host's page, which is done something with. @param {Record<string, string>} pages @param {(page: import('playwright-core').Page) => Promise<void>} act */
  async function inHost(pages, act) {
    const host = await serveHost(pages);
    const page = await newPage(browser());
    try {
      await openUp(page);
      await page.goto(`${host.address}page.html`);
      await act(page);
    } finally {
      await page.context().close();
      await host.close();
    }
  }

  const HEAD = `<style>.head { position: sticky; top: 0; height: 90px; background: white; z-index: 1 } ${codeOf('head')}</style>`;
  const LONG = '<p>text</p>'.repeat(60);

  test('leaves room for a header that stays: no heading of the element is under it', () =>
    inHost(
      { '/page.html': hostPage(`<div class="head">Head</div>${LONG}<bauyr-check lang="ru"></bauyr-check>${LONG}`, HEAD) },
      async (page) => {
        const element = page.locator('bauyr-check');
        const title = await look(element);
        await element.locator('button.start').click();
        await until(async () => (await look(element)) !== title, 'a question');
        // From the last answer, as one does on a phone.
        await element.locator('input[type=radio]').last().check();
        await page.evaluate(() => scrollBy(0, 300));
        await element.locator('form button[type=submit]').click();
        const top = await until(async () => {
          const { y = 0 } = (await element.locator('h1').boundingBox()) ?? {};
          return y > 0 ? y : undefined;
        }, 'the next heading on the screen');
        assert.ok(top >= 90, `${top} px`);
      },
    ));

  test('has a word for each thing that a sandboxed frame may do: it goes on, saves a file, and can be left', async () => {
    const host = await serve('/nowhere', {
      '/page.html': `<!doctype html><title>Host</title><iframe ${codeOf('sandbox')} data-bauyr src="${SITE}ru/" title="Bauyr" width="100%" height="800"></iframe><script src="${SITE}embed/resize.js"></script>`,
    });
    const page = await newPage(browser());
    try {
      await page
        .context()
        .route('https://www.google.com/**', (route) =>
          route.fulfill({ contentType: 'text/html', body: '<title>Elsewhere</title>' }),
        );
      await page.goto(`${host.address}page.html`);
      const frame = page.frameLocator('iframe');
      await until(async () => (await frame.locator('h1').first().textContent()) === words('ui-start-title'), 'the start page');
      await frame.locator('input[value=guardianship]').first().check();
      await frame.locator('#start').click();
      await frame.locator('form button[type=submit]').waitFor();
      const saved = page.waitForEvent('download');
      await frame.locator('body').evaluate((body) => {
        const link = body.ownerDocument.createElement('a');
        Object.assign(link, { href: URL.createObjectURL(new Blob(['dates'])), download: 'bauyr.ics' }).click();
      });
      assert.equal((await saved).suggestedFilename(), 'bauyr.ics');
      await frame.locator('#exit').click();
      await until(async () => (await page.title().catch(() => '')) === 'Elsewhere', 'the tab is elsewhere');
    } finally {
      await page.context().close();
      await host.close();
    }
  });

  test('puts the script into the head where the element comes by innerHTML', () =>
    inHost(
      {
        '/page.html': hostPage('<div id="place"></div><script src="late.js"></script>'),
        '/late.js':
          'addEventListener("load", () => setTimeout(() => { document.getElementById("place").innerHTML = \'<bauyr-check lang="ru"></bauyr-check>\'; }, 200));',
      },
      async (page) => {
        assert.equal(await look(page.locator('bauyr-check')), words('ui-start-title'));
      },
    ));

  test('says that answers stay in an element that is moved, and go with one that is made anew', () =>
    inHost({ '/page.html': hostPage('<bauyr-check lang="ru"></bauyr-check><div id="place"></div>') }, async (page) => {
      const element = page.locator('bauyr-check');
      const start = await look(element);
      await element.locator('button.start').click();
      await until(async () => (await look(element)) !== start, 'a question');
      const question = await look(element);
      await page.evaluate(() =>
        document.getElementById('place')?.append(/** @type {Element} */ (document.querySelector('bauyr-check'))),
      );
      assert.equal(await look(element), question);
      await page.evaluate(() => {
        const place = /** @type {Element} */ (document.getElementById('place'));
        place.innerHTML = '<bauyr-check lang="ru"></bauyr-check>';
      });
      assert.equal(await look(element), start);
    }));

  test('has the element take an engine that was begun before it, wherever that lies', async () => {
    const host = await serveHost({
      '/page.html': hostPage('<bauyr-check lang="ru"></bauyr-check>', '<script type="module" src="begin.js"></script>'),
      '/begin.js': "import init from './bauyr.js'; init('/elsewhere/engine.wasm');",
    });
    const page = await newPage(browser());
    /** @type {string[]} */
    const asked = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    try {
      await openUp(page);
      await page.route('**/elsewhere/engine.wasm', async (route) =>
        route.fulfill({ response: await route.fetch({ url: `${host.address}bauyr_bg.wasm` }) }),
      );
      await page.goto(`${host.address}page.html`);
      const element = page.locator('bauyr-check');
      const start = await look(element);
      await element.locator('button.start').click();
      await until(
        async () => (await look(element)) === words('ui-service-title') || (await look(element)) !== start,
        'a question',
      );
      assert.equal(await element.locator('[role=alert]').count(), 0);
      assert.ok(asked.includes('/elsewhere/engine.wasm') && !asked.includes('/bauyr_bg.wasm'), asked.join(' '));
    } finally {
      await page.context().close();
      await host.close();
    }
  });
});
