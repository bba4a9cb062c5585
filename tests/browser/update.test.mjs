/** What happens to a page that is kept when a new version is there: it comes whole, is offered, and changes nothing under a reader's hands. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { requestOf } from './support/cases.mjs';
import {
  another,
  assertResult,
  begin,
  goTo,
  inFreshProfiles,
  kept,
  readResult,
  rush,
  rushFromStart,
  server,
  start,
  textOf,
  visit,
} from './support/kept.mjs';
import { PATIENCE, until } from './support/tab.mjs';
import { NEWER } from './support/versions.mjs';
import { wordsIn } from './support/words.mjs';

/** @import { Tab } from './support/tab.mjs' */

/** Has the browser look for a new version, and waits for what comes of it. @param {Tab} of @param {'installed' | 'redundant'} end */
const lookForNewer = (of, end) =>
  of.run(async (state) => {
    const registration = await navigator.serviceWorker.ready;
    const found = new Promise((resolve) =>
      registration.addEventListener('updatefound', () => resolve(registration.installing), { once: true }),
    );
    await registration.update().catch(() => undefined);
    const newer = /** @type {ServiceWorker} */ (await found);
    while (newer.state !== state)
      await new Promise((resolve) => newer.addEventListener('statechange', resolve, { once: true }));
  }, end);

/** Waits until the start page of a version stands there. @param {import('./support/kept.mjs').PageTab} of @param {'older' | 'newer'} version */
const assertShown = (of, version) =>
  of.page.waitForFunction(
    ([newer, wanted]) =>
      document.title.endsWith(' — Bauyr') &&
      document.title.includes(String(newer)) === wanted &&
      document.querySelector('#offline span'),
    [NEWER, version === 'newer'],
    { timeout: 4 * PATIENCE },
  );

/** @param {Tab} tab */
const notice = (tab) => textOf(tab, 'update');

inFreshProfiles('kept in Chromium', (tab) => {
  for (const [name, spoil] of /** @type {[string, () => void][]} */ ([
    ['one file breaks off', () => server.breakOff(/\/assets\/words\/ru\.\w+\.ftl$/)],
    ['one file is not there', () => server.mix(/\/assets\/words\/ru-later\.\w+\.ftl$/)],
    ['one page is still the older one', () => server.mix(/\/index\.html$/)],
  ])) {
    test(`a new version that does not arrive whole is not taken at all: ${name}`, async () => {
      await visit(tab());
      spoil();
      await lookForNewer(tab(), 'redundant');
      assert.equal(await notice(tab()), '');
      await server.stop();
      await tab().page.reload();
      await assertShown(tab(), 'older');
      await rushFromStart(tab(), requestOf('grandmother'), 'ru');
      await assertResult(tab(), requestOf('grandmother'), 'ru');
      // Once it is whole, it is taken.
      await server.serve('newer');
      await lookForNewer(tab(), 'installed');
      await tab().page.goto(start('en'));
      await assertShown(tab(), 'newer');
    });
  }

  test('on the start page a new version is offered, and taken at a press', async () => {
    await visit(tab());
    await server.serve('newer');
    await lookForNewer(tab(), 'installed');
    await until(async () => (await notice(tab())).includes(wordsIn('en')('ui-update')), 'the notice');
    await assertShown(tab(), 'older');
    await tab().click('#update button');
    await assertShown(tab(), 'newer');
    assert.equal(await notice(tab()), '');
  });

  test('the next time the page is opened, the new version is there, whole and without a network', async () => {
    await visit(tab());
    await server.serve('newer');
    await lookForNewer(tab(), 'installed');
    await server.stop();
    await tab().page.reload();
    await assertShown(tab(), 'newer');
    await begin(tab(), 'kk');
    await rush(tab(), requestOf('grandmother'), '#/result');
    assert.ok((await readResult(tab())).words.endsWith(NEWER));
  });

  test('during a questionnaire nothing changes: it is said, nothing is offered, and the result is the one of the version begun with', async () => {
    await visit(tab());
    const request = requestOf('grandmother');
    await rushFromStart(tab(), request, 'en', '#/ask');
    await server.serve('newer');
    await lookForNewer(tab(), 'installed');
    await until(async () => (await notice(tab())).includes(wordsIn('en')('ui-update-later')), 'the notice');
    assert.equal(await tab().run(() => document.querySelectorAll('#update button').length), 0);
    await rush(tab(), request, '#/result');
    await assertResult(tab(), request, 'en');
    // Without answers there is nothing to lose.
    await goTo(tab(), '#/delete');
    await tab().click('main button.govuk-button--warning');
    await until(async () => (await notice(tab())).includes(wordsIn('en')('ui-update-take')), 'the offer');
  });

  test('a page of the older version goes on with the older files, also when another page has taken the new one', async () => {
    await visit(tab());
    const request = requestOf('grandmother');
    await rushFromStart(tab(), request, 'en', '#/ask');
    await server.serve('newer');
    await lookForNewer(tab(), 'installed');
    const second = await another(tab());
    await assertShown(second, 'newer');
    await server.stop();
    // Words of a language that this page has not shown yet, the result's words, and what makes a calendar file.
    await tab().click('[data-lang=ru]');
    await until(() => tab().run(() => document.documentElement.lang === 'ru'), 'Russian');
    await rush(tab(), request, '#/result');
    await assertResult(tab(), request, 'ru');
    await second.page.close();
    // When nobody needs them, they go: at a visit that finds no other page, and browsers know of a closed one for a while.
    await until(async () => {
      await tab().page.goto('about:blank');
      await tab().page.goto(start('en'));
      await assertShown(tab(), 'newer');
      return (await kept(tab())).filter((url) => /\/words\/kk\./.test(url)).length === 1;
    }, 'the older files to go');
  });

  test('while a list is open a new version waits: the page before it may hold answers', async () => {
    await visit(tab());
    await rushFromStart(tab(), requestOf('grandmother'), 'en', '#/ask');
    await server.serve('newer');
    await lookForNewer(tab(), 'installed');
    await tab().page.goto(`${server.address}lists/en/index.html`);
    const second = await another(tab());
    await until(async () => (await textOf(second, 'update')).includes(wordsIn('en')('ui-update-take')), 'the offer');
    await assertShown(second, 'older');
    // Whoever asks for it gets it.
    await second.click('#update button');
    await assertShown(second, 'newer');
  });
});
