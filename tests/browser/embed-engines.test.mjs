/** The element and the frame in each engine: they stand under a strict policy, ask, and go on. What Chromium alone can be asked is in embed and embed-frame. */
import assert from 'node:assert/strict';
import { before, after, test } from 'node:test';
import { ELEMENT, serveHost, STRICT } from './support/element.mjs';
import { inEachEngine } from './support/engines.mjs';
import { SITE } from './support/site.mjs';
import { until } from './support/tab.mjs';
import { wordsIn } from './support/words.mjs';

const ORIGIN = new URL(SITE).origin;
const words = wordsIn('ru');

/** Opens the closed shadow root to the test, and tells of what the policy or a script has said. Runs before the element. */
const WATCH = `
  globalThis.said = [];
  addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => said.push(violatedDirective + ' ' + blockedURI));
  addEventListener('error', ({ message }) => said.push(message));
  addEventListener('unhandledrejection', ({ reason }) => said.push(String(reason)));
  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (init) { return attach.call(this, { ...init, mode: 'open' }); };`;

/** @param {string} head @param {string} body */
const host = (head, body) =>
  `<!doctype html><html lang="ru"><head><meta charset="utf-8"><title>Host</title><script src="/watch.js"></script>${head}</head><body><main><h1>Help</h1>${body}</main></body></html>`;

inEachEngine('in another page', (tab) => {
  /** @type {Awaited<ReturnType<typeof serveHost>>} */
  let element;
  /** @type {Awaited<ReturnType<typeof serveHost>>} */
  let frame;
  before(async () => {
    element = await serveHost(
      {
        '/watch.js': WATCH,
        '/page.html': host(`<script type="module" src="${ELEMENT}"></script>`, '<bauyr-check lang="ru"></bauyr-check>'),
      },
      STRICT,
    );
    frame = await serveHost(
      {
        '/watch.js': WATCH,
        '/page.html': host(
          `<script src="${SITE}embed/resize.js" defer></script>`,
          `<iframe data-bauyr src="${SITE}ru/" title="Bauyr" width="100%" height="400"></iframe>`,
        ),
      },
      {
        'Content-Security-Policy': `default-src 'none'; frame-src ${ORIGIN}; script-src 'self' ${ORIGIN}; base-uri 'none'; require-trusted-types-for 'script'; trusted-types 'none'`,
      },
    );
  });
  after(async () => {
    await element.close();
    await frame.close();
  });

  // The picture for the tab is the browser's own affair.
  const said = async () =>
    (await tab().run(() => /** @type {string[]} */ (Reflect.get(window, 'said')))).filter(
      (one) => !/^img-src \S+\/favicon\.ico$/.test(one),
    );
  const heading = () =>
    tab().run(() => document.querySelector('bauyr-check')?.shadowRoot?.querySelector('h1')?.textContent ?? '');
  /** @param {string} selector */
  const press = (selector) =>
    tab().run((one) => {
      const element = document.querySelector('bauyr-check')?.shadowRoot?.querySelector(one);
      /** @type {HTMLElement} */ (element).click();
    }, selector);

  test('the element asks, and goes on with each answer', async () => {
    await tab().open(`${element.address}page.html`);
    const start = words('ui-start-title');
    await until(async () => (await heading()) === start, 'the start page');
    await press('button.start');
    for (const [name, value, title, next] of [
      ['service', 'guardianship', 'ui-service-title', 'ui-application-title'],
      ['channel', 'portal', 'ui-application-title', 'ask-child'],
    ]) {
      await until(async () => (await heading()) === words(title ?? ''), name ?? '');
      await press(`input[name=${name}][value=${value}]`);
      await press('form button[type=submit]');
      await until(async () => (await heading()).endsWith(words(next ?? '')), `what follows ${name}`);
    }
    assert.deepEqual(await said(), [], 'nothing is kept from happening');
    assert.equal(new URL(await tab().run(() => location.href)).hash, '');
  });

  test('the frame is as high as what is in it', async () => {
    await tab().open(`${frame.address}page.html`);
    await until(() => tab().run(() => (document.querySelector('iframe')?.clientHeight ?? 400) > 400), 'a frame that fits');
    assert.deepEqual(await said(), []);
  });
});
