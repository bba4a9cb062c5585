/** The element in somebody else's page: it works where the page is strict, looks the same where it is hostile, and tells nobody anything. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { assertAccessible } from './support/axe.mjs';
import { persona } from './support/cases.mjs';
import { checker, counted } from './support/checker.mjs';
import { launch, WITHOUT } from './support/chromium.mjs';
import { ELEMENT, hostPage, look, newPage, openUp, serveHost, STRICT, violations, walkElement } from './support/element.mjs';
import { recordWrites } from './support/recorder.mjs';
import { see, until } from './support/tab.mjs';
import { wordsIn } from './support/words.mjs';

/** @typedef {import('playwright-core').Page} Page */

/** What the worst of hosts says to everything. */
const HOSTILE = `
  html { font-size: 62.5%; }
  *, *::before, *::after { all: unset !important; }
  * {
    color: yellow !important; font: italic 3px/0 serif !important; letter-spacing: 9px !important; text-transform: uppercase !important;
    text-align: right !important; text-indent: 5em !important; visibility: hidden !important; pointer-events: none !important;
    user-select: none !important; white-space: nowrap !important; direction: rtl !important; cursor: none !important;
  }
  h1, p, button, input, label, legend, div, fieldset { display: none !important; }
  :root { --accent: lime; --page: lime; --text: lime; --govuk-brand-colour: lime; --unit: 1px; }
  body, main, bauyr-check { display: block !important; visibility: visible !important; }`;

/** Nothing but a look at the page: what an element's parts look like, and where they are in it. @param {Page} page */
const appearance = (page) =>
  page.evaluate(() => {
    const host = /** @type {Element} */ (document.querySelector('bauyr-check'));
    const { left, top } = host.getBoundingClientRect();
    const properties = [
      'color',
      'background-color',
      'font-size',
      'font-family',
      'font-style',
      'line-height',
      'letter-spacing',
      'text-transform',
      'text-align',
      'text-indent',
      'visibility',
      'pointer-events',
      'white-space',
      'direction',
      'display',
      'cursor',
    ];
    return [.../** @type {ShadowRoot} */ (host.shadowRoot).querySelectorAll('*')].flatMap((element) => {
      const style = getComputedStyle(element);
      const box = element.getBoundingClientRect();
      if (box.width === 0) return [];
      return [
        element.tagName,
        ...properties.map((name) => `${name}: ${style.getPropertyValue(name)}`),
        box.left - left,
        box.top - top,
        box.width,
        box.height,
      ].join('; ');
    });
  });

/** @returns {import('./support/cases.mjs').Request} answers that can be told from anything else */
function planted() {
  const request = structuredClone(persona('step-parent-and-half-sister').request);
  Object.assign(request.answers.applicant ?? {}, { birth_date: '1971-03-07', citizenship: 'stateless' });
  Object.assign(request.answers.children[0] ?? {}, { birth_date: '2013-10-19', mother_status: 'long_treatment' });
  request.answers.children.splice(1);
  return { ...request, date: '2027-09-14' };
}
const PLANTED = /\b(1971|2013|2027)\b|stateless|long_treatment/;

