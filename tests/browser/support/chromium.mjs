/** Chromium through its own protocol: it tells of every request, and can do without scripts, in print or in the dark. */
import { after, before, describe } from 'node:test';
import { chromium } from 'playwright-core';
import { absence, CHROMIUM } from './engines.mjs';
import { CHROMIUM_ARGUMENTS } from './selenium.mjs';
import { bare, betweenPresses, middle, notePresses, pacer, pause, PATIENCE, until } from './tab.mjs';

/** @import { Tab } from './tab.mjs' */
/** @import { BrowserContextOptions, Page } from 'playwright-core' */

/** @typedef {BrowserContextOptions} Look */

/** Why tests that need this are skipped, if they are. */
export const WITHOUT = absence('chromium') ?? false;

const HOW = { executablePath: CHROMIUM ?? '', args: CHROMIUM_ARGUMENTS, timeout: PATIENCE * 2 };

export const launch = () => chromium.launch(HOW);

/** A browser whose profile is still there when it is opened again. @param {string} profile a folder */
export const launchWith = (profile) => chromium.launchPersistentContext(profile, HOW);

/**
 * A block of tests in one Chromium, skipped where there is none.
 * @param {string} name
 * @param {(browser: () => import('playwright-core').Browser) => void} tests `browser` may be called from within a test
 */
export function inChromium(name, tests) {
  describe(name, { skip: WITHOUT }, () => {
    /** @type {import('playwright-core').Browser} */
    let browser;
    before(async () => {
      browser = await launch();
    });
    after(() => browser?.close());
    tests(() => browser);
  });
}

/**
 * A fresh profile with one page. What is kept for use without a network, which is the whole site, is not fetched unless a test is about it.
 * @param {import('playwright-core').Browser} browser
 * @param {Look} [look]
 * @returns {Promise<Tab & { page: Page }>}
 */
export async function newTab(browser, look) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, serviceWorkers: 'block', ...look });
  context.setDefaultTimeout(PATIENCE);
  return tabOf(await context.newPage());
}

/** Scrolled to, can it be pressed: nothing covers its middle, or its label's. Runs in the page. @param {Element} element */
function isWithinReach(element) {
  element.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  // Of a link over two lines, the first.
  const [box] = element.getClientRects();
  const there = box && document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
  const labels = element instanceof HTMLInputElement ? [...(element.labels ?? [])] : [];
  return Boolean(there) && !element.matches(':disabled') && [element, ...labels].some((part) => part.contains(there ?? null));
}

/**
 * A page that is open already; closing it closes its profile.
 * @param {Page} page
 * @returns {Tab & { page: Page }}
 */
export function tabOf(page) {
  const pace = pacer();
  return {
    engine: 'chromium',
    page,
    open: async (url) => {
      if (bare(page.url()) === bare(url)) await page.goto('about:blank');
      await page.goto(url);
    },
    run: (act, ...args) => page.evaluate(`(${act})(...${JSON.stringify(args)})`),
    inject: async (source) => {
      await page.evaluate(source);
    },
    click: async (selector) => {
      const one = page.locator(selector).first();
      // Looked at here, not by Playwright: it waits for two frames, and after its window was resized Chromium without a screen may draw none
      // until something else happens.
      await until(() => one.evaluate(isWithinReach), `${selector} can be pressed`);
      await pace(await one.evaluate(middle), () => one.click({ force: true }));
    },
    twice: async (selector, gap, pointer) => {
      const point = await page.locator(selector).first().evaluate(middle);
      const press = () => (pointer === 'touch' ? page.touchscreen.tap(point.x, point.y) : page.mouse.click(point.x, point.y));
      await page.evaluate(notePresses);
      await pace(point, async () => {
        await press();
        await pause(gap);
        await press();
      });
      return page.evaluate(betweenPresses);
    },
    type: (selector, text) => page.locator(selector).first().fill(text),
    press: (key) => page.keyboard.press(key),
    write: (text) => page.keyboard.type(text),
    back: async () => {
      await page.goBack();
    },
    close: () => page.context().close(),
  };
}
