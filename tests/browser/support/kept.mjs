/** The site kept in a browser, from a server that can go away or have a newer version; what walks through the page walks there. */
import assert from 'node:assert/strict';
import { after, afterEach, beforeEach } from 'node:test';
import { inChromium, newTab, tabOf } from './chromium.mjs';
import { traces } from './recorder.mjs';
import { until } from './tab.mjs';
import { serveVersions } from './versions.mjs';
import { wordsIn } from './words.mjs';

/** @import { Tab } from './tab.mjs' */
/** @import { Lang } from './site.mjs' */
/** @typedef {Awaited<ReturnType<typeof newTab>>} PageTab */

export const server = await serveVersions();
after(() => server.close());
// What walks through the page is to walk here. It learns the address when it is loaded, so tests that use this take it from here alone.
process.env.BAUYR_SITE = server.address;
export const { assertResult, checker } = await import('./checker.mjs');
export const { begin, goTo, openStart, readResult } = await import('./page.mjs');
export const { rush, rushFromStart } = await import('./rush.mjs');
export const { LANGS, start } = await import('./site.mjs');

/** @param {Tab} tab @param {string} id */
export const textOf = (tab, id) => tab.run((of) => document.getElementById(of)?.textContent ?? '', id);

/** The first visit, until the whole site is on the device. @param {Tab} tab @param {Lang} [lang] */
export async function visit(tab, lang = 'en') {
  await openStart(tab, lang);
  await until(
    async () => (await textOf(tab, 'offline')) === wordsIn(lang)('ui-offline'),
    'the page says that it works without a network',
  );
}

/**
 * Tests in one Chromium, each with a fresh profile and the older version on the server; skipped where there is no Chromium. None may leave
 * an error that nothing in the page caught.
 * @param {string} name
 * @param {(tab: () => PageTab) => void} tests `tab` may be called from within a test
 */
export function inFreshProfiles(name, tests) {
  inChromium(name, (browser) => {
    /** @type {Awaited<ReturnType<typeof newTab>>} */
    let tab;
    /** Errors that nothing in the page caught. @type {string[]} */
    const errors = [];
    beforeEach(async () => {
      await server.serve('older');
      tab = await newTab(browser(), { serviceWorkers: 'allow' });
      tab.page.context().on('weberror', (error) => errors.push(String(error.error())));
    });
    afterEach(async () => {
      await tab.close();
      assert.deepEqual(errors.splice(0), []);
    });
    tests(() => tab);
  });
}

/** The start page in a second page beside the first. @param {PageTab} tab */
export async function another(tab) {
  const second = tabOf(await tab.page.context().newPage());
  await second.page.goto(start('en'));
  return second;
}

/** What is kept, whatever its cache. @param {PageTab} tab */
export const kept = async (tab) => (await traces(tab)).caches.flat();
