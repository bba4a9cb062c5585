/** The script for a host's page: the frame is as high as what is in it, however it came there, and the frame's own page alone is listened to. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { assertFits, begin, FRAME, framed, height, LISTENER, RESIZER } from './support/frame.mjs';
import { SITE } from './support/site.mjs';
import { until } from './support/tab.mjs';

framed('the page in a frame', (inHost) => {
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

  test("the script weighs less than a kilobyte and is nobody else's", () => {
    const script = readFileSync(new URL('../../dist/site/embed/resize.js', import.meta.url), 'utf8');
    assert.ok(script.length < 1000, `${script.length} bytes`);
  });

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
