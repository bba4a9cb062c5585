/** A copy whose law was compared with its source more than 180 days ago says so, wherever it is shown; until then it says when that was. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { assertAccessible } from './support/axe.mjs';
import { checker } from './support/checker.mjs';
import { inChromium, newTab } from './support/chromium.mjs';
import { CHECKED, daysLater, inDigits } from './support/days.mjs';
import { hostPage, look, newPage, openUp, serveHost, walkElement } from './support/element.mjs';
import { goTo, openStart } from './support/page.mjs';
import { rushFromStart } from './support/rush.mjs';
import { LANGS, SITE } from './support/site.mjs';
import { wordsIn } from './support/words.mjs';

/** @import { Lang } from './support/site.mjs' */

const FILE = pathToFileURL(fileURLToPath(new URL('../../dist/bauyr.html', import.meta.url))).href;
const YEAR = CHECKED.slice(0, 4);

/** @type {import('../../npm/src/bauyr.d.ts').Request} */
const request = {
  service: 'patronage',
  channel: 'portal',
  date: daysLater(1),
  answers: { applicant: {}, children: [{}] },
  have: [],
};

/** What the warning says without the day, which is written in digits or in words. @param {Lang} lang */
const warning = (lang) => {
  const [beginning = ''] = wordsIn(lang)('ui-outdated', { date: '@' }).split('@');
  assert.ok(beginning.length > 20, beginning);
  return beginning;
};

/** The day on which a device is 180 days behind the comparison, and the next. */
const DAYS = /** @type {const} */ ([
  [180, false],
  [181, true],
]);

