/** Who presses anything, in any order, ten thousand times, breaks nothing. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { requestOf } from './support/cases.mjs';
import { assertResult } from './support/checker.mjs';
import { launch, newTab, WITHOUT } from './support/chromium.mjs';
import { copySite } from './support/copy.mjs';
import { inEachEngine } from './support/engines.mjs';
import { begin, goTo, openStart, step } from './support/page.mjs';
import { rush } from './support/rush.mjs';
import { LANGS, SITE } from './support/site.mjs';
import { wordsIn } from './support/words.mjs';

/** Clicks of a script, and what a real mouse and keyboard do: that takes far longer, so there is less of it. */
const CLICKS = 9_000;
const TOUCHES = 1_000;
/**
 * What the other engines are given of the former, and milliseconds after each, all faster than fingers. WebKit lets a page have 100 addresses in ten
 * seconds. Firefox keeps its history in another process: written to again before it has gone back, it loads the page anew.
 * @type {Record<string, [clicks: number, slow: number]>}
 */
const OTHERS = { firefox: [400, 40], webkit: [200, 110] };
const SEED = 20_261_123;

/** Numbers from 0 to 1, the same in each run. @param {number} seed */
function random(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/**
 * Presses whatever can be pressed, types into whatever can be typed into, goes to any address. What leads away from the
 * page is left out. Runs in the page.
 * @param {number[]} dice numbers from 0 to 1
 * @param {string[]} broken words that are never to be seen
 * @param {number} [slow] milliseconds after each
 */
async function press(dice, broken, slow = 0) {
  const TEXTS = ['', '0', '7', '31', '2012', '1985', '99', '-1', '2126', 'мая', '٣', '9'.repeat(60)];
  const HASHES = [
    '#/start',
    '#/service',
    '#/application',
    '#/ask',
    '#/ask/own',
    '#/ask/parents/0',
    '#/check-answers',
    '#/result',
    '#/delete',
    '#/ask/child/1',
    '#/ask/household',
    '#/ask/x',
    '#/question/x',
    '#/nowhere',
    '#',
  ];
  const { port1, port2 } = new MessageChannel();
  /** Lets the page react. A timer would wait longer than that. */
  const turn = () =>
    new Promise((resolve) => {
      port1.onmessage = resolve;
      port2.postMessage(0);
    });
  /** @param {HTMLElement} one */
  const stays = (one) =>
    one.checkVisibility() && (one.matches('[data-lang]') || !one.closest('#exit, a[href]:not([href^="#"]), input[type=file]'));
  let n = 0;
  /** @template T @param {ArrayLike<T>} list @returns {T | undefined} */
  const any = (list) => list[Math.floor((dice[n++] ?? 0) * list.length)];
  const last = [];
  while (n < dice.length) {
    const address = (dice[n++] ?? 0) < 0.05 ? any(HASHES) : undefined;
    if (address !== undefined) location.hash = address;
    else {
      const one = any(
        [.../** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('a[href], button, input, summary'))].filter(
          stays,
        ),
      );
      last.push(`${location.hash}: ${one?.outerHTML.slice(0, 80)}`);
      if (one instanceof HTMLInputElement && one.type === 'text') {
        one.value = any(TEXTS) ?? '';
        one.dispatchEvent(new Event('input', { bubbles: true }));
      } else one?.click();
    }
    await turn();
    if (slow > 0) await new Promise((resolve) => setTimeout(resolve, slow));
    const shown = document.querySelector('main')?.textContent ?? '';
    const wrong = shown === '' ? 'nothing is shown' : broken.find((words) => shown.includes(words));
    if (wrong) throw new Error(`${wrong}, after ${last.slice(-10).join('\n')}`);
  }
}

describe('ten thousand clicks and keys', { skip: WITHOUT }, () => {
  /** @type {import('playwright-core').Browser} */
  let browser;
  /** @type {Awaited<ReturnType<typeof newTab>>} */
  let tab;
  /** @type {string[]} */
  const said = [];
  const broken = LANGS.flatMap((lang) => ['ui-broken', 'ui-failure-title'].map((id) => wordsIn(lang)(id)));
  const next = random(SEED);

  before(async () => {
    browser = await launch();
    tab = await newTab(browser);
    const context = tab.page.context();
    context.on(
      'console',
      (message) =>
        void (
          ['error', 'warning'].includes(message.type()) &&
          !message.text().startsWith('Service Worker registration blocked') &&
          said.push(message.text())
        ),
    );
    context.on('weberror', (error) => said.push(String(error.error().stack)));
    // What may be copied is for take.test.mjs to say.
    await context.grantPermissions(['clipboard-write'], { origin: new URL(SITE).origin });
    await openStart(tab, 'ru');
    // Whatever leads away leads nowhere, nothing is saved or printed.
    await context.route('**/*', (route) =>
      route.request().isNavigationRequest() ? route.fulfill({ status: 204 }) : route.fallback(),
    );
    await tab.run(() => {
      /** @type {HTMLElement} */ (document.querySelector('#exit')).style.display = 'none';
      globalThis.print = () => undefined;
      HTMLAnchorElement.prototype.click = function () {
        if (!this.download) HTMLElement.prototype.click.call(this);
      };
    });
  });
  after(() => browser.close());

  test('of a script break nothing', async () => {
    for (let done = 0; done < CLICKS; done += 1_000) {
      await tab.run(press, Array.from({ length: 3_000 }, next), broken);
      assert.deepEqual(said, []);
    }
  });

  test('of mouse and keyboard break nothing', async () => {
    const keys = [
      'Tab',
      'Tab',
      'Tab',
      'Shift+Tab',
      'Enter',
      'Space',
      'ArrowDown',
      'ArrowUp',
      'Escape',
      '1',
      '9',
      'Backspace',
      'End',
      'Home',
    ];
    for (let n = 0; n < TOUCHES; n++) {
      if (next() < 0.6) await tab.page.keyboard.press(keys[Math.floor(next() * keys.length)] ?? 'Tab');
      else await tab.page.mouse.click(next() * 1280, next() * 900);
    }
    assert.deepEqual(said, []);
    assert.ok(
      LANGS.some((lang) => tab.page.url().startsWith(`${SITE}${lang}/`)),
      `the page was not left for ${tab.page.url()}`,
    );
    const shown = await tab.run(() => document.querySelector('main')?.textContent ?? '');
    assert.ok(shown !== '' && broken.every((words) => !shown.includes(words)), shown);
  });

  test('leave a page that can still be deleted, and walked through anew', async () => {
    await goTo(tab, '#/delete');
    await step(tab, () => tab.click('main button.govuk-button--warning'));
    await tab.page.context().unroute('**/*');
    const request = requestOf('grandmother');
    await begin(tab, 'ru');
    await rush(tab, request, '#/result');
    await assertResult(tab, request, 'ru');
    assert.deepEqual(said, []);
  });
});

/** Whatever is said to the console, or caught by nobody; nothing is saved or printed. Runs in the page, before it. */
function listen() {
  /** @type {string[]} */
  const said = [];
  Object.defineProperty(globalThis, 'said', { value: said });
  for (const name of /** @type {const} */ (['error', 'warn']))
    console[name] = (...words) => void said.push(words.map(String).join(' '));
  addEventListener('error', ({ message }) => void said.push(message));
  addEventListener('unhandledrejection', ({ reason }) => void said.push(String(reason)));
  addEventListener('securitypolicyviolation', ({ violatedDirective }) => void said.push(violatedDirective));
  globalThis.print = () => undefined;
  HTMLAnchorElement.prototype.click = function () {
    if (!this.download) HTMLElement.prototype.click.call(this);
  };
}

inEachEngine('clicks in any order', (tab, engine) => {
  /** @type {Awaited<ReturnType<typeof copySite>>} */
  let site;
  before(async () => {
    site = await copySite({ before: `(${listen})()` });
  });
  after(() => site.close());

  const [clicks, slow] = OTHERS[engine] ?? [0, 0];
  const skip = clicks === 0 && 'done above, with more of them';
  test('of a script break nothing, and leave a page that can be walked through', { skip }, async () => {
    const broken = LANGS.flatMap((lang) => ['ui-broken', 'ui-failure-title'].map((id) => wordsIn(lang)(id)));
    const next = random(SEED);
    await openStart(tab(), 'ru', site.address);
    for (let done = 0; done < clicks; done += 200) {
      await tab().run(press, Array.from({ length: 600 }, next), broken, slow);
      assert.deepEqual(await tab().run(() => /** @type {string[]} */ (Reflect.get(window, 'said'))), []);
    }
    const request = requestOf('grandmother');
    await begin(tab(), 'ru', site.address);
    await rush(tab(), request, '#/result');
    await assertResult(tab(), request, 'ru');
  });
});
