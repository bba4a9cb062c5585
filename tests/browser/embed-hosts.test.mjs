/** The element on hosts that change what it stands on: it decides as anywhere else, or says that it cannot; never otherwise in silence. */
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { test } from 'node:test';
import { stepParent } from './support/cases.mjs';
import { checker } from './support/checker.mjs';
import { inChromium } from './support/chromium.mjs';
import { hostPage, look, newPage, openUp, PACKAGE, serveHost, STRICT, walkElement } from './support/element.mjs';
import { see, until } from './support/tab.mjs';
import { wordsIn } from './support/words.mjs';

const request = stepParent();

/** What hosts' scripts do before the element comes, as they do it. @type {Record<string, string>} */
const LIBRARIES = {
  'prototype.js: Array.from':
    'function $A(iterable) { if (!iterable) return []; if ("toArray" in Object(iterable)) return iterable.toArray(); var length = iterable.length || 0, results = new Array(length); while (length--) results[length] = iterable[length]; return results; } Array.from = $A;',
  'prototype.js 1.6: toJSON of lists':
    'Array.prototype.toJSON = function () { return "[" + this.map(function (one) { return JSON.stringify(one); }).join(", ") + "]"; }; Object.toJSON = JSON.stringify;',
  'prototype.js: more for every list, text and function':
    'Array.prototype.each = Array.prototype.forEach; Array.prototype.without = function () { return []; }; Array.prototype.uniq = function () { return this; }; String.prototype.strip = function () { return this; }; Function.prototype.bind = function (to) { var of = this, first = [].slice.call(arguments, 1); return function () { return of.apply(to, first.concat([].slice.call(arguments))); }; };',
  'MooTools: Array.from, and classes called Request, Event and Element':
    'Array.from = function (item) { if (item == null) return []; return typeof item === "object" && "length" in item ? Array.prototype.slice.call(item) : [item]; }; window.Request = function Request(options) { this.options = options; }; window.Type = function Type() {};',
  'a Request, a Response and Headers of its own':
    'window.Request = function Request() {}; window.Response = function Response() {}; window.Headers = function Headers() {};',
  'MooTools 1.2: an Event of its own': 'window.Event = function Event(event) { this.event = event; };',
  'classes called Node, Element, Document, ShadowRoot and KeyboardEvent of its own':
    'class Node {} class Element {} class Document {} class ShadowRoot {} class KeyboardEvent {}',
  'a getComputedStyle that says nothing': 'window.getComputedStyle = function () { return null; };',
  'a getComputedStyle that fails': 'window.getComputedStyle = function () { throw new TypeError("no"); };',
  'a focus and a scrollIntoView that fail':
    'HTMLElement.prototype.focus = Element.prototype.scrollIntoView = function () { throw new TypeError("no"); };',
  'a promise of its own':
    'var Own = Promise; window.Promise = function Promise(act) { return new Own(act); }; Object.setPrototypeOf(window.Promise, Own); window.Promise.prototype = Own.prototype;',
  'a Promise that can do no more than be made':
    'var Own = Promise; window.Promise = function Promise(act) { return new Own(act); };',
  'a URL of its own':
    'var Own = URL; window.URL = function URL(address, base) { return new Own(address, base); }; window.URL.createObjectURL = Own.createObjectURL; window.URL.revokeObjectURL = Own.revokeObjectURL;',
  'a fetch that hands on what comes in objects of its own':
    'var own = fetch; window.fetch = async function (what, how) { var came = await own(what, how); return { ok: came.ok, status: came.status, url: came.url, headers: came.headers, arrayBuffer: function () { return came.arrayBuffer(); } }; };',
  'no way to compile while it comes': 'delete WebAssembly.instantiateStreaming;',
  'a way to compile while it comes that fails':
    'WebAssembly.instantiateStreaming = function () { return Promise.reject(new TypeError("no")); };',
  'no SubmitEvent': 'delete window.SubmitEvent;',
  'additions that are counted to every object':
    'Object.prototype.extend = function () { return this; }; Array.prototype.last = function () { return this[this.length - 1]; };',
};

/** What leaves nothing to stand on; but the test's own tools stand there as well, so not the worst. @type {Record<string, string>} */
const RUINS = {
  'Object.keys that forgets': 'var keys = Object.keys; Object.keys = function (of) { return keys(of).slice(1); };',
  'Array.prototype.filter that keeps all': 'Array.prototype.filter = function () { return this; };',
  'Array.prototype.includes that finds nothing': 'Array.prototype.includes = function () { return false; };',
  'JSON.parse that knows better': 'JSON.parse = function () { return {}; };',
  'Set that knows nothing': 'Set.prototype.has = function () { return false; };',
  'Array.prototype.at that counts from the front alone': 'Array.prototype.at = function (place) { return this[place]; };',
  'Object.entries that makes texts of everything':
    'var entries = Object.entries; Object.entries = function (of) { return entries(of).map(function (pair) { return [pair[0], String(pair[1])]; }); };',
  'Element.prototype.append that does nothing': 'Element.prototype.append = function () {};',
  'no Intl': 'delete window.Intl;',
  'no Date.UTC': 'delete Date.UTC;',
  'a Date that cannot be made':
    'window.Date = Object.assign(function () { throw new TypeError("no"); }, { UTC: Date.UTC, parse: Date.parse });',
  'a createElement that fails': 'document.createElement = function () { throw new TypeError("no"); };',
  'style.setProperty that fails': 'CSSStyleDeclaration.prototype.setProperty = function () { throw new TypeError("no"); };',
  'no fetch': 'delete window.fetch;',
  'a fetch that answers without bytes':
    'window.fetch = function () { return Promise.resolve({ ok: true, status: 200, json: function () { return {}; } }); };',
  'no way to instantiate': 'delete WebAssembly.instantiate;',
};

