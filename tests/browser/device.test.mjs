/** What the device does to the page: no storage, a wrong clock, midnight, a page left and come back to, killed, opened twice. */
import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { requestOf } from './support/cases.mjs';
import { assertResult } from './support/checker.mjs';
import { inChromium, newTab, tabOf } from './support/chromium.mjs';
import { copySite } from './support/copy.mjs';
import { inEachEngine } from './support/engines.mjs';
import { change, choose, goOn, goTo, look, openStart, step, typeDate } from './support/page.mjs';
import { rush, rushFromStart } from './support/rush.mjs';
import { SITE, start } from './support/site.mjs';
import { until } from './support/tab.mjs';
import { wordsIn } from './support/words.mjs';

/** @import { Tab } from './support/tab.mjs' */

const request = requestOf('grandmother');

/** A browser that keeps nothing: each store throws when it is touched. Runs in the page. */
function denyStorage() {
  const denied = () => {
    throw new DOMException('The operation is insecure.', 'SecurityError');
  };
  for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches'])
    Object.defineProperty(globalThis, name, { get: denied, configurable: true });
}

/** A device that is full. Runs in the page. */
function fillStorage() {
  const full = () => {
    throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
  };
  Storage.prototype.setItem = full;
  IDBFactory.prototype.open = full;
  if (globalThis.CacheStorage) CacheStorage.prototype.open = () => Promise.reject(new DOMException('', 'QuotaExceededError'));
}

/** A clock that shows `globalThis.clock`, local time, and goes on only when it is set. Runs in the page. @param {string} local */
function setClock(local) {
  const Real = Date;
  Reflect.set(globalThis, 'clock', local);
  const now = () => new Real(Reflect.get(globalThis, 'clock')).getTime();
  globalThis.Date = /** @type {DateConstructor} */ (
    new Proxy(Real, {
      construct: (target, args, self) => Reflect.construct(target, args.length === 0 ? [now()] : args, self),
      get: (target, key) => (key === 'now' ? now : Reflect.get(target, key)),
    })
  );
}

/** Puts that clock to another time. @param {Tab} tab @param {string} local */
const putClock = (tab, local) =>
  // What drives Firefox has a global object of its own.
  tab.run((to) => void Reflect.set(window, 'clock', to), local);

