/**
 * What pages of this kind are known to do wrong, and this one does not. Four of the ten have tests of their own: Tab gets
 * past everything (keyboard), the result is on paper (print), one pack for every surface (tests/node), an old law
 * is never shown without its date (here, and of a page kept on the device in offline).
 */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { persona } from './support/cases.mjs';
import { checker } from './support/checker.mjs';
import { launch, newTab, WITHOUT } from './support/chromium.mjs';
import { inEachEngine } from './support/engines.mjs';
import { begin, change, fillFrom, goOn, goTo, look, openStart } from './support/page.mjs';
import { rushFromStart } from './support/rush.mjs';
import { serve } from './support/server.mjs';
import { LANGS, SITE } from './support/site.mjs';
import { unfold } from './support/states.mjs';
import { wordsIn } from './support/words.mjs';

const { edition: _, ...request } = persona('step-parent-and-half-sister').request;

inEachEngine('pitfalls', (tab) => {
  test('a choice is not taken for an answer: nothing goes on before Continue', async () => {
    let seen = await begin(tab(), 'ru');
    while (seen.view !== 'result') {
      const { hash, heading, asked } = seen;
      if (Object.values(asked).some(({ type }) => type === 'radio')) {
        await tab().run(() =>
          document.querySelectorAll('main input[type=radio]').forEach((one) => /** @type {HTMLInputElement} */ (one).click()),
        );
        const now = await look(tab());
        assert.deepEqual([now.hash, now.heading], [hash, heading]);
      }
      await fillFrom(tab(), seen, request);
      seen = await goOn(tab());
    }
  });

  test('each step has a title of its own that names it, and the focus is on its heading', async () => {
    const { way } = await rushFromStart(tab(), request, 'kk');
    // What is asked for once more stands under another heading, and under the title of its page.
    for (const { title, heading, hash, left } of way.filter((one, n) => way[n - 1]?.hash !== one.hash)) {
      // The heading of a page holds before it whom it is about, the title behind it.
      for (const word of heading.replace(left, '').replace(' · ', ' ').split(/\s+/))
        assert.ok(title.includes(word), `${hash}: "${title}" names "${heading}"`);
    }
    const titles = way.map(({ title }) => title);
    // What a page asks for once more has the title of the page: a title of its own would tell what was ticked.
    const again = way.filter(({ hash }, n) => way[n - 1]?.hash === hash).map(({ title }) => title);
    assert.deepEqual(
      titles.filter((title, n) => titles.indexOf(title) !== n),
      again,
      'no two pages have the same title',
    );
    assert.deepEqual(
      way
        .slice(1)
        .filter(({ focused }) => !focused)
        .map(({ hash }) => hash),
      [],
    );
  });

  test('after a change, answers that no longer count are in no summary and in no result', async () => {
    const { edition: _edition, ...married } = structuredClone(persona('foster-siblings').request);
    Object.assign(married.answers.applicant ?? {}, { married: true, marriage_record: 'abroad' });
    await rushFromStart(tab(), married, 'en');
    await goTo(tab(), '#/check-answers');
    const abroad = wordsIn('en')('option-applicant-marriage_record-abroad');
    const has = () => tab().run((words) => document.querySelector('main')?.textContent?.includes(words) ?? false, abroad);
    assert.ok(await has(), 'the answer counts');
    await change(tab(), married, 'applicant.married', false);
    await goTo(tab(), '#/check-answers');
    assert.ok(!(await has()), 'the answer counts no more');
    await goTo(tab(), '#/result');
    await unfold(tab());
    assert.ok(!(await has()), 'nothing in the result rests on it');
    // It is kept for the case that it counts again.
    await change(tab(), married, 'applicant.married', true);
    await goTo(tab(), '#/check-answers');
    assert.ok(await has(), 'it is not asked twice');
  });

  test('the state of a ground and of a paper is said in words, and no picture stands without', async () => {
    const threatened = structuredClone(request);
    Object.assign(threatened.answers.applicant ?? {}, { permanent_home: false, income_covers_minimum: 'unknown' });
    for (const lang of LANGS) {
      await rushFromStart(tab(), threatened, lang);
      await unfold(tab());
      const { grounds, papers, pictures } = await tab().run(() => ({
        grounds: [...document.querySelectorAll('main li[id^=ground-]')].map((row) => ({
          id: row.id,
          state: [...row.classList].find((name) => name.startsWith('row-'))?.slice(4) ?? '',
          said: row.querySelector('summary .govuk-tag')?.textContent ?? '',
        })),
        papers: [...document.querySelectorAll('main [id^=paper-]')].map((row) => ({
          id: row.id,
          state: row.className,
          ticked: row.querySelector('input')?.checked ?? null,
        })),
        pictures: [...document.querySelectorAll('svg, img')].filter(
          (one) =>
            one.getAttribute('aria-hidden') !== 'true' &&
            !one.getAttribute('aria-label') &&
            !one.getAttribute('alt') &&
            !one.querySelector('title'),
        ).length,
      }));
      assert.ok(grounds.length > 1 && papers.length > 5, `${grounds.length}, ${papers.length}`);
      for (const { id, state, said } of grounds) assert.equal(said, wordsIn(lang)(`state-${state}`), id);
      // Of a paper its tick says it.
      for (const { id, state, ticked } of papers) assert.equal(ticked, state.includes('row-in_hand'), id);
      assert.equal(pictures, 0, 'every picture has words or is hidden from those who listen');
    }
  });

  test('the wording of the law and the day it came into force are always visible on a result', async () => {
    const { editions } = checker.catalogue();
    for (const [n, { id, in_force_from }] of editions.entries()) {
      const date = n + 1 < editions.length ? in_force_from : '2026-11-23';
      const children = request.answers.children.map(({ birth_date: _birth, raised_since: _since, ...child }) => child);
      await rushFromStart(tab(), { ...request, date, answers: { applicant: {}, children } }, 'en');
      const seen = await tab().run(() =>
        [...document.querySelectorAll('.outcome-of, .more')].map((one) => /** @type {HTMLElement} */ (one).innerText).join(' '),
      );
      const [year = ''] = in_force_from.split('-');
      assert.ok(seen.includes(wordsIn('en')(`edition-${id}`)), `${id}: ${seen}`);
      assert.ok(seen.includes(year) && seen.includes(String(Number(in_force_from.slice(8)))), seen);
    }
  });

  test('the button that leaves the page quickly says that the history stays: to all on the start page, and to those who hear it read everywhere', async () => {
    for (const lang of LANGS) {
      await openStart(tab(), lang);
      assert.ok(
        (await tab().run(() => /** @type {HTMLElement} */ (document.querySelector('main')).innerText)).includes(
          wordsIn(lang)('ui-start-exit'),
        ),
      );
      await begin(tab(), lang);
      const exit = await tab().run(() => {
        const link = document.querySelector('#exit');
        const { height = 0, top = 0 } = link?.getBoundingClientRect() ?? {};
        return {
          text: link?.textContent,
          about: link?.getAttribute('aria-description'),
          height,
          top,
          rel: link?.getAttribute('rel') ?? '',
        };
      });
      assert.ok(exit.height > 0);
      assert.equal(exit.text, wordsIn(lang)('ui-exit'));
      assert.equal(exit.about, wordsIn(lang)('ui-exit-history'));
      assert.match(exit.rel, /noreferrer/);
    }
  });

  test('the way back and the exit are in reach wherever one has read to', async () => {
    await rushFromStart(tab(), request, 'ru');
    await tab().run(() => scrollTo(0, document.documentElement.scrollHeight));
    const tops = await tab().run(() =>
      ['#back', '#exit'].map((selector) => document.querySelector(selector)?.getBoundingClientRect().top ?? -1),
    );
    assert.ok(
      tops.every((top) => top >= 0 && top < 44),
      `${tops}`,
    );
  });
});

