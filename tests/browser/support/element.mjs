/**
 * The element in a host's page, for tests. Its shadow root is closed to everybody; a test that has to see inside opens it before any
 * script of the page runs.
 */
import { fileURLToPath } from 'node:url';
import { checker } from './checker.mjs';
import { PATIENCE } from './tab.mjs';
import { serve } from './server.mjs';
import { answerIn } from './page.mjs';
import { wordsIn } from './words.mjs';

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {import('./cases.mjs').Request} Request */
/** @typedef {import('./site.mjs').Lang} Lang */

const PACKAGE = fileURLToPath(new URL('../../../dist/npm/', import.meta.url));
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
  // An element has no address that would say what it asks: its words do.
  const asked = checker.questions().map(({ id, of, key, type }) => {
    const value = answerIn(request, id.replace('*', '0'));
    return { title: words(`fact-${of}-${key}`), date: type === 'date', value: String(value) };
  });
  const chosen = /** @type {const} */ (['service', 'channel']).map((name) => ({ title: words(`ui-${name}-title`), name, value: request[name] }));
  await look(element);
  return element.evaluate(
    async (host, { asked, chosen, date, titles }) => {
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
        const title = heading().textContent ?? '';
        if (steps > 60) throw new Error(`the way has no end: ${title}`);
        const choice = chosen.find((one) => one.title === title);
        const question = asked.find((one) => title.endsWith(one.title));
        if (choice) click(`input[name=${choice.name}][value="${choice.value}"]`);
        else if (title === titles.date) typeDate('date', date);
        else if (question?.date && question.value !== 'unknown') typeDate('answer', question.value);
        else if (question) click(question.date ? '#dont-know' : `input[name=answer][value="${question.value}"]`);
        else if (title !== titles.children && title !== titles.check) throw new Error(`what is this? ${title}`);
        await step(title === titles.check ? 'a[href="#/result"]' : 'form button[type=submit]');
      }
      const outcome = /** @type {HTMLElement} */ (root.getElementById('outcome'));
      return { title: outcome.textContent, outcome: /outcome-(\w+)/.exec(outcome.className)?.[1] };
    },
    {
      asked,
      chosen,
      date: request.date,
      titles: { date: words('ui-date-title'), children: words('ui-children-title'), check: words('ui-check-title'), loading: words('ui-loading') },
    },
  );
}
