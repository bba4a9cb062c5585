/** Nothing has to be scrolled sideways, nothing is cut off, also with large text, and everything to press is large enough for a finger. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inChromium, newTab } from './support/chromium.mjs';
import { LANGS } from './support/site.mjs';
import { eachState, listPages } from './support/states.mjs';

/** @typedef {Awaited<ReturnType<typeof newTab>>} Tab */

const NARROWEST = 320;
const WIDTHS = [NARROWEST, 768, 1280];
/** The least width and height of what is to be pressed. */
const TARGET = 44;

/** What sticks out to the right of the window. @param {Tab} tab */
const tooWide = (tab) =>
  tab.run(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const out = [...document.querySelectorAll('body *')].filter((one) => one.getBoundingClientRect().right > clientWidth + 1);
    return [`${scrollWidth} px of ${clientWidth}`, ...out.slice(0, 3).map((one) => one.outerHTML.slice(0, 120))];
  });

/**
 * What is to be pressed and is too small. A link within a sentence may be as small as the sentence; a choice is pressed
 * by its label, too.
 * @param {Tab} tab
 */
const tooSmall = (tab) =>
  tab.run((least) => {
    const pressed = document.querySelectorAll(
      'button, summary, input, a.govuk-button, header a, nav a, footer a, .govuk-back-link, #exit',
    );
    const alone = [...document.querySelectorAll('p > a')].filter(
      (one) => one.textContent?.trim() === one.parentElement?.textContent?.trim(),
    );
    return [...pressed, ...alone].flatMap((one) => {
      const boxes = [one, ...(one instanceof HTMLInputElement ? (one.labels ?? []) : [])].map((part) =>
        part.getBoundingClientRect(),
      );
      const shown = boxes.filter(({ width, height }) => width > 0 && height > 0);
      if (shown.length === 0) return [];
      const width = Math.max(...shown.map(({ right }) => right)) - Math.min(...shown.map(({ left }) => left));
      const height = Math.max(...shown.map((box) => box.height));
      // Half a pixel is rounding.
      return width >= least - 0.5 && height >= least - 0.5
        ? []
        : [`${Math.round(width)} × ${Math.round(height)}: ${one.outerHTML.slice(0, 120)}`];
    });
  }, TARGET);

/** Text that is cut off by the box it stands in. @param {Tab} tab */
const cutOff = (tab) =>
  tab.run(() =>
    [...document.querySelectorAll('body *:not(.govuk-visually-hidden *)')].flatMap((one) => {
      const { overflowX, overflowY, textOverflow } = getComputedStyle(one);
      const { clientWidth, clientHeight, scrollWidth, scrollHeight } = one;
      // What is for those who listen is a box of one pixel.
      if (one instanceof HTMLInputElement || clientWidth <= 1) return [];
      const cut =
        (overflowX !== 'visible' && scrollWidth > clientWidth + 1) ||
        (overflowY !== 'visible' && scrollHeight > clientHeight + 1) ||
        textOverflow === 'ellipsis';
      return cut ? [one.outerHTML.slice(0, 120)] : [];
    }),
  );

/** @param {Tab} tab @param {string} state @param {import('node:test').TestContext} context @param {import('./support/site.mjs').Lang} lang */
async function fits(tab, state, context, lang) {
  // English words are the shortest: where those of the other languages have room, they have it, too.
  for (const width of lang === 'en' ? [NARROWEST] : WIDTHS) {
    await context.test(`${state}, ${width} px`, async () => {
      await tab.page.setViewportSize({ width, height: 800 });
      assert.deepEqual(await tooWide(tab), [], 'nothing sticks out');
      assert.deepEqual(await tooSmall(tab), [], `everything to press is ${TARGET} px`);
      assert.deepEqual(await cutOff(tab), [], 'nothing is cut off');
    });
  }
  for (const width of lang === 'en' ? [NARROWEST] : [640, NARROWEST]) {
    await context.test(`${state}, text twice as large, ${width} px`, async () => {
      await tab.page.setViewportSize({ width, height: 800 });
      await tab.run(() => void (document.documentElement.style.fontSize = '200%'));
      assert.deepEqual(await tooWide(tab), [], 'nothing sticks out');
      assert.deepEqual(await cutOff(tab), [], 'nothing is cut off');
      await tab.run(() => document.documentElement.removeAttribute('style'));
    });
  }
}

inChromium('the page fits the screen', (browser) => {
  for (const lang of LANGS) {
    test(`every state, ${lang}`, (context) => eachState(browser(), lang, (tab, state) => fits(tab, state, context, lang)));

    test(`the plain lists, ${lang}`, async (context) => {
      const tab = await newTab(browser());
      try {
        for (const url of listPages(lang)) {
          await tab.open(url);
          await fits(tab, url.slice(url.indexOf('lists/')), context, lang);
        }
      } finally {
        await tab.close();
      }
    });
  }
});