describe('inside the frame of another site', { skip: WITHOUT }, () => {
  /** @type {import('playwright-core').Browser} */
  let browser;
  /** @type {Awaited<ReturnType<typeof serve>>} */
  let host;
  before(async () => {
    browser = await launch();
    host = await serve(fileURLToPath(new URL('.', import.meta.url)), {
      '/low.html': `<!doctype html><title>Host</title><iframe title="Bauyr" src="${SITE}en/" width="400" height="200"></iframe>`,
      '/high.html': `<!doctype html><title>Host</title><iframe title="Bauyr" src="${SITE}en/" width="400" height="3000"></iframe>`,
    });
  });
  after(async () => {
    await browser.close();
    await host.close();
  });

  test('the page is as high as its text, not as the window, and nothing is fixed to the window', async () => {
    const heights = [];
    for (const file of ['low.html', 'high.html']) {
      const { page, close } = await newTab(browser);
      await page.goto(host.address + file);
      const frame = page.frameLocator('iframe');
      await frame.locator('#start').click();
      await frame.locator('input[name=service]').first().waitFor({ state: 'attached' });
      const { height, fixed, stays } = await frame.locator('body').evaluate((body) => ({
        height: body.getBoundingClientRect().height,
        fixed: [...body.querySelectorAll('*')]
          .filter((one) => getComputedStyle(one).position === 'fixed')
          .map((one) => one.outerHTML.slice(0, 100)),
        stays: [...body.querySelectorAll('*')].some((one) => getComputedStyle(one).position === 'sticky'),
      }));
      heights.push(height);
      assert.deepEqual(fixed, []);
      assert.equal(stays, file === 'high.html', 'where the window is low, nothing takes room of it for good');
      await close();
    }
    assert.equal(heights[0], heights[1]);
  });
});

test('no style sheet knows the height of the window', async () => {
  const page = await (await fetch(SITE)).text();
  for (const [, href = ''] of page.matchAll(/(?:<link rel="stylesheet" href| data-style)="([^"]+)"/g)) {
    assert.doesNotMatch(await (await fetch(new URL(href, SITE))).text(), /\b\d+[sdl]?vh\b/);
  }
});
