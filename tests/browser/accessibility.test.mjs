/** axe finds nothing wrong in any state of the page: three languages, light, dark, in forced colours, on paper, wide and narrow. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertAccessible, assertAllButColours, assertColours } from './support/axe.mjs';
import { inChromium } from './support/chromium.mjs';
import { inEachEngine } from './support/engines.mjs';
import { LANGS } from './support/site.mjs';
import { eachState, states, unfold } from './support/states.mjs';

/** @import { Tab } from './support/tab.mjs' */

/** What a page that asks says when it is refused, or asks once more: looked at in Chromium alone. */
const AGAIN = /^page: .*,/;

/** @param {Tab} tab @param {import('./support/site.mjs').Lang} lang @param {import('node:test').TestContext} context */
async function statesInEngine(tab, lang, context) {
  for await (const state of states(tab, lang)) {
    if (AGAIN.test(state)) continue;
    await unfold(tab);
    // Colours are those of the style sheet, in every engine: axe has looked at them in Chromium.
    await context.test(state, () => assertAllButColours(tab, state));
  }
}

/** How a page is looked at if nothing else is said. */
const ORDINARY = /** @type {const} */ ({
  colorScheme: 'light',
  media: 'screen',
  forcedColors: 'none',
  reducedMotion: 'no-preference',
});

/** @typedef {{ name: string, media?: Parameters<import('playwright-core').Page['emulateMedia']>[0], width?: number, only?: RegExp, assert: (tab: Tab, state: string) => Promise<void> }} Look */

/** Every way to look at a page, each in one language, colours once each; on paper what anybody would print. @type {Record<import('./support/site.mjs').Lang, Look[]>} */
const LOOKS = {
  kk: [
    { name: 'light', assert: assertAccessible },
    { name: 'dark', media: { colorScheme: 'dark' }, assert: assertColours },
  ],
  ru: [
    { name: 'light', assert: assertAllButColours },
    { name: '320 px wide', width: 320, assert: assertAccessible },
    { name: 'reduced motion', media: { reducedMotion: 'reduce' }, assert: assertStill },
  ],
  en: [
    { name: 'light', assert: assertAllButColours },
    { name: 'forced colours', media: { forcedColors: 'active' }, assert: assertColours },
    { name: 'on paper', media: { media: 'print' }, only: /^(start$|check answers|result)/, assert: assertAccessible },
  ],
};

/** Nothing moves, and nothing would if it were pressed. @param {Tab} tab @param {string} state */
async function assertStill(tab, state) {
  const moving = await tab.run(() => {
    const slow = (/** @type {string} */ durations) => durations.split(',').some((one) => parseFloat(one) > 0);
    const all = [document.documentElement, ...document.querySelectorAll('body, body *')];
    const styles = all.flatMap((one) =>
      [undefined, '::before', '::after'].map((part) => ({ one, style: getComputedStyle(one, part) })),
    );
    return [
      ...styles
        .filter(
          ({ style }) => slow(style.transitionDuration) || (style.animationName !== 'none' && slow(style.animationDuration)),
        )
        .map(({ one }) => one.outerHTML.slice(0, 100)),
      ...document.getAnimations().map(({ id }) => `animation ${id}`),
      ...(getComputedStyle(document.documentElement).scrollBehavior === 'auto' ? [] : ['scrolling']),
    ];
  });
  assert.deepEqual(moving, [], state);
}

inChromium('the page in Chromium', (browser) => {
  for (const lang of LANGS) {
    test(`every state, ${lang}`, (context) =>
      eachState(browser(), lang, async (tab, state) => {
        for (const { name, media, width, only, assert: check } of LOOKS[lang]) {
          if (only?.test(state) === false) continue;
          await tab.page.emulateMedia({ ...ORDINARY, ...media });
          await tab.page.setViewportSize({ width: width ?? 1280, height: 900 });
          await context.test(`${state}, ${name}`, () => check(tab, `${state}, ${name}`));
        }
        // The walk goes on as it began.
        await tab.page.emulateMedia(ORDINARY);
        await tab.page.setViewportSize({ width: 1280, height: 900 });
      }));
  }
});

inEachEngine('the page', (tab, engine) => {
  test('every state but of questions asked again', { skip: engine === 'chromium' && 'done above, in more ways' }, (context) =>
    statesInEngine(tab(), 'ru', context),
  );
});
