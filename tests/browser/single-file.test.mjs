/** The page in one file, opened from a disk: everything is in it, and it asks nothing of anybody. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { requestOf } from './support/cases.mjs';
import { launch, newTab, tabOf, WITHOUT } from './support/chromium.mjs';
import { inEachEngine } from './support/engines.mjs';
import { serve } from './support/server.mjs';
import { until } from './support/tab.mjs';
import { wordsIn } from './support/words.mjs';

const DIST = fileURLToPath(new URL('../../dist/', import.meta.url));
const FILE = `${DIST}bauyr.html`;
// What walks through the page is to walk here.
process.env.BAUYR_SITE = pathToFileURL(FILE).href;
const { assertResult } = await import('./support/checker.mjs');
const { goTo, openStart, step } = await import('./support/page.mjs');
const { rush, rushFromStart } = await import('./support/rush.mjs');
const { LANGS, SITE } = await import('./support/site.mjs');

/** @param {string | Buffer} content */
const hash = (content) => createHash('sha256').update(content).digest('hex');
const request = requestOf('grandmother');

/** Where the links on the screen lead that lead to another file. @param {import('./support/tab.mjs').Tab} tab */
const leadingAway = (tab) =>
  tab.run(() =>
    [...document.querySelectorAll('a[href]')]
      .map((link) => link.getAttribute('href') ?? '')
      .filter((href) => !href.startsWith('#') && !href.startsWith('https://')),
  );

inEachEngine('one file, opened from a disk', (tab) => {
  for (const lang of LANGS) {
    test(`${lang}: from start to result, with the law's words, and no link leads to a file that is not there`, async () => {
      await openStart(tab(), lang);
      assert.deepEqual(await leadingAway(tab()), []);
      await rushFromStart(tab(), request, lang);
      await assertResult(tab(), request, lang);
      await until(() => tab().run(() => document.querySelector('main blockquote, main q') !== null), 'a sentence of the law');
      assert.deepEqual(await leadingAway(tab()), []);
      if (lang !== 'kk') await step(tab(), () => tab().click('[data-lang=kk]'));
      await assertResult(tab(), request, 'kk');
    });
  }
});

inEachEngine(
  'one file without WebAssembly',
  (tab) => {
    test('says so, and no link leads to a file that is not there', async () => {
      await openStart(tab(), 'en');
      await tab().click('#start');
      await until(
        () =>
          tab().run(
            (words) => document.querySelector('main [role=alert]')?.textContent === words,
            wordsIn('en')('error-no_wasm'),
          ),
        'the message',
      );
      assert.deepEqual(await leadingAway(tab()), []);
    });
  },
  { noWasm: true },
);

