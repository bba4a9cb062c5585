/** The look of the element: the same where its host is hostile, as wide as its place, in colours that its host may choose, and for everybody. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertAccessible } from './support/axe.mjs';
import { look, walkElement } from './support/element.mjs';
import { inHosts, planted } from './support/in-host.mjs';
import { see } from './support/tab.mjs';

/** @import { Page } from 'playwright-core' */

/** What the worst of hosts says to everything. */
const HOSTILE = `
  html { font-size: 62.5%; }
  *, *::before, *::after { all: unset !important; }
  * {
    color: yellow !important; font: italic 3px/0 serif !important; letter-spacing: 9px !important; text-transform: uppercase !important;
    text-align: right !important; text-indent: 5em !important; visibility: hidden !important; pointer-events: none !important;
    user-select: none !important; white-space: nowrap !important; direction: rtl !important; cursor: none !important;
  }
  h1, p, button, input, label, legend, div, fieldset { display: none !important; }
  :root { --accent: lime; --page: lime; --text: lime; --govuk-brand-colour: lime; --unit: 1px; }
  body, main, bauyr-check { display: block !important; visibility: visible !important; }`;

/** Nothing but a look at the page: what an element's parts look like, and where they are in it. @param {Page} page */
const appearance = (page) =>
  page.evaluate(() => {
    const host = /** @type {Element} */ (document.querySelector('bauyr-check'));
    const { left, top } = host.getBoundingClientRect();
    const properties = [
      'color',
      'background-color',
      'font-size',
      'font-family',
      'font-style',
      'line-height',
      'letter-spacing',
      'text-transform',
      'text-align',
      'text-indent',
      'visibility',
      'pointer-events',
      'white-space',
      'direction',
      'display',
      'cursor',
    ];
    return [.../** @type {ShadowRoot} */ (host.shadowRoot).querySelectorAll('*')].flatMap((element) => {
      const style = getComputedStyle(element);
      const box = element.getBoundingClientRect();
      if (box.width === 0) return [];
      return [
        element.tagName,
        ...properties.map((name) => `${name}: ${style.getPropertyValue(name)}`),
        box.left - left,
        box.top - top,
        box.width,
        box.height,
      ].join('; ');
    });
  });

inHosts('the element', (inHost) => {
  test('looks the same whatever the page around says', async () => {
    /** @type {string[][]} */
    const seen = [];
    for (const style of ['', HOSTILE]) {
      await inHost('<bauyr-check lang="ru"></bauyr-check>', { style: `body { margin: 0 } ${style}` }, async (page) => {
        const element = page.locator('bauyr-check');
        await look(element);
        seen.push(await appearance(page));
        await element.locator('button.start').click();
        await element.locator('input[name=service]').first().waitFor();
        seen.push(await appearance(page));
      });
    }
    const [start = [], question = [], hostileStart = [], hostileQuestion = []] = seen;
    assert.ok(question.length > 30, `there is something to look at: ${question.length}`);
    const differ = (/** @type {string[]} */ one, /** @type {string[]} */ other) =>
      [...one.filter((row) => !other.includes(row)), ...other.filter((row) => !one.includes(row))].slice(0, 4);
    assert.deepEqual(differ(start, hostileStart), [], 'the start page');
    assert.deepEqual(differ(question, hostileQuestion), [], 'a question');
  });

  test('follows the width of its place, not that of the screen', () =>
    inHost(
      '<div class="aside"><bauyr-check lang="kk"></bauyr-check></div>',
      { style: '.aside { width: 320px }' },
      async (page) => {
        const element = page.locator('bauyr-check');
        await walkElement(element, planted(), 'kk');
        const wide = await page.evaluate(() => {
          const host = /** @type {Element} */ (document.querySelector('bauyr-check'));
          const { right } = host.getBoundingClientRect();
          return [.../** @type {ShadowRoot} */ (host.shadowRoot).querySelectorAll('*')]
            .filter((one) => one.getBoundingClientRect().right > right + 1)
            .map((one) => one.outerHTML.slice(0, 100));
        });
        assert.deepEqual(wide, []);
      },
    ));

  test("takes the host's colours and letters, and keeps its own dark or light", () =>
    inHost(
      '<bauyr-check lang="en" theme="light"></bauyr-check>',
      {
        style:
          'bauyr-check { --bauyr-accent: rgb(120, 20, 90); --bauyr-on-accent: rgb(255, 250, 240); --bauyr-font: Georgia; --bauyr-font-size: 20px; --bauyr-background: rgb(1, 2, 3) } bauyr-check::part(button) { text-transform: uppercase }',
        look: { colorScheme: 'dark' },
      },
      async (page) => {
        const element = page.locator('bauyr-check');
        const style = (/** @type {string} */ selector, /** @type {string} */ name) =>
          element
            .locator(selector)
            .first()
            .evaluate((one, property) => getComputedStyle(one).getPropertyValue(property), name);
        await look(element);
        assert.equal(await style('button.start', 'background-color'), 'rgb(120, 20, 90)');
        assert.equal(await style('button.start', 'color'), 'rgb(255, 250, 240)');
        assert.equal(await style('button.start', 'text-transform'), 'uppercase');
        assert.equal(await style('h1', 'font-family'), 'Georgia');
        assert.equal(await style('.shell', 'font-size'), '20px');
        assert.equal(await style('h1', 'font-size'), '40px', 'every measure grows with it');
        assert.equal(await style('.sheet', 'background-color'), 'rgb(1, 2, 3)');
        const day = await style('.promise', 'color');
        await element.evaluate((host) => host.setAttribute('theme', 'dark'));
        assert.notEqual(await style('.promise', 'color'), day);
        const night = await style('.promise', 'color');
        await element.evaluate((host) => host.removeAttribute('theme'));
        assert.equal(await style('.promise', 'color'), night, 'without a theme it is as the device has it');
      },
    ));

  for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
    test(`axe finds nothing in it, ${colorScheme}`, () =>
      inHost('<bauyr-check lang="kk"></bauyr-check>', { look: { colorScheme } }, async (page) => {
        /** @type {Pick<import('./support/tab.mjs').Tab, 'run' | 'inject'>} */
        const tab = {
          run: (act, ...args) => page.evaluate(`(${act})(...${JSON.stringify(args)})`),
          inject: async (source) => void (await page.evaluate(source)),
        };
        const element = page.locator('bauyr-check');
        await look(element);
        await assertAccessible(/** @type {import('./support/tab.mjs').Tab} */ (tab), 'start');
        await element.locator('button.start').click();
        await see();
        await element.locator('form button[type=submit]').click();
        await element.locator('.govuk-error-summary').waitFor();
        await assertAccessible(/** @type {import('./support/tab.mjs').Tab} */ (tab), 'a question with an error');
        await element.locator('button.back').click();
        await walkElement(element, planted(), 'kk');
        await assertAccessible(/** @type {import('./support/tab.mjs').Tab} */ (tab), 'the result');
      }));
  }
});
