/** The page in a frame of a host that lets in nothing but the frame and the script, in one Chromium for all tests of a block. */
import assert from 'node:assert/strict';
import { inChromium } from './chromium.mjs';
import { newPage, violations } from './element.mjs';
import { serve } from './server.mjs';
import { SITE } from './site.mjs';
import { see, until } from './tab.mjs';
import { wordsIn } from './words.mjs';

/** @import { Browser, FrameLocator, Page } from 'playwright-core' */
/** @typedef {(page: Page, frame: FrameLocator, host: string) => Promise<void>} Act */

const ORIGIN = new URL(SITE).origin;

const headers = {
  'Content-Security-Policy': `default-src 'none'; frame-src 'self' ${ORIGIN}; script-src 'self' ${ORIGIN}; base-uri 'none'; require-trusted-types-for 'script'; trusted-types 'none'`,
};

export const FRAME = `<iframe data-bauyr src="${SITE}ru/" title="Bauyr" width="100%" height="400"></iframe>`;
export const RESIZER = `<script src="${SITE}embed/resize.js" defer></script>`;

/** Remembers every message that the host's page gets. */
export const LISTENER = {
  '/listen.js': 'globalThis.heard = []; addEventListener("message", ({ data }) => heard.push(JSON.stringify(data)));',
};

/**
 * A block of tests in one Chromium.
 * @param {string} name
 * @param {(inHost: (body: string, act: Act, pages?: Record<string, string>) => Promise<void>, browser: () => Browser) => void} tests
 *   `inHost` opens a host's page with what stands in its body; `browser` may be called from within a test
 */
export function framed(name, tests) {
  inChromium(name, (browser) => {
    tests(async (body, act, pages = {}) => {
      const host = await serve(
        '/nowhere',
        { '/page.html': `<!doctype html><html lang="ru"><title>Host</title><body>${body}`, ...pages },
        headers,
      );
      const page = await newPage(browser());
      try {
        await page.goto(`${host.address}page.html`);
        await act(page, page.frameLocator('iframe'), host.address);
        assert.deepEqual(await violations(page), []);
      } finally {
        await page.context().close();
        await host.close();
      }
    }, browser);
  });
}

/** From the start page to the choice of service, wherever the page has it. @param {FrameLocator} frame */
export async function begin(frame) {
  await frame.locator('#start').click();
  await until(
    async () => (await frame.locator('h1').first().textContent()) !== wordsIn('ru')('ui-start-title'),
    'the next page',
  );
  await see();
}

/** How high the host shows the frame. @param {Page} page */
export const height = (page) => page.locator('iframe').evaluate((frame) => frame.clientHeight);

/** Whether the frame has come to the height of its page. @param {Page} page */
export async function assertFits(page) {
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
