/** What is pressed twice is pressed once: the second press is not for a page that nobody has seen. And Space presses what is called a button. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { persona } from './support/cases.mjs';
import { inChromium } from './support/chromium.mjs';
import { hostPage, look as lookAt, newPage, openUp, serveHost } from './support/element.mjs';
import { inEachEngine } from './support/engines.mjs';
import { begin, fillFrom, goTo, look, openStart, readResult, step } from './support/page.mjs';
import { rushFromStart } from './support/rush.mjs';
import { betweenPresses, notePresses, pause, see, until } from './support/tab.mjs';

const { edition: _, ...request } = persona('step-parent-and-half-sister').request;

/** Milliseconds between two presses, from a trembling finger to an impatient one. */
const GAPS = [50, 150, 300, 600];

/** Milliseconds after which a press was meant for what is there. A machine that is busy can make 600 of them as many. */
const MEANT = 800;

/**
 * Of a second press that came so late that it was meant nothing is to be learned; but of one gap at least something is.
 * @param {(gap: number) => Promise<boolean>} learn whether the second press came in time
 */
async function atEachGap(learn) {
  let learned = 0;
  for (const gap of GAPS) if (await learn(gap)) learned++;
  assert.ok(learned > 0, 'no second press came in time');
}

/** What leads on from a page of the way. */
const ON = 'main form button[type=submit], main a[href="#/result"]';

/** @import { Tab } from './support/tab.mjs' */

/** The page that is on the screen, when nothing changes any more. @param {Tab} tab */
async function settled(tab) {
  await pause(100);
  return look(tab);
}

/** The radios and ticks that are marked, and whatever is typed. @param {Awaited<ReturnType<typeof look>>} seen */
const filled = ({ fields }) =>
  Object.entries(fields).filter(([, value]) => value === true || (typeof value === 'string' && value !== ''));

/**
 * From the first question to the result, each page left by `leave`.
 * @param {Tab} tab
 * @param {(selector: string, number: number) => Promise<number | void>} leave returns milliseconds between two presses
 */
async function way(tab, leave) {
  let seen = await begin(tab, 'ru');
  const pages = [];
  let isMeant = false;
  for (let number = 0; seen.view !== 'result'; number++) {
    if (number > 80) throw new Error('the way has no end');
    // As the page came, before anybody has answered on it.
    pages.push({ page: `${seen.hash} ${seen.heading}`, filled: filled(seen), error: isMeant ? '' : seen.error });
    if (seen.view !== 'check-answers') await fillFrom(tab, seen, request);
    const on = seen.view === 'check-answers' ? 'main a[href="#/result"]' : 'main form button[type=submit]';
    await step(tab, async () => {
      isMeant = Number(await leave(on, number)) >= MEANT;
    });
    seen = await settled(tab);
  }
  return pages;
}

