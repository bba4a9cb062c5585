/** A new version that is interrupted, at each step of its coming: it is taken whole or not at all, and the older one goes on without a network. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { requestOf } from './support/cases.mjs';
import { launchWith, tabOf, WITHOUT } from './support/chromium.mjs';
import { inEachEngine } from './support/engines.mjs';
import { pause, until } from './support/tab.mjs';
import { NEWER, serveVersions } from './support/versions.mjs';
import { wordsIn } from './support/words.mjs';

/** @import { Tab } from './support/tab.mjs' */

const server = await serveVersions();
after(() => server.close());
// What walks through the page is to walk here.
process.env.BAUYR_SITE = server.address;
const { openStart, readResult } = await import('./support/page.mjs');
const { rushFromStart } = await import('./support/rush.mjs');
const { start } = await import('./support/site.mjs');

const request = requestOf('grandmother');

/** @param {Tab} tab */
const kept = (tab) =>
  until(
    () => tab.run((words) => document.getElementById('offline')?.textContent === words, wordsIn('en')('ui-offline')),
    'the site to be kept',
  );

/** The first visit, until the whole site is on the device. @param {Tab} tab */
async function visit(tab) {
  await server.serve('older');
  await openStart(tab, 'en');
  await kept(tab);
}

/** Has the browser look for a new version; says what has become of it. @param {Tab} tab */
const lookForNewer = (tab) =>
  tab.run(async () => {
    const registration = await navigator.serviceWorker.ready;
    const found = registration.installing
      ? Promise.resolve(registration.installing)
      : new Promise((resolve) =>
          registration.addEventListener('updatefound', () => resolve(registration.installing), { once: true }),
        );
    const ended = found.then(async (/** @type {ServiceWorker} */ newer) => {
      while (!['installed', 'activated', 'redundant'].includes(newer.state))
        await new Promise((resolve) => newer.addEventListener('statechange', resolve, { once: true }));
      return newer.state;
    });
    // Where not even the service worker arrives, nothing is found.
    const update = registration.update();
    return Promise.race([
      ended,
      update.then(
        () => ended,
        () => 'redundant',
      ),
    ]);
  });

/** The start page of a version stands there. @param {Tab} tab @param {'older' | 'newer'} version */
const assertShown = (tab, version) =>
  until(
    () =>
      tab.run(
        (mark, wanted) => document.title.endsWith(' — Bauyr') && document.title.includes(mark) === wanted,
        NEWER,
        version === 'newer',
      ),
    `the ${version} version`,
  );

/** From the start page to the result, with the server gone. @param {Tab} tab @param {'older' | 'newer'} version */
async function assertWorksAlone(tab, version) {
  await server.stop();
  await tab.open(start('en'));
  await assertShown(tab, version);
  await rushFromStart(tab, request, 'en');
  assert.equal((await readResult(tab)).words.endsWith(NEWER), version === 'newer');
}

/** @param {string} file */
const exactly = (file) => new RegExp(`^/${file.replace(/\./g, '\\.')}$`);

inEachEngine('a new version', (tab) => {
  before(() => visit(tab()));

  test('consists of pages, words, an engine and the service worker', () => {
    for (const kind of [/^index\.html$/, /\.wasm$/, /\/ru\.\w+\.ftl$/, /\/kk-later\.\w+\.ftl$/, /^service-worker\.js$/]) {
      assert.ok(
        server.changed.some((file) => kind.test(file)),
        `${kind} in ${server.changed}`,
      );
    }
  });

  // In the order in which they are fetched: what has come whole once is not asked for again.
  for (const file of server.changed) {
    for (const [how, spoil] of /** @type {const} */ ([
      ['breaks off', 'breakOff'],
      ['arrives with another content', 'alter'],
    ])) {
      // One byte more or less in the service worker is another service worker, and no fault.
      if (file === 'service-worker.js' && spoil === 'alter') continue;
      test(`is not taken where ${file.replace(/\.\w{16}\./, '.')} ${how}`, async () => {
        await server.serve('newer');
        server[spoil](exactly(file));
        // The page is not opened anew: browsers look for a new version by themselves some time after that, and the next test would meet it.
        assert.equal(await lookForNewer(tab()), 'redundant');
        assert.equal(await tab().run(async () => (await navigator.serviceWorker.ready).waiting), null);
      });
    }
  }

  test('that did not come leaves the older one whole: it works without a network', () => assertWorksAlone(tab(), 'older'));

  test('is taken once it comes whole', async () => {
    await server.serve('newer');
    // Whoever opens the page just when versions change may see the older one that once.
    const shown = async () => {
      await tab().open(start('en'));
      await pause(1500);
      return tab().run((mark) => document.title.includes(mark), NEWER);
    };
    await until(() => shown().catch(() => false), 'the newer version');
    await assertWorksAlone(tab(), 'newer');
  });
});

// Other engines are driven without a profile to come back to.
describe('the browser is closed, in Chromium', { skip: WITHOUT }, () => {
  /** @type {string} */
  let profile;
  before(() => {
    profile = mkdtempSync(join(tmpdir(), 'bauyr-profile-'));
  });
  after(() => rmSync(profile, { recursive: true }));

  /** @param {(tab: Tab & { page: import('playwright-core').Page }) => Promise<void>} act */
  async function inBrowser(act) {
    const context = await launchWith(profile);
    try {
      await act(tabOf(context.pages()[0] ?? (await context.newPage())));
    } finally {
      await context.close();
    }
  }

  test('while a new version is on its way: the older one is there afterwards, without a network', async () => {
    await inBrowser(async (tab) => {
      await visit(tab);
      server.hold(/-later\.\w+\.ftl$/);
      server.asked.length = 0;
      void tab.run(() => navigator.serviceWorker.ready.then((registration) => registration.update())).catch(() => undefined);
      await until(async () => server.asked.some((file) => /-later\.\w+\.ftl$/.test(file)), 'the new version to be on its way');
    });
    await inBrowser((tab) => assertWorksAlone(tab, 'older'));
  });

  test('while a new version waits: it takes over when the page is opened, without a network', async () => {
    await inBrowser(async (tab) => {
      await server.serve('newer');
      await tab.open(start('en'));
      await rushFromStart(tab, request, 'en', '#/application');
      assert.equal(await lookForNewer(tab), 'installed');
    });
    await server.stop();
    await inBrowser(async (tab) => {
      await tab.open(start('en'));
      await assertShown(tab, 'newer');
      await assertWorksAlone(tab, 'newer');
    });
  });
});
