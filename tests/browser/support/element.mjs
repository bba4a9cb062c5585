/**
 * The element in a host's page, for tests. Its shadow root is closed to everybody; a test that has to see inside opens it before any
 * script of the page runs.
 */
import { fileURLToPath } from 'node:url';
import { PATIENCE } from './tab.mjs';
import { serve } from './server.mjs';
import { planOf } from './asked.mjs';
import { wordsIn } from './words.mjs';

/** @import { Page } from 'playwright-core' */
/** @import { Request } from '../../../npm/src/bauyr.d.ts' */
/** @import { Lang } from './site.mjs' */

export const PACKAGE = fileURLToPath(new URL('../../../dist/npm/', import.meta.url));
export const ELEMENT = '/element/bauyr-check.js';

/** A policy that allows what the guide says is needed, and nothing else. */
export const STRICT = {
  'Content-Security-Policy':
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; style-src 'self'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
};

/** A host's page: whatever it says, with the element's script. @param {string} body @param {string} [head] */
export const hostPage = (body, head = '') =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Host</title>${head}<script type="module" src="${ELEMENT}"></script></head><body><main><h1>Our help for families</h1>${body}</main></body></html>`;

/** The host's server: the package's files and pages of its own. @param {Record<string, string>} pages @param {Record<string, string>} [headers] */
export const serveHost = (pages, headers) => serve(PACKAGE, pages, headers);

/** @param {import('playwright-core').Browser} browser @param {import('playwright-core').BrowserContextOptions} [look] */
export async function newPage(browser, look) {
  const context = await browser.newContext({ viewport: { width: 1000, height: 800 }, ...look });
  context.setDefaultTimeout(PATIENCE);
  const page = await context.newPage();
  await page.addInitScript(() => {
    Object.defineProperty(globalThis, 'violations', { value: [] });
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) =>
      Reflect.get(globalThis, 'violations').push(`${violatedDirective} ${blockedURI} ${sample}`),
    );
  });
  return page;
}

/** Opens closed shadow roots to the test. @param {Page} page */
export const openUp = (page) =>
  page.addInitScript(() => {
    const attach = Element.prototype.attachShadow;
    Element.prototype.attachShadow = function (init) {
      return attach.call(this, { ...init, mode: 'open' });
    };
  });

/** What the host's policy has kept from happening. @param {Page} page @returns {Promise<string[]>} */
export const violations = (page) => page.evaluate(() => Reflect.get(globalThis, 'violations'));

/** What an element shows. @param {import('playwright-core').Locator} element */
export async function look(element) {
  const title = element.locator('h1');
  await title.waitFor();
  return (await title.textContent()) ?? '';
}

/**
 * From the start page of an element to its result, with a request's answers about one child. The clicks are the page's own, not those of a
 * finger. For an element that has been opened to the test.
 * @param {import('playwright-core').Locator} element
 * @param {Request} request
 * @param {Lang} lang
 */
export async function walkElement(element, request, lang) {
  const words = wordsIn(lang);
  const { applicant = {}, 'children.0': child = {} } = planOf(request);
  await look(element);
  return element.evaluate(
    async (host, { applicant, child, request, titles }) => {
      const root = /** @type {ShadowRoot} */ (host.shadowRoot);
      const heading = () => /** @type {HTMLElement} */ (root.querySelector('h1'));
      /** @param {() => boolean} done @param {string} what */
      const until = async (done, what) => {
        for (let n = 0; !done(); n++) {
          if (n > 1500) throw new Error(`in vain: ${what}, at ${heading().textContent}`);
          await new Promise((resolve) => setTimeout(resolve, 10));
        }
      };
      /** @param {string} selector */
      const click = (selector) => {
        const found = root.querySelector(selector);
        if (!(found instanceof HTMLElement)) throw new Error(`${heading().textContent} has no ${selector}`);
        found.click();
      };
      /** @param {string} name @param {string} iso */
      const typeDate = (name, iso) => {
        for (const [n, part] of iso.split('-').reverse().entries()) {
          const field = /** @type {HTMLInputElement} */ (root.getElementById([name, `${name}-month`, `${name}-year`][n] ?? ''));
          field.value = part;
          field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, data: part }));
        }
      };
      /** @param {string} selector */
      const step = async (selector) => {
        const before = heading();
        click(selector);
        await until(() => heading() !== before && heading().textContent !== titles.loading, 'the next page');
      };
      await step('button.start');
      for (let steps = 0; !root.getElementById('outcome'); steps++) {
        if (steps > 60) throw new Error(`the way has no end: ${heading().textContent}`);
        if (root.querySelector('input[name=service]')) click(`input[name=service][value="${request.service}"]`);
        else if (root.querySelector('.stepper')) {
          if (root.querySelector('input[name=channel]')) click(`input[name=channel][value="${request.channel}"]`);
          typeDate('date', request.date);
        } else {
          // An element has no address that would say whom it asks about: its words do.
          const said = heading().textContent?.includes(titles.child) ? child : applicant;
          for (const group of root.querySelectorAll('form fieldset')) {
            const inputs = /** @type {HTMLInputElement[]} */ ([...group.querySelectorAll('input')]);
            const [first] = inputs;
            const { choices = [], day = '', boxes = [], unsure = [] } = said[first?.name ?? ''] ?? {};
            const there = (/** @type {string} */ value) => inputs.find((one) => one.value === value && one.type !== 'text');
            if (first?.type === 'text') {
              if (day !== 'unknown') typeDate(first.name, day);
              else there('unknown')?.click();
            } else if (first?.type === 'radio')
              choices
                .map(there)
                .find((one) => one)
                ?.click();
            else {
              const on = boxes.filter(there);
              if (there('-unsure') && unsure.some(there)) on.push('-unsure');
              if (on.length === 0 && there('-none')) on.push('-none');
              for (const value of on) if (!there(value)?.checked) there(value)?.click();
            }
          }
        }
        await step('form button[type=submit]');
      }
      const outcome = /** @type {HTMLElement} */ (root.getElementById('outcome'));
      return { title: outcome.textContent, outcome: /outcome-(\w+)/.exec(outcome.className)?.[1] };
    },
    { applicant, child, request, titles: { child: words('ui-child', { n: 1 }), loading: words('ui-loading') } },
  );
}
