/** The page in somebody's frame: it works without any script of theirs, and tells its height to nobody but the page that asks. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { launch, WITHOUT } from './support/chromium.mjs';
import { newPage, violations } from './support/element.mjs';
import { serve } from './support/server.mjs';
import { SITE } from './support/site.mjs';
import { see, until } from './support/tab.mjs';
import { wordsIn } from './support/words.mjs';

const ORIGIN = new URL(SITE).origin;

/** A host that lets in nothing but the frame and the script. */
const headers = {
  'Content-Security-Policy': `default-src 'none'; frame-src 'self' ${ORIGIN}; script-src 'self' ${ORIGIN}; base-uri 'none'; require-trusted-types-for 'script'; trusted-types 'none'`,
};

const FRAME = `<iframe data-bauyr src="${SITE}ru/" title="Bauyr" width="100%" height="400"></iframe>`;
const RESIZER = `<script src="${SITE}embed/resize.js" defer></script>`;

/** Remembers every message that the host's page gets. */
const LISTENER = {
  '/listen.js': 'globalThis.heard = []; addEventListener("message", ({ data }) => heard.push(JSON.stringify(data)));',
};

describe('the page in a frame', { skip: WITHOUT }, () => {
  /** @type {import('playwright-core').Browser} */
  let browser;
  before(async () => {
    browser = await launch();
  });
  after(() => browser?.close());

  /**
   * @param {string} body
   * @param {(page: import('playwright-core').Page, frame: import('playwright-core').FrameLocator, host: string) => Promise<void>} act
   * @param {Record<string, string>} [pages]
   */
  async function inHost(body, act, pages = {}) {
    const host = await serve(
      '/nowhere',
      { '/page.html': `<!doctype html><html lang="ru"><title>Host</title><body>${body}`, ...pages },
      headers,
    );
    const page = await newPage(browser);
    try {
      await page.goto(`${host.address}page.html`);
      await act(page, page.frameLocator('iframe'), host.address);
      assert.deepEqual(await violations(page), []);
    } finally {
      await page.context().close();
      await host.close();
    }
  }

  /** From the start page to the choice of service, wherever the page has it. @param {import('playwright-core').FrameLocator} frame */
  async function begin(frame) {
    await frame.locator('#start').click();
    await until(
      async () => (await frame.locator('h1').first().textContent()) !== wordsIn('ru')('ui-start-title'),
      'the next page',
    );
    await see();
  }

  const height = (/** @type {import('playwright-core').Page} */ page) =>
    page.locator('iframe').evaluate((frame) => frame.clientHeight);

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

  test('with the script, the frame is as high as what is in it, page by page', () =>
    inHost(FRAME + RESIZER, async (page, frame) => {
      const fits = () => frame.locator('html').evaluate((html) => html.getBoundingClientRect().height <= html.clientHeight + 1);
      await until(async () => (await height(page)) !== 400 && (await fits()), 'a frame that fits');
      const start = await height(page);
      assert.equal(start % 100, 0, 'in large steps: a height could tell which question is asked');
      await begin(frame);
      await until(fits, 'another page that fits');
      await page.setViewportSize({ width: 320, height: 800 });
      await until(async () => (await fits()) && (await height(page)) > 0, 'a narrow page that fits');
      // A height that follows from the height of the frame would never come to rest.
      const settled = await height(page);
      await page.waitForTimeout(300);
      assert.equal(await height(page), settled);
    }));

  /** Whether the frame has come to the height of its page. @param {import('playwright-core').Page} page */
  async function assertFits(page) {
    const frame = page.locator('iframe').first();
    await until(async () => {
      const inside = await frame
        .contentFrame()
        .locator('html')
        .evaluate((html) => html.getBoundingClientRect().height)
        .catch(() => 0);
      const height = await frame.evaluate((one) => one.clientHeight);
      return inside > 500 && inside <= height + 1 && height - inside <= 101;
    }, 'a frame that fits');
  }
  const LATE = 'addEventListener("load", () => setTimeout(late, 300));';
  const FAR = '<p>text</p>'.repeat(120);
  for (const [name, [body = '', script = '']] of Object.entries({
    'is loaded lazily, far below': [FAR + FRAME.replace('<iframe', '<iframe loading="lazy"'), ''],
    'is given its address late': [
      FRAME.replace(' src=', ' data-src='),
      `function late() { const frame = document.querySelector("iframe"); frame.src = frame.dataset.src; } ${LATE}`,
    ],
    'is put in late': [
      '<div id="place"></div>',
      `function late() { const frame = document.createElement("iframe"); frame.dataset.bauyr = ""; frame.src = "${SITE}ru/"; frame.width = "100%"; frame.height = 400; document.getElementById("place").append(frame); } ${LATE}`,
    ],
    'is moved': [
      `${FRAME}<div id="place"></div>`,
      `function late() { document.getElementById("place").append(document.querySelector("iframe")); } ${LATE}`,
    ],
  })) {
    test(`with the script, a frame fits that ${name}`, () =>
      inHost(
        `${body}${RESIZER}<script src="late.js"></script>`,
        async (page) => {
          await page.waitForTimeout(600);
          await page.locator('iframe').scrollIntoViewIfNeeded();
          await assertFits(page);
        },
        { '/late.js': script },
      ));
  }

  test('with the script, a frame fits whose page was loaded anew, or left for the lists and come back to', () =>
    inHost(FRAME + RESIZER, async (page) => {
      await assertFits(page);
      const frame = page.frame({ url: /\/ru\// });
      await frame?.evaluate(() => location.reload());
      await page.waitForTimeout(500);
      await page.locator('iframe').evaluate((one) => void (one.style.height = '400px'));
      await frame?.evaluate(() => void location.assign('lists/ru/index.html'));
      await page.waitForTimeout(500);
      await frame?.evaluate(() => history.back());
      await assertFits(page);
    }));

  test('with the script, a frame fits whose address is sent on from http to https or to www', async () => {
    // A resolver of names is not at hand: what the script compares is told to it.
    const script = readFileSync(new URL('../../dist/site/embed/resize.js', import.meta.url), 'utf8');
    /** @type {((event: object) => void)[]} */
    const heard = [];
    const contentWindow = { postMessage() {} };
    const frame = {
      contentWindow,
      src: 'http://bauyr.example/ru/',
      style: { height: '' },
      sandbox: { length: 0, contains: () => false },
      getBoundingClientRect: () => ({ top: 0 }),
    };
    const document = { querySelectorAll: () => [frame], addEventListener() {} };
    new Function('document', 'addEventListener', script)(
      document,
      (/** @type {string} */ type, /** @type {(event: object) => void} */ listener) =>
        type === 'message' && heard.push(listener),
    );
    for (const [origin, fits] of /** @type {const} */ ([
      ['https://bauyr.example', true],
      ['https://www.bauyr.example', true],
      ['http://bauyr.example', true],
      ['https://other.example', false],
      ['https://bauyr.example.org', false],
      ['https://bauyr.example:444', false],
      ['https://wwwbauyr.example', false],
      ['null', false],
      ['', false],
    ])) {
      frame.style.height = '';
      for (const listener of heard) listener({ data: { bauyr: 700 }, origin, source: contentWindow });
      assert.equal(frame.style.height !== '', fits, origin);
    }
  });

  test('“Exit this page” leaves with the whole tab', async () => {
    const host = await serve('/nowhere', { '/page.html': `<!doctype html><title>Host</title><body>${FRAME}${RESIZER}` });
    const page = await newPage(browser);
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
    const page = await newPage(browser);
    try {
      await page.goto(`${host.address}page.html`);
      assert.equal(await page.evaluate(() => crossOriginIsolated), true);
      await begin(page.frameLocator('iframe'));
    } finally {
      await page.context().close();
      await host.close();
    }
  });

  test("the script weighs less than a kilobyte and is nobody else's", () => {
    const script = readFileSync(new URL('../../dist/site/embed/resize.js', import.meta.url), 'utf8');
    assert.ok(script.length < 1000, `${script.length} bytes`);
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

  test("the script listens to the frame's own page alone: not to other windows, not to another origin in the frame", () =>
    inHost(
      `<script src="listen.js"></script>${FRAME}<iframe id="other" src="other.html"></iframe>${RESIZER}`,
      async (page) => {
        const framed = () =>
          page
            .locator('iframe')
            .first()
            .evaluate((frame) => frame.clientHeight);
        await until(async () => (await framed()) !== 400, 'a frame that fits');
        const fitting = await framed();
        const other = page.frame({ url: /other\.html/ });
        // Another window with the right words.
        await other?.evaluate(() => parent.postMessage({ bauyr: 7000 }, '*'));
        // The page itself.
        await page.evaluate(() => postMessage({ bauyr: 7000 }, '*'));
        // The right window with a page of another origin in it.
        await page
          .locator('iframe')
          .first()
          .evaluate(
            (frame, url) => void (/** @type {HTMLIFrameElement} */ (frame).contentWindow?.location.replace(url)),
            `${new URL(page.url()).origin}/liar.html`,
          );
        await until(
          () =>
            page.evaluate(
              () => Reflect.get(globalThis, 'heard').filter((/** @type {string} */ one) => one.includes('7000')).length === 3,
            ),
          'all three',
        );
        assert.equal(await framed(), fitting);
      },
      {
        ...LISTENER,
        '/other.html': '<p>other',
        '/liar.html': '<script src="liar.js"></script>',
        '/liar.js': 'parent.postMessage({ bauyr: 7000 }, "*")',
      },
    ));
});