inEachEngine('a device', (tab) => {
  /** @type {Awaited<ReturnType<typeof copySite>> | undefined} */
  let site;
  /** The site, with a function that runs before it. @param {string} script */
  async function siteAfter(script) {
    await site?.close();
    site = await copySite({ before: script });
    return site.address;
  }
  after(() => site?.close());

  describe('without storage', () => {
    for (const [name, script] of [
      ['that forbids it', denyStorage],
      ['that is full', fillStorage],
    ]) {
      test(`${name}: everything from the start to the result works`, async () => {
        const address = await siteAfter(`(${script})()`);
        await rushFromStart(tab(), request, 'kk', '#/result', address);
        await assertResult(tab(), request, 'kk');
        await goTo(tab(), '#/delete');
        assert.equal((await look(tab())).view, 'delete');
      });
    }
  });

  describe('whose clock is wrong', () => {
    for (const [name, now, shown] of [
      ['by years, before this law', '2019-01-01T12:00:00', [1, 1, 2019]],
      ['by a century', '2126-11-23T12:00:00', [23, 11, 2126]],
    ]) {
      test(`${name}: the page asks for the day, says what is wrong with it, and goes on with the one that is set`, async () => {
        const address = await siteAfter(`(${setClock})(${JSON.stringify(now)})`);
        const seen = await rushFromStart(tab(), request, 'en', '#/application', address);
        assert.deepEqual(
          [seen.fields.date, seen.fields['date-month'], seen.fields['date-year']].map(Number),
          shown,
          'the day of the device can be seen',
        );
        if (seen.asked['channel']) await choose(tab(), seen, request.channel, 'channel');
        const refused = await goOn(tab());
        assert.equal(refused.view, 'application');
        assert.equal(refused.error, wordsIn('en')('error-unsupported_date'));
        assert.equal(refused.focus, 'error');
        await typeDate(tab(), 'date', request.date);
        await goOn(tab());
        await rush(tab(), request, '#/result');
        await assertResult(tab(), request, 'en');
      });
    }

    test('midnight comes while the page is open: the day that was shown stays, and so does every answer', async () => {
      const address = await siteAfter(`(${setClock})('2026-11-23T23:59:00')`);
      const seen = await rushFromStart(tab(), request, 'ru', '#/application', address);
      assert.deepEqual([seen.fields.date, seen.fields['date-month'], seen.fields['date-year']].map(Number), [23, 11, 2026]);
      const today = { ...request, date: '2026-11-23' };
      await rush(tab(), today, '#/check-answers');
      await putClock(tab(), '2026-11-24T00:01:00');
      await rush(tab(), today, '#/result');
      await assertResult(tab(), today, 'ru');
      await goTo(tab(), '#/application');
      assert.equal(Number((await look(tab())).fields.date), 23);
    });

    test('put back over midnight by another time zone: the day that was shown stays, and the next visit begins with the new one', async () => {
      const address = await siteAfter(`(${setClock})('2026-11-24T00:20:00')`);
      const today = { ...request, date: '2026-11-24' };
      await rushFromStart(tab(), today, 'ru', '#/check-answers', address);
      await putClock(tab(), '2026-11-23T23:20:00');
      await rush(tab(), today, '#/result');
      await assertResult(tab(), today, 'ru');
      await goTo(tab(), '#/delete');
      await step(tab(), () => tab().click('main button.govuk-button--warning'));
      await goTo(tab(), '#/service');
      assert.equal(Number((await rush(tab(), request, '#/application')).fields.date), 23);
    });
  });

  describe('on which the page is', () => {
    test('left for a list and come back to: it is where it was, or at its start, and works', async () => {
      await rushFromStart(tab(), request, 'ru', '#/ask/you');
      const { hash } = await look(tab());
      await tab().run(() => addEventListener('pageshow', ({ persisted }) => void Reflect.set(window, 'persisted', persisted)));
      await tab().run(() => /** @type {HTMLElement | null} */ (document.querySelector('footer a[data-own]'))?.click());
      await until(() => tab().run(() => location.pathname.includes('/lists/')), 'the lists');
      await tab().back();
      await until(
        () =>
          tab().run(
            () =>
              document.title.includes('Bauyr') &&
              document.querySelector('main h1') !== null &&
              !location.pathname.includes('/lists/'),
          ),
        'the page',
      );
      const kept = await tab().run(() => Reflect.get(window, 'persisted') === true);
      if (kept) {
        assert.equal((await look(tab())).hash, hash);
        await rush(tab(), request, '#/result');
      } else await rushFromStart(tab(), request, 'ru');
      await assertResult(tab(), request, 'ru');
    });

    test('closed and restored at any place: nothing is left of the answers, and it begins anew', async () => {
      await rushFromStart(tab(), request, 'ru');
      for (const hash of ['#/result', '#/check-answers', '#/ask/you']) {
        await tab().open(`${start('ru')}${hash}`);
        await until(
          () => tab().run((title) => document.title.includes(title), wordsIn('ru')('ui-start-title')),
          `the start page instead of ${hash}`,
        );
        assert.doesNotMatch(
          await tab().run(() => document.body.innerText),
          new RegExp(String(request.answers.applicant?.birth_date).slice(0, 4)),
        );
      }
      await rushFromStart(tab(), request, 'ru');
      await assertResult(tab(), request, 'ru');
    });
  });
});