inChromium('how current a copy is', (browser) => {
  /** A tab whose clock shows noon of a day. @param {number} days @param {import('./support/chromium.mjs').Look} [seen] */
  async function tabOn(days, seen) {
    const tab = await newTab(browser(), seen);
    await tab.page.clock.setFixedTime(`${daysLater(days)}T12:00:00`);
    await tab.page.addInitScript(() => {
      const shifts = Object.assign(globalThis, { shifted: 0 });
      new PerformanceObserver((list) => {
        for (const shift of list.getEntries()) shifts.shifted += /** @type {any} */ (shift).value;
      }).observe({ type: 'layout-shift', buffered: true });
    });
    return tab;
  }

  for (const [days, late] of DAYS) {
    const when = late ? 'warns' : 'does not warn';
    for (const lang of LANGS) {
      test(`${lang}, ${days} days later: the page ${when} before the first question and on the result, and says the day at its foot`, async () => {
        const tab = await tabOn(days, { viewport: { width: 360, height: 740 } });
        try {
          await openStart(tab, lang);
          const warned = tab.page.locator('main').getByText(warning(lang));
          assert.equal(await warned.isVisible(), late);
          assert.equal(await tab.page.locator('main .checked > :first-child').isVisible(), !late, 'one of both sentences');
          assert.ok((await tab.page.locator('footer').innerText()).includes(inDigits(CHECKED)));
          if (late) {
            assert.ok((await warned.innerText()).includes('1414'));
            const [above, below] = await Promise.all([warned.boundingBox(), tab.page.locator('.first-question').boundingBox()]);
            assert.ok(above && below && above.y + above.height <= below.y, 'it stands before the question');
            await assertAccessible(tab, 'start');
          }
          await rushFromStart(tab, request, lang);
          const first = tab.page.locator('main .result > :first-child');
          assert.equal((await first.innerText()).startsWith(warning(lang)), late);
          if (late) await assertAccessible(tab, 'result');
          await goTo(tab, '#/more');
          assert.ok((await tab.page.locator('.law-edition').innerText()).includes(YEAR));
        } finally {
          await tab.close();
        }
      });

      test(`${lang}, ${days} days later: each plain list says the day, and ${when}`, async () => {
        const tab = await tabOn(days);
        try {
          for (const file of ['index', 'guardianship', 'patronage', 'foster']) {
            await tab.open(`${SITE}lists/${lang}/${file}.html`);
            await tab.page.waitForLoadState('load');
            assert.equal(await tab.page.locator('main').getByText(warning(lang)).isVisible(), late, file);
            assert.ok((await tab.page.locator('footer').innerText()).includes(YEAR), file);
            assert.equal(await tab.run(() => Reflect.get(globalThis, 'shifted')), 0, `${file}: nothing moved`);
          }
        } finally {
          await tab.close();
        }
      });
    }

    test(`${days} days later the one file ${when}`, async () => {
      const tab = await tabOn(days);
      try {
        await tab.page.goto(`${FILE}?lang=ru`);
        await tab.page.getByText(wordsIn('ru')('ui-start-title')).waitFor();
        assert.equal(await tab.page.locator('main').getByText(warning('ru')).isVisible(), late);
        assert.ok((await tab.page.locator('footer').innerText()).includes(inDigits(CHECKED)));
      } finally {
        await tab.close();
      }
    });

    test(`${days} days later the element ${when}, at its start and on its result`, async () => {
      const host = await serveHost({ '/page.html': hostPage('<bauyr-check lang="en"></bauyr-check>') });
      const page = await newPage(browser());
      try {
        await page.clock.setFixedTime(`${daysLater(days)}T12:00:00`);
        await openUp(page);
        await page.goto(`${host.address}page.html`);
        const element = page.locator('bauyr-check');
        await look(element);
        assert.equal(await element.getByText(warning('en')).isVisible(), late);
        assert.ok((await element.locator('.site-footer').innerText()).includes(inDigits(CHECKED)));
        await walkElement(element, request, 'en');
        assert.equal(await element.locator('.result > .outdated').isVisible(), late);
      } finally {
        await page.context().close();
        await host.close();
      }
    });
  }

  test('the warning moves nothing: the question stands where it stands without it', async () => {
    const places = [];
    for (const [days] of DAYS) {
      const tab = await tabOn(days, { viewport: { width: 360, height: 740 } });
      await tab.open(SITE);
      await tab.page.getByText(wordsIn('kk')('ui-start-title')).waitFor();
      await tab.page.waitForLoadState('networkidle');
      places.push((await tab.page.locator('.first-question').boundingBox())?.y);
      assert.equal(await tab.run(() => Reflect.get(globalThis, 'shifted')), 0);
      await tab.close();
    }
    assert.ok(places[0]);
    assert.equal(places[1], places[0]);
  });

  test('a clock that stands before the comparison warns of nothing', async () => {
    const tab = await tabOn(-400);
    await openStart(tab, 'en');
    assert.equal(await tab.page.getByText(warning('en')).isVisible(), false);
    await tab.close();
  });

  test('where no script runs, page and lists say the day and warn of nothing', async () => {
    const tab = await newTab(browser(), { javaScriptEnabled: false });
    for (const path of ['', 'lists/kk/index.html', 'lists/kk/foster.html']) {
      await tab.page.goto(SITE + path);
      assert.equal(await tab.page.getByText(warning('kk')).isVisible(), false, path);
      assert.ok((await tab.page.locator('footer').textContent())?.includes(YEAR), path);
    }
    await tab.close();
  });

  for (const lang of LANGS) {
    test(`${lang}: older wordings are marked as kept for comparison, with the amendments that they leave out`, async () => {
      const tab = await newTab(browser());
      const words = wordsIn(lang);
      for (const { id } of checker.catalogue().editions.slice(0, -1)) {
        await tab.open(`${SITE}lists/${lang}/guardianship.${id}.html`);
        const notice = (await tab.page.locator('.law-edition').innerText()).replace(/\s+/g, ' ');
        for (const number of ['414', '95', '35', '41', '46', '198'])
          assert.ok(new RegExp(`№ ${number}\\b|No. ${number}\\b`).test(notice), `${number}: ${notice}`);
        assert.ok(notice.includes(words('ui-list-kept')));
      }
      await tab.open(`${SITE}lists/${lang}/guardianship.html`);
      const [beginning = ''] = words('result-kept', { acts: '@' }).split('@');
      assert.ok(!(await tab.page.locator('.law-edition').innerText()).includes(beginning), 'the newest is not');
      await tab.close();
    });
  }
});