inEachEngine('pressed twice at one point', (tab, engine) => {
  /** The way, pressed once. @type {ReturnType<typeof way> | undefined} */
  let once;
  for (const pointer of /** @type {const} */ (['mouse', 'touch'])) {
    // WebKit's driver has no finger.
    const skip = engine === 'webkit' && pointer === 'touch' && 'the driver has no finger';
    test(`by ${pointer}, the way is the same, and nothing is answered unseen`, { skip }, async () => {
      once ??= way(tab(), (selector) => tab().click(selector));
      const wanted = await once;
      assert.deepEqual(
        await way(tab(), (selector, number) => tab().twice(selector, GAPS[number % GAPS.length] ?? 0, pointer)),
        wanted,
      );
    });

    test(`by ${pointer}, deleting is asked about before it is done`, { skip }, async () => {
      await rushFromStart(tab(), request, 'ru');
      await atEachGap(async (gap) => {
        await goTo(tab(), '#/result');
        if ((await tab().twice('#wipe', gap, pointer)) >= MEANT) return false;
        assert.equal((await settled(tab())).hash, '#/delete', `${gap} ms`);
        return true;
      });
    });

    test(`by ${pointer}, a paper is ticked, and no other, though the list is drawn anew`, { skip }, async () => {
      await rushFromStart(tab(), request, 'ru');
      await atEachGap(async (gap) => {
        const before = (await readResult(tab())).ticked;
        const next = await tab().run(() => document.querySelector('main [id^="have-"]:not(:checked)')?.id ?? '');
        if ((await tab().twice(`#${next}`, gap, pointer)) >= MEANT) return false;
        await settled(tab());
        assert.deepEqual((await readResult(tab())).ticked.sort(), [...before, next.slice('have-'.length)].sort(), `${gap} ms`);
        return true;
      });
    });

    test(`by ${pointer}, what closes a part of a page presses nothing that moves to its place`, { skip }, async () => {
      await rushFromStart(tab(), request, 'ru');
      const seen = () =>
        tab().run(() => [
          location.hash,
          ...[...document.querySelectorAll('main input:checked, main details[open], main [aria-expanded=true]')].map(
            ({ id }) => id,
          ),
        ]);
      await atEachGap(async (gap) => {
        const before = await seen();
        await tab().click('.acts [aria-expanded]');
        if ((await tab().twice('.sending .link', gap, pointer)) >= MEANT) return false;
        await settled(tab());
        assert.deepEqual(await seen(), before, `${gap} ms`);
        return true;
      });
    });

    test(`by ${pointer}, Back goes back once`, { skip }, async () => {
      await rushFromStart(tab(), request, 'ru');
      await atEachGap(async (gap) => {
        await goTo(tab(), '#/result');
        await goTo(tab(), '#/check-answers');
        await goTo(tab(), '#/delete');
        if ((await tab().twice('#back', gap, pointer)) >= MEANT) return false;
        assert.equal((await settled(tab())).hash, '#/check-answers', `${gap} ms`);
        return true;
      });
    });

    test(`by ${pointer}, the start page leads to one page and no further`, { skip }, async () => {
      await atEachGap(async (gap) => {
        await openStart(tab(), 'ru');
        await tab().click('main input[type=radio][value=guardianship]');
        if ((await tab().twice('#start', gap, pointer)) >= MEANT) return false;
        const seen = await until(async () => {
          const now = await look(tab());
          return now.view !== 'start' ? now : undefined;
        }, 'the page after the start');
        assert.equal((await settled(tab())).hash, seen.hash);
        assert.equal(seen.error, '');
        return true;
      });
    });
  }

  test('who reads and then presses at the same point is heard', async () => {
    await begin(tab(), 'ru');
    await tab().click('main form button[type=submit]');
    await until(async () => (await look(tab())).error !== '', 'an error is said');
    const told = () => tab().run(() => document.querySelectorAll('.govuk-error-summary:not([data-old])').length);
    await tab().run(() => document.querySelector('.govuk-error-summary')?.setAttribute('data-old', ''));
    assert.equal(await told(), 0);
    await tab().click('main form button[type=submit]');
    await until(async () => (await told()) === 1, 'it is said once more');
  });

  test('keys are as fast as ever', async () => {
    await begin(tab(), 'ru');
    await tab().click(`main input[type=radio][value=guardianship]`);
    const pages = new Set();
    for (let n = 0; n < 3; n++) {
      const { hash } = await look(tab());
      pages.add(hash);
      // A button pressed by a key has no point.
      await tab().run((selector) => /** @type {HTMLElement} */ (document.querySelector(selector)).focus(), ON);
      await tab().press('Enter');
      await settled(tab());
    }
    assert.ok(pages.size > 1, [...pages].join(' '));
  });

  test('Space presses every link that is called a button', async () => {
    const buttons = () =>
      tab().run(() =>
        [...document.querySelectorAll('a[role=button]')]
          .filter((one) => one.getClientRects().length > 0)
          .map((one) => one.getAttribute('href') ?? ''),
      );
    await openStart(tab(), 'ru');
    await tab().run(() => /** @type {HTMLElement} */ (document.querySelector('#start')).focus());
    await tab().press('Space');
    await until(async () => (await look(tab())).view !== 'start', 'the page after the start');
    for (const hash of ['#/check-answers', '#/result']) {
      await rushFromStart(tab(), request, 'ru');
      await goTo(tab(), hash);
      for (const href of await buttons()) {
        await goTo(tab(), hash);
        await tab().run(
          (to) => /** @type {HTMLElement} */ (document.querySelector(`a[role=button][href="${to}"]`)).focus(),
          href,
        );
        const before = await tab().run(() => scrollY);
        await tab().press('Space');
        await until(async () => (await look(tab())).hash === href, `Space at ${href}`).catch((error) =>
          assert.fail(`${error}, from ${before}`),
        );
      }
    }
  });
});

inChromium('pressed twice in the element', (browser) => {
  /** @type {Awaited<ReturnType<typeof serveHost>>} */
  let host;
  before(async () => {
    host = await serveHost({ '/page.html': hostPage('<bauyr-check lang="ru"></bauyr-check>') });
  });
  after(() => host.close());

  for (const pointer of /** @type {const} */ (['mouse', 'touch'])) {
    test(`by ${pointer}, it goes on by one page, back by one, and asks before it deletes`, async () => {
      const page = await newPage(browser(), { hasTouch: pointer === 'touch' });
      await openUp(page);
      const element = page.locator('bauyr-check');
      /** Presses twice; returns whether the second press came so late that it was meant. @param {string} selector @param {number} gap */
      const twice = async (selector, gap) => {
        const one = element.locator(selector).first();
        await one.scrollIntoViewIfNeeded();
        const { x, y, width, height } = /** @type {{ x: number, y: number, width: number, height: number }} */ (
          await one.boundingBox()
        );
        const press = () =>
          pointer === 'touch'
            ? page.touchscreen.tap(x + width / 2, y + height / 2)
            : page.mouse.click(x + width / 2, y + height / 2);
        await page.evaluate(notePresses);
        await press();
        await pause(gap);
        await press();
        const isMeant = (await page.evaluate(betweenPresses)) >= MEANT;
        await see();
        return isMeant;
      };
      const marked = () => element.locator('input:checked').count();
      await atEachGap(async (gap) => {
        await page.goto(`${host.address}page.html`);
        const start = await lookAt(element);
        if (await twice('button.start', gap)) return false;
        const first = await lookAt(element);
        assert.notEqual(first, start);
        assert.deepEqual(
          [await marked(), await element.locator('.govuk-error-summary').count()],
          [0, 0],
          'nothing is answered, nothing asked for',
        );
        await element.locator('input[type=radio]').first().check();
        if (await twice('form button[type=submit]', gap)) return false;
        const second = await lookAt(element);
        assert.notEqual(second, first);
        if (await twice('button.back', gap)) return false;
        assert.equal(await lookAt(element), first, `${gap} ms`);
        if (await twice('a[href="#/delete"]', gap)) return false;
        assert.ok(await element.locator('.govuk-button--warning').isVisible(), 'it asks');
        if (await twice('.govuk-button--warning', gap)) return false;
        assert.equal(await lookAt(element), start);
        return true;
      });
      await page.context().close();
    });
  }
});
