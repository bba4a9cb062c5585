/** The element is closed: no answer comes out of it, no script looks into it, and its focus and its way back are its own. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { look, walkElement } from './support/element.mjs';
import { inHosts, planted, PLANTED } from './support/in-host.mjs';
import { recordWrites } from './support/recorder.mjs';
import { until } from './support/tab.mjs';
import { wordsIn } from './support/words.mjs';

inHosts('the element', (inHost) => {
  test('tells nothing unless it is asked to; then the kind of page and the outcome', async () => {
    for (const asked of ['', 'events']) {
      await inHost(
        `<bauyr-check lang="en" ${asked}></bauyr-check>`,
        {
          before: (page) =>
            page.addInitScript(() => {
              const told = Object.assign([], { all: true });
              Object.defineProperty(globalThis, 'told', { value: told });
              for (const type of ['bauyr-step', 'bauyr-result']) {
                addEventListener(
                  type,
                  (event) =>
                    void Reflect.apply(Array.prototype.push, told, [
                      `${type} ${JSON.stringify(/** @type {CustomEvent} */ (event).detail)}`,
                    ]),
                );
              }
            }),
        },
        async (page) => {
          const { outcome } = await walkElement(page.locator('bauyr-check'), planted(), 'en');
          const told = await page.evaluate(() => [...Reflect.get(globalThis, 'told')]);
          const steps = ['service', 'application', 'ask', 'result'];
          const all = [...steps.map((step) => `bauyr-step {"step":"${step}"}`), `bauyr-result {"outcome":"${outcome}"}`];
          assert.deepEqual(told, asked ? all : []);
        },
      );
    }
  });

  test('lets no answer out: not to the address, the page around, its scripts, a store or a server', () =>
    inHost(
      '<bauyr-check lang="ru"></bauyr-check>',
      {
        before: async (page) => {
          await page.addInitScript(recordWrites);
          // A script that records visits, as hosts have them: whatever comes by, and what a page consists of.
          await page.addInitScript(() => {
            /** @type {string[]} */
            const recorded = [];
            Object.defineProperty(globalThis, 'visit', { value: recorded });
            for (const type of [
              'keydown',
              'keypress',
              'keyup',
              'input',
              'beforeinput',
              'change',
              'click',
              'submit',
              'focusin',
            ]) {
              document.addEventListener(type, (event) => {
                const { key, data } = /** @type {KeyboardEvent & InputEvent} */ (event);
                const path = event.composedPath().flatMap((target) => (target instanceof Element ? [target.tagName] : []));
                recorded.push(JSON.stringify({ type, key, data, target: /** @type {Element} */ (event.target).tagName, path }));
              });
            }
          });
        },
      },
      async (page, address) => {
        /** @type {string[]} */
        const requests = [];
        page.on('request', (request) => requests.push(`${request.method()} ${request.url()} ${request.postData() ?? ''}`));
        const before = await page.evaluate(() => [
          location.href,
          document.title,
          history.length,
          JSON.stringify(history.state),
        ]);
        const element = page.locator('bauyr-check');
        await walkElement(element, planted(), 'ru');
        await element.locator('.site-footer a[href="#/check-answers"]').click();
        await element.locator('a[href="#/ask/child/0"]').click();
        await element.locator('#birth_date-year').pressSequentially('1971');
        assert.deepEqual(
          await page.evaluate(() => [location.href, document.title, history.length, JSON.stringify(history.state)]),
          before,
        );
        const around = await page.evaluate(() => document.documentElement.outerHTML);
        assert.doesNotMatch(around, PLANTED);
        const recorded = await page.evaluate(() => /** @type {string[]} */ (Reflect.get(globalThis, 'visit')));
        assert.ok(recorded.length > 20, 'something comes by');
        for (const event of recorded)
          assert.match(event, /^{"type":"(click|focusin|change|submit)"|"key":"\w\w+"/, 'no letter that is typed');
        const written = await page.evaluate(() => /** @type {string[]} */ ([...Reflect.get(globalThis, 'recorded')]));
        assert.deepEqual(
          written.filter((one) => one.replace(/ \{\}$/, '') !== `fetch ${address}bauyr_bg.wasm`),
          [],
          'nothing is written, or sent',
        );
        assert.ok(requests.length > 0);
        for (const request of requests) {
          assert.ok(request.startsWith(`GET ${address}`), request);
          assert.doesNotMatch(request, PLANTED);
        }
      },
    ));

  test('is closed to the scripts of the page around', () =>
    inHost('<bauyr-check lang="en"></bauyr-check>', { sealed: true }, async (page) => {
      await page.locator('bauyr-check').waitFor();
      const seen = page.evaluate(
        () =>
          new Promise((resolve) =>
            document.addEventListener('click', (event) =>
              resolve([
                document.querySelector('bauyr-check')?.shadowRoot,
                event
                  .composedPath()
                  .filter((one) => one instanceof Element)
                  .map((one) => /** @type {Element} */ (one).localName),
              ]),
            ),
          ),
      );
      await until(() => page.locator('bauyr-check').evaluate((host) => host.clientHeight > 200), 'the start page');
      await page.locator('bauyr-check').click();
      assert.deepEqual(await seen, [null, ['bauyr-check', 'main', 'body', 'html']]);
    }));

  test('keeps the focus inside, goes back by its own way, and never moves the page by itself', () =>
    inHost('<input id="search" autofocus><bauyr-check lang="en"></bauyr-check>', {}, async (page) => {
      const element = page.locator('bauyr-check');
      await look(element);
      assert.equal(await page.evaluate(() => document.activeElement?.id), 'search', 'the focus is not taken');
      const focused = () => element.evaluate((host) => host.shadowRoot?.activeElement?.tagName.toLowerCase());
      await element.locator('button.start').click();
      await element.locator('input[name=service]').first().waitFor();
      assert.equal(await focused(), 'h1');
      await element.locator('form button[type=submit]').click();
      await element.locator('.govuk-error-summary').waitFor();
      assert.equal(await focused(), 'div', 'the summary of errors');
      await element.locator('.govuk-error-summary a').click();
      assert.equal(await focused(), 'input', 'the field at fault');
      await element.locator('button.back').click();
      assert.equal(await look(element), wordsIn('en')('ui-start-title'));
      await element.locator('button.start').click();
      await element.locator('a[href="#/delete"]').click();
      await until(async () => (await look(element)) === wordsIn('en')('ui-delete-title'), 'deleting');
      await element.locator('button', { hasText: wordsIn('en')('ui-cancel') }).click();
      await until(async () => (await look(element)) === wordsIn('en')('ui-service-title'), 'the page before');
      await element.locator('input[value=foster]').click({ button: 'middle' });
      assert.equal(page.context().pages().length, 1);
    }));
});
