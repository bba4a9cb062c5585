/** The result is as short as it was made: screens and words of a phone, and pages of paper. The figures are a budget like that of bytes. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inChromium, newTab } from './support/chromium.mjs';
import { alone, hard, many, married } from './support/families.mjs';
import { goTo } from './support/page.mjs';
import { rushFromStart } from './support/rush.mjs';
import { LANGS } from './support/site.mjs';

/** @typedef {Awaited<ReturnType<typeof newTab>>} Tab */

const SCREEN = 740;

/** @param {Tab} tab */
const measure = (tab) =>
  tab.run(() => {
    /** @param {string} selector */
    const end = (selector) =>
      Math.max(0, ...[...document.querySelectorAll(selector)].map((one) => one.getBoundingClientRect().bottom + scrollY));
    return {
      page: document.documentElement.scrollHeight,
      papers: end('.papers'),
      acts: end('.acts button'),
      words: (document.querySelector('main')?.innerText.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}’'.,-]*/gu) ?? []).length,
    };
  });

/** @param {Tab} tab */
const pages = async (tab) =>
  ((await tab.page.pdf({ preferCSSPageSize: true, format: 'A4' })).toString('latin1').match(/\/Type\s*\/Page\b/g) ?? []).length;

/** A result ends here, in screens and words; and its papers here. */
const BARS = { screens: 4, words: { kk: 300, ru: 300, en: 360 }, papers: 2.5, acts: 1 };

/** That of a family with much against it, in screens. */
const MUCH = { kk: 6.5, ru: 6, en: 6 };

inChromium('the length of the result', (browser) => {
  for (const lang of LANGS) {
    for (const [name, request] of Object.entries({ alone, married })) {
      test(`nothing against it, ${name}, ${lang}: four screens, and everything missing within two and a half`, async (context) => {
        const tab = await newTab(browser(), { viewport: { width: 360, height: SCREEN } });
        try {
          await rushFromStart(tab, request, lang);
          const { page, papers, acts, words } = await measure(tab);
          context.diagnostic(
            `${lang} ${name}: ${(page / SCREEN).toFixed(2)} screens, ${words} words, papers end at ${(papers / SCREEN).toFixed(2)}, buttons at ${(acts / SCREEN).toFixed(2)}`,
          );
          assert.ok(page <= BARS.screens * SCREEN, `${page} px`);
          assert.ok(words <= BARS.words[lang], `${words} words`);
          assert.ok(papers > 0 && papers <= BARS.papers * SCREEN, `papers end at ${papers} px`);
          assert.ok(acts > 0 && acts <= BARS.acts * SCREEN, `print and send end at ${acts} px`);
          assert.equal(await pages(tab), 2);
        } finally {
          await tab.close();
        }
      });
    }
  }

  for (const lang of LANGS) {
    test(`with much against it, ${lang}: ${MUCH[lang]} screens`, async (context) => {
      const tab = await newTab(browser(), { viewport: { width: 360, height: SCREEN } });
      try {
        await rushFromStart(tab, hard, lang);
        const { page, words } = await measure(tab);
        context.diagnostic(`${lang} hard: ${(page / SCREEN).toFixed(2)} screens, ${words} words`);
        assert.ok(page <= MUCH[lang] * SCREEN, `${page} px`);
      } finally {
        await tab.close();
      }
    });
  }

  for (const [name, request] of Object.entries({ hard, many })) {
    test(`${name}: two sheets of paper, on either page of the result`, async (context) => {
      const tab = await newTab(browser(), { viewport: { width: 360, height: SCREEN } });
      try {
        await rushFromStart(tab, request, 'ru');
        const { page, words } = await measure(tab);
        context.diagnostic(`${name}: ${(page / SCREEN).toFixed(2)} screens, ${words} words`);
        assert.equal(await pages(tab), 2);
        await goTo(tab, '#/more');
        assert.equal(await pages(tab), 2);
      } finally {
        await tab.close();
      }
    });
  }
});
