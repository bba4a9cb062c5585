/** Tests of a result on a screen as small as a phone's, in one Chromium for them all, each with a fresh profile; and what they read there. */
import { beforeEach } from 'node:test';
import { earlierRequestOf } from './cases.mjs';
import { inChromium, newTab } from './chromium.mjs';

/** @import { Tab } from './tab.mjs' */
/** @import { Request } from '../../../npm/src/bauyr.d.ts' */

/**
 * @param {string} name
 * @param {(tab: () => Awaited<ReturnType<typeof newTab>>) => void} tests `tab` may be called from within a test
 */
export function onPhone(name, tests) {
  inChromium(name, (browser) => {
    /** @type {Awaited<ReturnType<typeof newTab>>} */
    let tab;
    beforeEach(async () => {
      await tab?.close();
      tab = await newTab(browser(), { viewport: { width: 360, height: 640 } });
    });
    tests(() => tab);
  });
}

/** A persona with some answers about the applicant changed. @param {string} name @param {Record<string, string | boolean>} answers @returns {Request} */
export function variation(name, answers) {
  const request = structuredClone(earlierRequestOf(name));
  Object.assign(request.answers.applicant ?? {}, answers);
  return request;
}

/** Texts of what a selector finds. @param {Tab} tab @param {string} selector */
export const texts = (tab, selector) =>
  tab.run(
    (wanted) => [...document.querySelectorAll(wanted)].map((one) => (one.textContent ?? '').replace(/\s+/g, ' ').trim()),
    selector,
  );

/** Ids of the headings of the parts, from top to bottom. @param {Tab} tab */
export const parts = (tab) => tab.run(() => [...document.querySelectorAll('main h1, main h2')].map(({ id }) => id));
