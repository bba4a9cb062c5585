/** Tests of the element in a host's page, in one Chromium for them all; and answers that can be told from anything else on such a page. */
import assert from 'node:assert/strict';
import { persona } from './cases.mjs';
import { inChromium } from './chromium.mjs';
import { hostPage, newPage, openUp, serveHost, STRICT, violations } from './element.mjs';

/** @import { Page } from 'playwright-core' */
/**
 * @typedef {object} How
 * @property {string} [style] the host's style sheet
 * @property {boolean} [sealed] closed to the test, too
 * @property {(page: Page) => Promise<unknown>} [before]
 * @property {Record<string, string>} [pages]
 * @property {Record<string, string>} [headers]
 * @property {import('playwright-core').BrowserContextOptions} [look]
 * @property {RegExp[]} [says] what is said to the console
 */
/** @typedef {(body: string, how: How, act: (page: Page, address: string) => Promise<void>) => Promise<void>} InHost */

/** @returns {import('../../../npm/src/bauyr.d.ts').Request} answers that can be told from anything else */
export function planted() {
  const request = structuredClone(persona('step-parent-and-half-sister').request);
  Object.assign(request.answers.applicant ?? {}, { birth_date: '1971-03-07', citizenship: 'stateless' });
  Object.assign(request.answers.children[0] ?? {}, { birth_date: '2013-10-19', mother_status: 'long_treatment' });
  request.answers.children.splice(1);
  return { ...request, date: '2027-09-14' };
}
export const PLANTED = /\b(1971|2013|2027)\b|stateless|long_treatment/;

/**
 * A block of tests in one Chromium.
 * @param {string} name
 * @param {(inHost: InHost) => void} tests `inHost` opens a host's page with what stands in its body
 */
export function inHosts(name, tests) {
  inChromium(name, (browser) => {
    tests(
      async (
        body,
        { style = '', sealed = false, before: prepare, pages = {}, headers = STRICT, look: seen, says = [] },
        act,
      ) => {
        const head = style && '<link rel="stylesheet" href="host.css">';
        const host = await serveHost({ '/page.html': hostPage(body, head), '/host.css': style, ...pages }, headers);
        const page = await newPage(browser(), seen);
        /** @type {string[]} */
        const said = [];
        page.on('console', (message) => said.push(message.text()));
        page.on('pageerror', (error) => said.push(String(error)));
        try {
          if (!sealed) await openUp(page);
          await prepare?.(page);
          await page.goto(`${host.address}page.html`);
          await act(page, host.address);
          assert.deepEqual(await violations(page), [], 'the policy keeps nothing from happening');
          assert.equal(said.length, says.length, `said to the console: ${said.join('\n')}`);
          says.forEach((wanted, place) => assert.match(said[place] ?? '', wanted));
        } finally {
          await page.context().close();
          await host.close();
        }
      },
    );
  });
}
