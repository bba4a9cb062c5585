/** The page of the application form: opening it, choosing a form, and what is typed into its blanks. */
import { inChromium, newTab } from './chromium.mjs';
import { goTo, openStart } from './page.mjs';
import { until } from './tab.mjs';

/** @import { Tab } from './tab.mjs' */
/** @import { Lang } from './site.mjs' */
/** @import { Browser } from 'playwright-core' */
/** @typedef {Awaited<ReturnType<typeof newTab>>} PageTab */
/** @typedef {(how: import('playwright-core').BrowserContextOptions, act: (tab: PageTab) => Promise<void>) => Promise<void>} InTab */

export const OFFICIAL = /** @type {const} */ (['kk', 'ru']);
export const SERVICES = /** @type {const} */ (['guardianship', 'patronage', 'foster']);

/** The form of a service and a language, nothing having been answered. @param {Tab} tab @param {string} service @param {string} lang */
export async function choose(tab, service, lang) {
  await tab.click(`input[name=form-service][value=${service}]`);
  await tab.click(`#form-in-${lang}`);
}

export const FIELD = '.form-sheet:not([hidden]) .form-field';

/** What stands in the blanks on the screen. @param {Tab} tab @returns {Promise<string[]>} */
export const typed = (tab) =>
  tab.run(
    (selector) => [...document.querySelectorAll(selector)].map((field) => /** @type {HTMLInputElement} */ (field).value),
    FIELD,
  );

/** @param {Tab} tab @param {Lang} lang */
export async function openForm(tab, lang) {
  await openStart(tab, lang);
  await goTo(tab, '#/form');
  await until(() => tab.run(() => document.querySelector('#form-page') !== null), 'the form');
}

/**
 * A block of tests in one Chromium, skipped where there is none.
 * @param {string} name
 * @param {(inTab: InTab, browser: () => Browser) => void} tests `inTab` opens a fresh profile; `browser` may be called from within a test
 */
export function inTabs(name, tests) {
  inChromium(name, (browser) => {
    tests(async (how, act) => {
      const tab = await newTab(browser(), how);
      try {
        await act(tab);
      } finally {
        await tab.close();
      }
    }, browser);
  });
}
