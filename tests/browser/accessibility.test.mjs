/** axe finds nothing wrong in any state of the page: three languages, light and dark, wide and as narrow as a small phone. */
import { after, before, describe, test } from 'node:test';
import { assertAccessible } from './support/axe.mjs';
import { launch, newTab, WITHOUT } from './support/chromium.mjs';
import { inEachEngine } from './support/engines.mjs';
import { LANGS } from './support/site.mjs';
import { listPages, states, unfold } from './support/states.mjs';

/** @typedef {import('./support/tab.mjs').Tab} Tab */

/** @param {Tab} tab @param {import('./support/site.mjs').Lang} lang @param {import('node:test').TestContext} context */
async function eachState(tab, lang, context) {
  for await (const state of states(tab, lang)) {
    await unfold(tab);
    await context.test(state, () => assertAccessible(tab, state));
  }
}

/** Every language as it comes, and each other look in one. @type {[import('./support/site.mjs').Lang, string, import('./support/chromium.mjs').Look][]} */
const LOOKS = [
  ...LANGS.map((lang) => /** @type {(typeof LOOKS)[number]} */ ([lang, 'light', { colorScheme: 'light' }])),
  ['kk', 'dark', { colorScheme: 'dark' }],
  ['ru', '320 px wide', { viewport: { width: 320, height: 640 } }],
];

describe('the page in Chromium', { skip: WITHOUT }, () => {
  /** @type {import('playwright-core').Browser} */
  let browser;
  before(async () => {
    browser = await launch();
  });
  after(() => browser.close());

  for (const [lang, name, look] of LOOKS) {
    test(`every state, ${lang}, ${name}`, async (context) => {
      const tab = await newTab(browser, look);
      try {
        await eachState(tab, lang, context);
      } finally {
        await tab.close();
      }
    });
  }

  for (const lang of LANGS) {
    test(`the plain lists, ${lang}`, async (context) => {
      const tab = await newTab(browser);
      try {
        for (const url of listPages(lang)) {
          await context.test(url.slice(url.indexOf('lists/')), async () => {
            await tab.open(url);
            await assertAccessible(tab, url);
          });
        }
      } finally {
        await tab.close();
      }
    });
  }
});

inEachEngine('the page', (tab, engine) => {
  test('every state', { skip: engine === 'chromium' && 'done above, in more ways' }, (context) => eachState(tab(), 'ru', context));
});