describe('the element', { skip: WITHOUT }, () => {
  /** @type {import('playwright-core').Browser} */
  let browser;
  before(async () => {
    browser = await launch();
  });
  after(() => browser?.close());

  /**
   * A host's page with what stands in its body, opened.
   * @param {string} body
   * @param {{ style?: string, sealed?: boolean, before?: (page: Page) => Promise<unknown>, pages?: Record<string, string>, headers?: Record<string, string>, look?: import('playwright-core').BrowserContextOptions, says?: RegExp[] }} how `says`: what is said to the console
   * @param {(page: Page, address: string) => Promise<void>} act
   */
  async function inHost(
    body,
    { style = '', sealed = false, before: prepare, pages = {}, headers = STRICT, look: seen, says = [] },
    act,
  ) {
    const head = style && '<link rel="stylesheet" href="host.css">';
    const host = await serveHost({ '/page.html': hostPage(body, head), '/host.css': style, ...pages }, headers);
    const page = await newPage(browser, seen);
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
  }

  test('works under a strict policy with Trusted Types, and says what the checker says', () =>
    inHost('<bauyr-check lang="kk"></bauyr-check>', {}, async (page) => {
      const request = planted();
      const { edition: _, ...asked } = request;
      const { outcome, title } = await walkElement(page.locator('bauyr-check'), request, 'kk');
      assert.equal(outcome, checker.check({ ...asked, have: [] }).outcome);
      assert.equal(title, wordsIn('kk')(`result-headline-${outcome}`, { count: counted({ ...asked, have: [] }) }));
    }));

  test('looks the same whatever the page around says', async () => {
    /** @type {string[][]} */
    const seen = [];
    for (const style of ['', HOSTILE]) {
      await inHost('<bauyr-check lang="ru"></bauyr-check>', { style: `body { margin: 0 } ${style}` }, async (page) => {
        const element = page.locator('bauyr-check');
        await look(element);
        seen.push(await appearance(page));
        await element.locator('button.start').click();
        await element.locator('input[name=service]').first().waitFor();
        seen.push(await appearance(page));
      });
    }
    const [start = [], question = [], hostileStart = [], hostileQuestion = []] = seen;
    assert.ok(question.length > 30, `there is something to look at: ${question.length}`);
    const differ = (/** @type {string[]} */ one, /** @type {string[]} */ other) =>
      [...one.filter((row) => !other.includes(row)), ...other.filter((row) => !one.includes(row))].slice(0, 4);
    assert.deepEqual(differ(start, hostileStart), [], 'the start page');
    assert.deepEqual(differ(question, hostileQuestion), [], 'a question');
  });

  test('follows the width of its place, not that of the screen', () =>
    inHost(
      '<div class="aside"><bauyr-check lang="kk"></bauyr-check></div>',
      { style: '.aside { width: 320px }' },
      async (page) => {
        const element = page.locator('bauyr-check');
        await walkElement(element, planted(), 'kk');
        const wide = await page.evaluate(() => {
          const host = /** @type {Element} */ (document.querySelector('bauyr-check'));
          const { right } = host.getBoundingClientRect();
          return [.../** @type {ShadowRoot} */ (host.shadowRoot).querySelectorAll('*')]
            .filter((one) => one.getBoundingClientRect().right > right + 1)
            .map((one) => one.outerHTML.slice(0, 100));
        });
        assert.deepEqual(wide, []);
      },
    ));

  test("takes the host's colours and letters, and keeps its own dark or light", () =>
    inHost(
      '<bauyr-check lang="en" theme="light"></bauyr-check>',
      {
        style:
          'bauyr-check { --bauyr-accent: rgb(120, 20, 90); --bauyr-on-accent: rgb(255, 250, 240); --bauyr-font: Georgia; --bauyr-font-size: 20px; --bauyr-background: rgb(1, 2, 3) } bauyr-check::part(button) { text-transform: uppercase }',
        look: { colorScheme: 'dark' },
      },
      async (page) => {
        const element = page.locator('bauyr-check');
        const style = (/** @type {string} */ selector, /** @type {string} */ name) =>
          element
            .locator(selector)
            .first()
            .evaluate((one, property) => getComputedStyle(one).getPropertyValue(property), name);
        await look(element);
        assert.equal(await style('button.start', 'background-color'), 'rgb(120, 20, 90)');
        assert.equal(await style('button.start', 'color'), 'rgb(255, 250, 240)');
        assert.equal(await style('button.start', 'text-transform'), 'uppercase');
        assert.equal(await style('h1', 'font-family'), 'Georgia');
        assert.equal(await style('.shell', 'font-size'), '20px');
        assert.equal(await style('h1', 'font-size'), '40px', 'every measure grows with it');
        assert.equal(await style('.sheet', 'background-color'), 'rgb(1, 2, 3)');
        const day = await style('.promise', 'color');
        await element.evaluate((host) => host.setAttribute('theme', 'dark'));
        assert.notEqual(await style('.promise', 'color'), day);
        const night = await style('.promise', 'color');
        await element.evaluate((host) => host.removeAttribute('theme'));
        assert.equal(await style('.promise', 'color'), night, 'without a theme it is as the device has it');
      },
    ));

  test('two on one page know nothing of each other', () =>
    inHost(
      '<bauyr-check id="one" lang="kk"></bauyr-check><bauyr-check id="two" lang="en" service="foster"></bauyr-check>',
      {},
      async (page) => {
        const [one, two] = [page.locator('#one'), page.locator('#two')];
        await walkElement(one, planted(), 'kk');
        assert.equal(await look(two), wordsIn('en')('ui-start-title'));
        await two.locator('button.start').click();
        await two.locator('input[name=channel]').first().waitFor();
        assert.equal(await look(two), wordsIn('en')('ui-application-title'));
        // What one unfolds, and the language it speaks, stay its own.
        await one.locator('details summary').first().click();
        const ticked = one.locator('input[type=checkbox]').first();
        const label = await one.locator('h2').first().textContent();
        await ticked.click();
        assert.equal(await one.locator('h2').first().textContent(), label, 'drawn anew in its own language');
        assert.ok((await one.locator('details[open]').count()) > 0);
        assert.equal(await look(two), wordsIn('en')('ui-application-title'));
        assert.equal(await two.locator('input:checked').count(), 0);
        const clashes = await page.evaluate(() => [...document.querySelectorAll('[id]')].map(({ id }) => id));
        assert.deepEqual(clashes, ['one', 'two'], 'no id of theirs is one of the page');
      },
    ));

  test('follows its attributes', () =>
    inHost('<div lang="en"><bauyr-check></bauyr-check></div>', {}, async (page) => {
      const element = page.locator('bauyr-check');
      assert.equal(await look(element), wordsIn('en')('ui-start-title'), 'the language of the text around');
      const set = (/** @type {string} */ name, /** @type {string} */ value) =>
        element.evaluate((host, [key = '', to = '']) => host.setAttribute(key, to), [name, value]);
      await set('lang', 'ru');
      await until(async () => (await look(element)) === wordsIn('ru')('ui-start-title'), 'Russian');
      await element.locator('button.start').click();
      await element.locator('input[value=foster]').click();
      await set('lang', 'kk');
      await until(async () => (await look(element)) === wordsIn('kk')('ui-service-title'), 'Kazakh');
      assert.equal(await element.locator('input[value=foster]').isChecked(), true, 'what was chosen stays');
      await set('service', 'patronage');
      await until(async () => (await look(element)) === wordsIn('kk')('ui-start-title'), 'the start page');
      await element.locator('button.start').click();
      await until(
        async () => (await look(element)) === wordsIn('kk')('ui-application-title'),
        'a service that is chosen is not asked for',
      );
      await set('service', 'no-such-service');
      await see();
      await element.locator('button.start').click();
      await until(
        async () => (await look(element)) === wordsIn('kk')('ui-application-title'),
        'a service that there is not changes nothing',
      );
    }));

  test('applies the wording the host has chosen, also after another date', () =>
    inHost('<bauyr-check lang="ru" edition="2022-08"></bauyr-check>', {}, async (page) => {
      const element = page.locator('bauyr-check');
      await walkElement(element, { ...planted(), date: '2026-11-02' }, 'ru');
      assert.match((await element.locator('.law-edition').textContent()) ?? '', new RegExp(wordsIn('ru')('edition-2022-08')));
      await element.evaluate((host) => host.removeAttribute('edition'));
      await until(
        async () => (await element.locator('nav.more').textContent())?.includes(wordsIn('ru')('edition-2026-06')),
        'the newest wording',
      );
      assert.equal(await element.locator('.law-edition').count(), 0, 'of the newest nobody has to be warned');
    }));

  test('can be loaded twice, from two places', () =>
    inHost(
      `<bauyr-check lang="en"></bauyr-check><script type="module" src="${ELEMENT}?again"></script><script type="module" src="/twice.js"></script>`,
      {
        pages: {
          '/twice.js': `import '${ELEMENT}'; import { BauyrCheck } from '${ELEMENT}?again'; document.documentElement.dataset.twice = typeof BauyrCheck;`,
        },
      },
      async (page) => {
        await page.locator('html[data-twice=function]').waitFor();
        assert.equal(await look(page.locator('bauyr-check')), wordsIn('en')('ui-start-title'));
      },
    ));

  test('keeps the answers when it is moved', () =>
    inHost('<bauyr-check lang="en" service="patronage"></bauyr-check><div id="elsewhere"></div>', {}, async (page) => {
      const element = page.locator('bauyr-check');
      await element.locator('button.start').click();
      await element.locator('#date').waitFor();
      await page.evaluate(() =>
        document.querySelector('#elsewhere')?.append(/** @type {Node} */ (document.querySelector('bauyr-check'))),
      );
      assert.equal(await look(element), wordsIn('en')('ui-application-title'));
    }));

  test('what the host has put between the tags stands there until the questions come, or if they do not', async () => {
    await inHost(
      '<bauyr-check><a href="/lists">Lists</a></bauyr-check>',
      { before: (page) => page.route('**/check.*.js', (route) => route.abort()) },
      async (page) => {
        await page.locator('bauyr-check a').waitFor();
        assert.equal(
          await page.locator('bauyr-check').evaluate((host) => host.shadowRoot?.querySelector('slot') !== null),
          true,
        );
      },
    ).catch((error) => {
      // A file that does not come is told to the console by the browser itself.
      if (!String(error).includes('ERR_FAILED')) throw error;
    });
  });

  test('says so where the engine does not come, and can be asked again', () => {
    let blocked = true;
    const block = (/** @type {Page} */ page) =>
      page.route('**/*.wasm', (route) =>
        blocked ? route.fulfill({ status: 200, contentType: 'application/wasm', body: '' }) : route.continue(),
      );
    return inHost(
      '<bauyr-check lang="ru"></bauyr-check>',
      { before: block, says: [/^bauyr-check: Error: the engine did not load/] },
      async (page) => {
        const element = page.locator('bauyr-check');
        // What has come is no engine: that is said without a press.
        await until(async () => (await look(element)) === wordsIn('ru')('ui-failure-title'), 'the failure');
        blocked = false;
        await element.locator('button', { hasText: wordsIn('ru')('ui-element-retry') }).click();
        await element.locator('input[name=service]').first().waitFor();
      },
    );
  });

  test('tells nothing unless it is asked to; then the kind of page and the outcome', async () => {
    for (const asked of ['', 'events']) {
      await inHost(
        `<bauyr-check lang="en" ${asked}></bauyr-check>`,
        {
          before: (page) =>
            page.addInitScript(() => {
              const told = Object.assign([], { all: true });
              Object.defineProperty(globalThis, 'told', { value: told });
              for (const type of ['bauyr-step', 'bauyr-result']) {
                addEventListener(
                  type,
                  (event) =>
                    void Reflect.apply(Array.prototype.push, told, [
                      `${type} ${JSON.stringify(/** @type {CustomEvent} */ (event).detail)}`,
                    ]),
                );
              }
            }),
        },
        async (page) => {
          const { outcome } = await walkElement(page.locator('bauyr-check'), planted(), 'en');
          const told = await page.evaluate(() => [...Reflect.get(globalThis, 'told')]);
          const steps = ['service', 'application', 'ask', 'result'];
          const all = [...steps.map((step) => `bauyr-step {"step":"${step}"}`), `bauyr-result {"outcome":"${outcome}"}`];
          assert.deepEqual(told, asked ? all : []);
        },
      );
    }
  });

  test('lets no answer out: not to the address, the page around, its scripts, a store or a server', () =>
    inHost(
      '<bauyr-check lang="ru"></bauyr-check>',
      {
        before: async (page) => {
          await page.addInitScript(recordWrites);
          // A script that records visits, as hosts have them: whatever comes by, and what a page consists of.
          await page.addInitScript(() => {
            /** @type {string[]} */
            const recorded = [];
            Object.defineProperty(globalThis, 'visit', { value: recorded });
            for (const type of [
              'keydown',
              'keypress',
              'keyup',
              'input',
              'beforeinput',
              'change',
              'click',
              'submit',
              'focusin',
            ]) {
              document.addEventListener(type, (event) => {
                const { key, data } = /** @type {KeyboardEvent & InputEvent} */ (event);
                const path = event.composedPath().flatMap((target) => (target instanceof Element ? [target.tagName] : []));
                recorded.push(JSON.stringify({ type, key, data, target: /** @type {Element} */ (event.target).tagName, path }));
              });
            }
          });
        },
      },
      async (page, address) => {
        /** @type {string[]} */
        const requests = [];
        page.on('request', (request) => requests.push(`${request.method()} ${request.url()} ${request.postData() ?? ''}`));
        const before = await page.evaluate(() => [
          location.href,
          document.title,
          history.length,
          JSON.stringify(history.state),
        ]);
        const element = page.locator('bauyr-check');
        await walkElement(element, planted(), 'ru');
        await element.locator('.site-footer a[href="#/check-answers"]').click();
        await element.locator('a[href="#/ask/child/0"]').click();
        await element.locator('#birth_date-year').pressSequentially('1971');
        assert.deepEqual(
          await page.evaluate(() => [location.href, document.title, history.length, JSON.stringify(history.state)]),
          before,
        );
        const around = await page.evaluate(() => document.documentElement.outerHTML);
        assert.doesNotMatch(around, PLANTED);
        const recorded = await page.evaluate(() => /** @type {string[]} */ (Reflect.get(globalThis, 'visit')));
        assert.ok(recorded.length > 20, 'something comes by');
        for (const event of recorded)
          assert.match(event, /^{"type":"(click|focusin|change|submit)"|"key":"\w\w+"/, 'no letter that is typed');
        const written = await page.evaluate(() => /** @type {string[]} */ ([...Reflect.get(globalThis, 'recorded')]));
        assert.deepEqual(
          written.filter((one) => one.replace(/ \{\}$/, '') !== `fetch ${address}bauyr_bg.wasm`),
          [],
          'nothing is written, or sent',
        );
        assert.ok(requests.length > 0);
        for (const request of requests) {
          assert.ok(request.startsWith(`GET ${address}`), request);
          assert.doesNotMatch(request, PLANTED);
        }
      },
    ));

  test('is closed to the scripts of the page around', () =>
    inHost('<bauyr-check lang="en"></bauyr-check>', { sealed: true }, async (page) => {
      await page.locator('bauyr-check').waitFor();
      const seen = page.evaluate(
        () =>
          new Promise((resolve) =>
            document.addEventListener('click', (event) =>
              resolve([
                document.querySelector('bauyr-check')?.shadowRoot,
                event
                  .composedPath()
                  .filter((one) => one instanceof Element)
                  .map((one) => /** @type {Element} */ (one).localName),
              ]),
            ),
          ),
      );
      await until(() => page.locator('bauyr-check').evaluate((host) => host.clientHeight > 200), 'the start page');
      await page.locator('bauyr-check').click();
      assert.deepEqual(await seen, [null, ['bauyr-check', 'main', 'body', 'html']]);
    }));

  test('keeps the focus inside, goes back by its own way, and never moves the page by itself', () =>
    inHost('<input id="search" autofocus><bauyr-check lang="en"></bauyr-check>', {}, async (page) => {
      const element = page.locator('bauyr-check');
      await look(element);
      assert.equal(await page.evaluate(() => document.activeElement?.id), 'search', 'the focus is not taken');
      const focused = () => element.evaluate((host) => host.shadowRoot?.activeElement?.tagName.toLowerCase());
      await element.locator('button.start').click();
      await element.locator('input[name=service]').first().waitFor();
      assert.equal(await focused(), 'h1');
      await element.locator('form button[type=submit]').click();
      await element.locator('.govuk-error-summary').waitFor();
      assert.equal(await focused(), 'div', 'the summary of errors');
      await element.locator('.govuk-error-summary a').click();
      assert.equal(await focused(), 'input', 'the field at fault');
      await element.locator('button.back').click();
      assert.equal(await look(element), wordsIn('en')('ui-start-title'));
      await element.locator('button.start').click();
      await element.locator('a[href="#/delete"]').click();
      await until(async () => (await look(element)) === wordsIn('en')('ui-delete-title'), 'deleting');
      await element.locator('button', { hasText: wordsIn('en')('ui-cancel') }).click();
      await until(async () => (await look(element)) === wordsIn('en')('ui-service-title'), 'the page before');
      await element.locator('input[value=foster]').click({ button: 'middle' });
      assert.equal(page.context().pages().length, 1);
    }));

  for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
    test(`axe finds nothing in it, ${colorScheme}`, () =>
      inHost('<bauyr-check lang="kk"></bauyr-check>', { look: { colorScheme } }, async (page) => {
        /** @type {Pick<import('./support/tab.mjs').Tab, 'run' | 'inject'>} */
        const tab = {
          run: (act, ...args) => page.evaluate(`(${act})(...${JSON.stringify(args)})`),
          inject: async (source) => void (await page.evaluate(source)),
        };
        const element = page.locator('bauyr-check');
        await look(element);
        await assertAccessible(/** @type {import('./support/tab.mjs').Tab} */ (tab), 'start');
        await element.locator('button.start').click();
        await see();
        await element.locator('form button[type=submit]').click();
        await element.locator('.govuk-error-summary').waitFor();
        await assertAccessible(/** @type {import('./support/tab.mjs').Tab} */ (tab), 'a question with an error');
        await element.locator('button.back').click();
        await walkElement(element, planted(), 'kk');
        await assertAccessible(/** @type {import('./support/tab.mjs').Tab} */ (tab), 'the result');
      }));
  }
});