inEachEngine(
  'a private window',
  (tab) => {
    test('everything from the start to the result works, and answers can be kept for as long as the window is open', async () => {
      await rushFromStart(tab(), request, 'ru');
      await assertResult(tab(), request, 'ru');
      await goTo(tab(), '#/more');
      await tab().click('label[for=keep]');
      await until(
        () => tab().run((words) => document.body.innerText.includes(words), wordsIn('ru')('ui-keep-done')),
        'the answers are kept',
      );
      await openStart(tab(), 'ru');
      await step(tab(), () => tab().click('#kept-go-on'));
      await goTo(tab(), '#/result');
      await assertResult(tab(), request, 'ru');
      await goTo(tab(), '#/delete');
      await step(tab(), () => tab().click('main button.govuk-button--warning'));
      assert.equal(await tab().run(() => localStorage.length), 0);
    });
  },
  { hidden: true },
);

inChromium('in Chromium', (browser) => {
  test('the day is that of the place, not of Greenwich', async () => {
    const tab = await newTab(browser(), { timezoneId: 'Asia/Almaty' });
    try {
      await tab.page.clock.setFixedTime('2026-11-23T20:30:00Z');
      const seen = await rushFromStart(tab, request, 'kk', '#/application');
      assert.deepEqual([seen.fields.date, seen.fields['date-month'], seen.fields['date-year']].map(Number), [24, 11, 2026]);
    } finally {
      await tab.close();
    }
  });

  test('the time zone changes while the page is open: the day that was shown stays, the next is that of the new place', async () => {
    const tab = await newTab(browser());
    try {
      const session = await tab.page.context().newCDPSession(tab.page);
      await session.send('Emulation.setTimezoneOverride', { timezoneId: 'Pacific/Kiritimati' });
      await tab.page.clock.setFixedTime('2026-11-23T12:30:00Z');
      const seen = await rushFromStart(tab, request, 'kk', '#/application');
      assert.equal(Number(seen.fields.date), 24);
      await session.send('Emulation.setTimezoneOverride', { timezoneId: 'Asia/Almaty' });
      const today = { ...request, date: '2026-11-24' };
      await rush(tab, today, '#/result');
      await assertResult(tab, today, 'kk');
      await goTo(tab, '#/delete');
      await step(tab, () => tab.click('main button.govuk-button--warning'));
      await goTo(tab, '#/service');
      assert.equal(Number((await rush(tab, request, '#/application')).fields.date), 23);
    } finally {
      await tab.close();
    }
  });

  test('what is kept by one tab and deleted in another stays deleted, and the first one says so', async () => {
    const one = await newTab(browser());
    try {
      await rushFromStart(one, request, 'ru');
      await goTo(one, '#/more');
      await one.click('label[for=keep]');
      await until(() => one.run(() => localStorage.length === 1), 'the answers are kept');
      const two = tabOf(await one.page.context().newPage());
      await openStart(two, 'ru');
      await two.click('#kept-delete');
      await until(() => two.run(() => localStorage.length === 0), 'they are deleted');
      await change(one, request, 'applicant.data_consent', false);
      assert.equal(await one.run(() => localStorage.length), 0);
      await until(
        () => one.run((words) => document.body.innerText.includes(words), wordsIn('ru')('ui-kept-deleted')),
        'it is said',
      );
      await goTo(one, '#/check-answers');
      assert.equal(await one.page.locator('#keep').isChecked(), false);
    } finally {
      await one.close();
    }
  });

  test('two tabs are two people: what is said in one is unknown to the other', async () => {
    const one = await newTab(browser());
    try {
      const page = await one.page.context().newPage();
      await rushFromStart(one, request, 'ru');
      await page.goto(`${SITE}ru/#/result`);
      await page.waitForFunction((title) => document.title.includes(title), wordsIn('ru')('ui-start-title'));
      await page.close();
      await assertResult(one, request, 'ru');
    } finally {
      await one.close();
    }
  });

  test('a page that crashed opens anew at its start', async () => {
    const tab = await newTab(browser());
    try {
      await rushFromStart(tab, request, 'ru');
      const crashed = tab.page.waitForEvent('crash');
      await tab.page.goto('chrome://crash').catch(() => undefined);
      await crashed;
      const page = await tab.page.context().newPage();
      await page.goto(`${SITE}ru/#/result`);
      await page.waitForFunction((title) => document.title.includes(title), wordsIn('ru')('ui-start-title'));
    } finally {
      await tab.close();
    }
  });
});
