/** The way to the result is as short as it was made: pages, taps, screens and words of a phone. The figures are a budget like that of bytes. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inChromium, newTab } from './support/chromium.mjs';
import { alone, hard, married } from './support/families.mjs';
import { fillFrom, goOn, openStart, step } from './support/page.mjs';
import { LANGS } from './support/site.mjs';

/** @typedef {Awaited<ReturnType<typeof newTab>>} Tab */
/** @import { Request } from '../../npm/src/bauyr.d.ts' */
/** @typedef {{ pages: number, taps: number, screens: number, words: number }} Length */

const SCREEN = 740;

/** What a page costs to read: down to its button, and in words. @param {Tab} tab @param {string} button */
const measure = (tab, button) =>
  tab.run((selector) => {
    const end = document.querySelector(selector)?.getBoundingClientRect().bottom ?? 0;
    return {
      height: end + scrollY,
      words: (document.querySelector('main')?.innerText.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}’'.,-]*/gu) ?? []).length,
    };
  }, button);

/**
 * The whole way, from the start page to the result.
 * @param {Tab} tab
 * @param {Request} request
 * @param {import('./support/site.mjs').Lang} lang
 */
async function way(tab, request, lang) {
  let taps = 0;
  /** A field of a date is tapped, too. @type {Tab} */
  const counted = {
    ...tab,
    click: (selector) => {
      taps += 1;
      return tab.click(selector);
    },
    type: async (selector, text) => {
      // What stands there already is not typed again.
      if (
        (await tab.run((one) => /** @type {HTMLInputElement | null} */ (document.querySelector(one))?.value, selector)) ===
        String(Number(text))
      )
        return;
      taps += 1;
      await tab.type(selector, text);
    },
  };
  await tab.page.clock.setFixedTime(new Date(`${request.date}T12:00:00Z`));
  await openStart(tab, lang);
  const start = await measure(tab, '#start');
  const way = [{ hash: '', ...start }];
  await counted.click(
    `main label[for=${await tab.run((service) => document.querySelector(`input[name=first][value=${service}]`)?.id ?? '', request.service)}]`,
  );
  for (let seen = await step(counted, () => counted.click('#start')); seen.view !== 'result'; seen = await goOn(counted)) {
    assert.ok(way.length < 60 && seen.error === '', `${seen.hash}: ${seen.error}`);
    way.push({ hash: seen.hash, ...(await measure(tab, 'main form button[type=submit]')) });
    await fillFrom(counted, seen, request);
  }
  /** @param {'height' | 'words'} of */
  const sum = (of) => way.reduce((all, one) => all + one[of], 0);
  return { way, length: { pages: way.length, taps, screens: sum('height') / SCREEN, words: sum('words') } };
}

/** Letters differ from one machine to another, and so does what fits into a line; the same goes for the languages. @type {[string, Request, Record<'kk' | 'ru' | 'en', Length>][]} */
const BARS = [
  [
    'alone',
    alone,
    {
      kk: { pages: 10, taps: 30, screens: 14, words: 800 },
      ru: { pages: 10, taps: 30, screens: 14, words: 800 },
      en: { pages: 10, taps: 30, screens: 14, words: 900 },
    },
  ],
  [
    'married',
    married,
    {
      kk: { pages: 11, taps: 34, screens: 16, words: 950 },
      ru: { pages: 11, taps: 34, screens: 16, words: 950 },
      en: { pages: 11, taps: 34, screens: 16, words: 1050 },
    },
  ],
];
const HARD = { pages: 21, taps: 66 };

inChromium('the length of the way', (browser) => {
  /** @param {Request} request @param {import('./support/site.mjs').Lang} lang @param {Partial<Length>} bar @param {{ diagnostic: (line: string) => void }} context */
  async function within(request, lang, bar, context) {
    const tab = await newTab(browser(), { viewport: { width: 360, height: SCREEN } });
    try {
      const { way: pages, length } = await way(tab, request, lang);
      for (const { hash, height, words } of pages)
        context.diagnostic(`${hash}: ${(height / SCREEN).toFixed(2)} screens, ${words} words`);
      context.diagnostic(
        `${length.pages} pages, ${length.taps} taps, ${length.screens.toFixed(2)} screens, ${length.words} words`,
      );
      for (const [of, most] of Object.entries(bar))
        assert.ok(
          length[/** @type {keyof Length} */ (of)] <= most,
          `${of}: ${length[/** @type {keyof Length} */ (of)]} of ${most}`,
        );
    } finally {
      await tab.close();
    }
  }

  for (const [name, request, bars] of BARS) {
    for (const lang of LANGS) test(`${name}, ${lang}`, (context) => within(request, lang, bars[lang], context));
  }

  for (const service of /** @type {const} */ (['patronage', 'foster'])) {
    const request = { ...alone, service, channel: 'portal' };
    test(`${service}: one page more at most`, (context) => within(request, 'ru', { pages: 11 }, context));
  }

  test('much that is not known, two children unlike', (context) => within(hard, 'ru', HARD, context));
});