describe('one file in Chromium', { skip: WITHOUT }, () => {
  test('no request, nothing said to the console, nothing kept', async () => {
    const browser = await launch();
    try {
      const tab = await newTab(browser, { acceptDownloads: true });
      /** @type {string[]} */
      const requests = [];
      /** @type {string[]} */
      const said = [];
      const context = tab.page.context();
      context.on('request', (made) => requests.push(made.url()));
      context.on('console', (message) => said.push(message.text()));
      context.on('weberror', (error) => said.push(String(error.error())));
      await rushFromStart(tab, request, 'ru');
      await assertResult(tab, request, 'ru');
      await goTo(tab, '#/check-answers');
      await rush(tab, request, '#/result');
      assert.deepEqual(
        requests.filter((url) => url !== 'about:blank'),
        [`${SITE}?lang=ru`],
      );
      assert.deepEqual(said, []);
      assert.equal(
        await tab.run(async () => (await navigator.serviceWorker?.getRegistrations?.().catch(() => []))?.length ?? 0),
        0,
      );
    } finally {
      await browser.close();
    }
  });

  test('opened by a mail or a messenger, under an address of their own: from start to result, in another language, and nothing is kept there', async () => {
    const browser = await launch();
    // As web mail does it: the attachment is read, and shown under a blob: address.
    const mail = await serve(DIST, {
      '/mail.html': '<!doctype html><title>Mail</title><button>bauyr.html</button><script src="mail.js"></script>',
      '/mail.js':
        'document.querySelector("button").onclick = async () => open(URL.createObjectURL(new Blob([await (await fetch("bauyr.html")).blob()], { type: "text/html" })));',
    });
    try {
      const context = await browser.newContext();
      const page = await context.newPage();
      await page.goto(`${mail.address}mail.html`);
      const [opened] = await Promise.all([context.waitForEvent('page'), page.locator('button').click()]);
      const tab = tabOf(opened);
      assert.match(opened.url(), /^blob:/);
      await until(() => tab.run(() => document.querySelector('#file-open:not([hidden])') !== null), 'it has begun');
      await opened.locator('[data-lang=ru]').click();
      await until(() => tab.run(() => document.documentElement.lang === 'ru'), 'Russian');
      await opened.locator(`input[name=first][value=${request.service}]`).check();
      await opened.locator('#start').click();
      await until(() => tab.run(() => location.hash !== '' && document.querySelector('main form') !== null), 'a question');
      await rush(tab, request, '#/result');
      await assertResult(tab, request, 'ru');
      assert.equal(await opened.locator('#keep').count(), 0);
      await step(tab, () => opened.locator('[data-lang=kk]').click());
      await assertResult(tab, request, 'kk');
      assert.equal(await tab.run(() => localStorage.length), 0);
    } finally {
      await browser.close();
      await mail.close();
    }
  });

  test('a store that every file on the disk shares is not offered', async () => {
    const browser = await launch();
    try {
      const tab = await newTab(browser);
      await rushFromStart(tab, request, 'ru');
      await assertResult(tab, request, 'ru');
      await goTo(tab, '#/more');
      await tab.page.waitForTimeout(500);
      assert.equal(await tab.page.locator('#keep').count(), 0);
      assert.ok(await tab.page.getByRole('button', { name: wordsIn('ru')('ui-take-save'), exact: true }).isVisible());
    } finally {
      await browser.close();
    }
  });

  test('what fails at once is said', async () => {
    const browser = await launch();
    try {
      const { page } = await newTab(browser);
      await page.addInitScript(() =>
        Object.defineProperty(document, 'getElementById', {
          value: (/** @type {string} */ id) => (id === 'failed' ? document.querySelector('#failed') : null),
        }),
      );
      await page.goto(SITE);
      await page.locator('#failed').waitFor({ state: 'visible' });
    } finally {
      await browser.close();
    }
  });

  test('saved as it stands at the result, it says that it is a copy and what to open; the result can be read', async () => {
    const browser = await launch();
    const folder = mkdtempSync(join(tmpdir(), 'bauyr-'));
    try {
      const tab = await newTab(browser);
      await rushFromStart(tab, request, 'ru');
      await assertResult(tab, request, 'ru');
      const { html, outcome } = await tab.run(() => ({
        html: `<!doctype html>${document.documentElement.outerHTML}`,
        outcome: document.querySelector('#outcome')?.textContent ?? '',
      }));
      const copy = join(folder, 'copy.html');
      writeFileSync(copy, html);
      await tab.page.goto(pathToFileURL(copy).href);
      await tab.page.locator('#copied').waitFor({ state: 'visible' });
      assert.ok(outcome !== '' && (await tab.page.locator('#outcome').textContent()) === outcome);
      assert.equal(await tab.page.locator('#failed').isVisible(), false, 'nothing is blamed on how it loaded');
      // A copy of the copy as well.
      await tab.page.reload();
      await tab.page.locator('#copied').waitFor({ state: 'visible' });
    } finally {
      rmSync(folder, { recursive: true });
      await browser.close();
    }
  });

  test('where a messenger shows it without scripts, it says that a browser is to open it', async () => {
    const browser = await launch();
    try {
      const { page } = await newTab(browser, { javaScriptEnabled: false });
      await page.goto(SITE);
      for (const lang of LANGS)
        assert.match(
          (await page.locator(`noscript p[lang=${lang}]`).first().textContent()) ?? '',
          { kk: /браузерде ашыңыз/, ru: /в браузере/, en: /in a browser/ }[lang],
        );
      assert.ok(await page.locator('noscript p').first().isVisible());
      await page.locator('#start').click();
      assert.ok(!(await page.locator('.waiting').isVisible()), 'nothing is loading');
    } finally {
      await browser.close();
    }
  });

  test('whatever is not in the file is refused', async () => {
    const browser = await launch();
    try {
      const tab = await newTab(browser);
      await openStart(tab, 'en');
      const loaded = await tab.run(
        () =>
          new Promise((resolve) => {
            const image = document.createElement('img');
            image.onload = () => resolve(true);
            image.onerror = () => resolve(false);
            image.src = 'site/static/icon.svg';
          }),
      );
      assert.equal(loaded, false);
    } finally {
      await browser.close();
    }
  });
});

test("the engine, the words and the law are the site's, byte for byte", () => {
  const html = readFileSync(FILE, 'utf8');
  const inside = new Map(
    [...html.matchAll(/<script type="([^"]+)" id="(assets\/[^"]+)">([^<]*)<\/script>/g)].map(
      ([, type = '', address = '', text = '']) => [address, type.endsWith(';base64') ? Buffer.from(text, 'base64') : text],
    ),
  );
  const wanted = readdirSync(`${DIST}site/assets`, { recursive: true })
    .map((name) => String(name).replaceAll('\\', '/'))
    .filter((name) => /\.(wasm|json|ftl)$/.test(name))
    .map((name) => `assets/${name}`);
  assert.ok(wanted.length >= 13, `${wanted}`);
  assert.deepEqual([...inside.keys()].sort(), wanted.sort());
  for (const [address, content] of inside) assert.equal(hash(content), hash(readFileSync(`${DIST}site/${address}`)), address);
  // And the package's, of which the build makes sure that it holds the law of pack.json.
  const engine = inside.get(wanted.find((name) => name.endsWith('.wasm')) ?? '') ?? '';
  assert.equal(hash(engine), hash(readFileSync(`${DIST}npm/bauyr_bg.wasm`)));
});

test('its policy names the only script and the only style', () => {
  const html = readFileSync(FILE, 'utf8');
  const [, policy = ''] = /<meta http-equiv="Content-Security-Policy" content="([^"]+)">/.exec(html) ?? [];
  /** @param {RegExp} element */
  const source = (element) => {
    const found = [...html.matchAll(element)];
    assert.equal(found.length, 1);
    return `'sha256-${createHash('sha256')
      .update(found[0]?.[1] ?? '')
      .digest('base64')}'`;
  };
  const script = source(/<script type="module"[^>]*>([\s\S]*?)<\/script>/g);
  const style = source(/<style>([\s\S]*?)<\/style>/g);
  assert.equal(
    policy,
    `default-src 'none'; script-src ${script} 'wasm-unsafe-eval'; style-src ${style}; connect-src 'none'; base-uri 'none'; form-action 'none'`,
  );
});