/** The element says that something is broken, and the console why. @param {import('playwright-core').Page} page @param {string[]} said */
async function saysItIsBroken(page, said) {
  const alert = page.locator('bauyr-check').locator('[role=alert]');
  await until(async () => (await alert.textContent()) === wordsIn('en')('ui-element-broken'), 'it is said');
  assert.ok(
    said.some((text) => text.includes('bauyr-check')),
    said.join(),
  );
}

inChromium('the element on a host with', (browser) => {
  const LINK = '<a id="lists" href="lists.html">Lists</a>';
  /**
   * @param {string} script before the element
   * @param {(page: import('playwright-core').Page, said: string[]) => Promise<void>} act
   * @param {{ body?: string, headers?: Record<string, string>, pages?: Record<string, string> }} [more]
   */
  async function onHost(script, act, { body = `<bauyr-check lang="en">${LINK}</bauyr-check>`, headers = {}, pages = {} } = {}) {
    const host = await serveHost(
      { '/page.html': hostPage(body, '<script src="library.js"></script>'), '/library.js': script, ...pages },
      headers,
    );
    const page = await newPage(browser());
    /** @type {string[]} */
    const said = [];
    page.on('console', (message) => message.type() === 'error' && said.push(message.text()));
    page.on('pageerror', (error) => said.push(String(error.stack)));
    try {
      await openUp(page);
      await page.goto(`${host.address}page.html`);
      await act(page, said);
    } finally {
      await page.context().close();
      await host.close();
    }
  }

  for (const [name, script] of Object.entries(LIBRARIES)) {
    test(`${name}: decides as anywhere else`, () =>
      onHost(script, async (page) => {
        const { outcome } = await walkElement(page.locator('bauyr-check'), request, 'en');
        assert.equal(outcome, checker.check(request).outcome);
      }));
  }

  for (const [name, script] of Object.entries(RUINS)) {
    test(`${name}: says that it cannot work here, and shows the host's link; nobody's connection is blamed`, () =>
      onHost(script, async (page, said) => {
        // Nobody has to press anything first: whoever puts the element into a page sees it at once.
        await until(async () => said.some((text) => text.includes('bauyr-check')), 'a line in the console');
        await until(() => page.locator('#lists').isVisible(), 'the link');
        const element = page.locator('bauyr-check');
        assert.equal(await element.locator('form').count(), 0, 'no question');
        for (const text of await element.locator('[role=alert]').allTextContents())
          assert.equal(text, wordsIn('en')('ui-element-broken'));
      }));
  }

  test('a policy that lets nothing be compiled: says what to do in the console, and does not blame the connection', () =>
    onHost(
      '',
      async (page, said) => {
        await saysItIsBroken(page, said);
        assert.ok(await page.locator('#lists').isVisible());
      },
      {
        headers: {
          'Content-Security-Policy': String(STRICT['Content-Security-Policy'])
            .replace(" 'wasm-unsafe-eval'", '')
            .replace("; require-trusted-types-for 'script'; trusted-types 'none'", ''),
        },
      },
    ));

  test('a server that answers with a page in the place of the engine: the same', () =>
    onHost(
      '',
      async (page, said) => {
        await saysItIsBroken(page, said);
      },
      { pages: { '/bauyr_bg.wasm': '<!doctype html>' } },
    ));

  /** From the start to the day of application, and one step further, before which something breaks. @param {import('playwright-core').Page} page @param {string} breaks */
  async function goOnWhere(page, breaks) {
    const element = page.locator('bauyr-check');
    await element.locator('button.start').click();
    await element.locator('form input[type=radio]').first().check();
    await element.locator('form button[type=submit]').click();
    await element.locator('form .stepper').waitFor();
    await element.locator('form input[type=radio]').first().check();
    await page.evaluate(breaks);
    await see();
    await element.locator('form button[type=submit]').click();
    return element.locator('[role=alert]');
  }

  for (const [name, breaks] of Object.entries({
    'breaks forms': 'FormData = function () { throw new TypeError("no"); };',
    'breaks what keeps a form from being sent': 'Event.prototype.preventDefault = function () { throw new TypeError("no"); };',
  })) {
    test(`a script that ${name} while somebody answers: says so, and that the answers are kept; none is in the address`, () =>
      onHost('', async (page) => {
        const alert = await goOnWhere(page, breaks);
        await until(async () => (await alert.allTextContents()).includes(wordsIn('en')('ui-broken')), 'it is said');
        assert.doesNotMatch(page.url(), /[?#]/);
      }));
  }

  test('a script that breaks what reads the further words: says so, and does not blame the connection', () =>
    onHost('parseFloat = function () { throw new TypeError("no"); };', async (page, said) => {
      await goOnWhere(page, '');
      await saysItIsBroken(page, said);
    }));

  for (const name of ['asking', 'en-questions']) {
    test(`a server from which ${name} comes empty: says that it has not come, and does not blame the host`, () => {
      const file = readdirSync(`${PACKAGE}element`).find((one) => one.startsWith(`${name}.`));
      return onHost(
        '',
        async (page) => {
          const alert = await goOnWhere(page, '');
          await until(async () => (await alert.allTextContents()).includes(wordsIn('en')('error-load_failed')), 'it is said');
        },
        { pages: { [`/element/${file}`]: '' } },
      );
    });
  }

  test('another shadow root around it: speaks the language of the text around', () =>
    onHost(
      'customElements.define("my-card", class extends HTMLElement { connectedCallback() { this.attachShadow({ mode: "open" }).innerHTML = "<my-inner></my-inner>"; } }); customElements.define("my-inner", class extends HTMLElement { connectedCallback() { this.attachShadow({ mode: "open" }).innerHTML = "<bauyr-check></bauyr-check>"; } });',
      async (page) => {
        assert.equal(await look(page.locator('bauyr-check')), wordsIn('ru')('ui-start-title'));
      },
      { body: '<div lang="ru-KZ"><my-card></my-card></div>' },
    ));

  test('another document to move it into: keeps its style there, and when it comes back', () =>
    onHost('', async (page) => {
      const element = page.locator('bauyr-check');
      await look(element);
      const colour = () => element.locator('button.start').evaluate((button) => getComputedStyle(button).backgroundColor);
      const wanted = await colour();
      const inFrame = await page.evaluate(async () => {
        const frame = document.createElement('iframe');
        document.body.append(frame);
        const host = /** @type {Element} */ (document.querySelector('bauyr-check'));
        frame.contentDocument?.body.append(host);
        await new Promise((done) => setTimeout(done, 200));
        const button = /** @type {Element} */ (host.shadowRoot?.querySelector('button.start'));
        const there = /** @type {Window} */ (frame.contentWindow).getComputedStyle(button).backgroundColor;
        document.body.append(host);
        await new Promise((done) => setTimeout(done, 200));
        return there;
      });
      assert.equal(inFrame, wanted);
      assert.equal(await colour(), wanted);
    }));

  test('a library that writes false down as a word: tells nothing', () =>
    onHost(
      'globalThis.heard = []; for (const type of ["bauyr-step", "bauyr-result"]) addEventListener(type, ({ detail }) => heard.push(detail));',
      async (page) => {
        const element = page.locator('bauyr-check');
        await element.locator('button.start').click();
        await element.locator('form').waitFor();
        assert.deepEqual(await page.evaluate(() => Reflect.get(globalThis, 'heard')), []);
        await element.evaluate((host) => host.setAttribute('events', ''));
        await element.locator('form input[type=radio]').first().check();
        await element.locator('form button[type=submit]').click();
        await until(async () => (await page.evaluate(() => Reflect.get(globalThis, 'heard').length)) > 0, 'it was not deaf');
      },
      { body: '<bauyr-check lang="en" events="false"></bauyr-check>' },
    ));

  for (const [name, around] of Object.entries({
    'a dialog': '<dialog open>|</dialog>',
    'a row that is as wide as what is in it': '<div style="display:flex"><div>|</div></div>',
    'a centred column': '<div style="display:flex;flex-direction:column;align-items:center">|</div>',
    'a grid in whose middle it stands': '<div style="display:grid;place-items:center">|</div>',
    'a float': '<div style="float:left">|</div>',
    'an inline block': '<div style="display:inline-block">|</div>',
    'a cell of a table': '<table><tr><td>|</td></tr></table>',
    'a box out of the flow': '<div style="position:absolute">|</div>',
  })) {
    for (const width of [900, 320]) {
      test(`${name} of ${width} pixels: has a width to be read in`, () =>
        onHost(
          '',
          async (page) => {
            await page.setViewportSize({ width, height: 800 });
            await look(page.locator('bauyr-check'));
            const box = await page.locator('bauyr-check').boundingBox();
            assert.ok(box && box.width >= Math.min(500, width - 90) && box.width <= width, `${box?.width} wide`);
            assert.ok(box.height < 3000, `${box.height} high`);
          },
          { body: around.replace('|', '<bauyr-check lang="en"></bauyr-check>') },
        ));
    }
  }
});
