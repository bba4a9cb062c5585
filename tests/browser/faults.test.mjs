/** Files that arrive broken, or not at all: the page says so kindly and keeps what can be kept. In every engine. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { requestOf } from './support/cases.mjs';
import { assertResult } from './support/checker.mjs';
import { copySite, damage } from './support/copy.mjs';
import { inEachEngine } from './support/engines.mjs';
import { begin, fillFrom, goOn, goTo, openStart, step } from './support/page.mjs';
import { rush, rushFromStart } from './support/rush.mjs';
import { start } from './support/site.mjs';
import { until } from './support/tab.mjs';
import { wordsIn } from './support/words.mjs';

/** @import { Tab } from './support/tab.mjs' */
/** @import { Change } from './support/copy.mjs' */

/** A module that compiles, and holds nothing. */
const EMPTY_MODULE = Uint8Array.from([0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00]);

/** What a module may hold and no program reads: the fingerprint alone is another. */
const CUSTOM_SECTION = Uint8Array.from([0x00, 0x02, 0x01, 0x78]);

const SCRIPT = /\/chunk\.\w+\.js$/;
const WASM = /\.wasm$/;
const WORDS = /\/words\/ru\.\w+\.ftl$/;
const QUESTIONS = /\/words\/ru-questions\.\w+\.ftl$/;
const LATER = /\/words\/ru-later\.\w+\.ftl$/;
const LAW = /\/law\/ru\.\w+\.json$/;
const STYLE = /\/later\.\w+\.css$/;
const DRAWING = /\/result\.\w+\.js$/;
const ASKING = /\/asking\.\w+\.js$/;
const PAGE = /\/$/;

const words = wordsIn('ru');
const request = requestOf('grandmother');

/** Everything that can be read. @param {Tab} tab */
const shown = (tab) => tab.run(() => document.body.innerText.replace(/\s+/g, ' '));

/** It is said and announced, and the plain lists are there instead. @param {Tab} tab @param {string} id of the words */
async function assertSaid(tab, id) {
  const said = words(id).replace(/\s+/g, ' ');
  await until(async () => (await shown(tab)).includes(said), `"${said}"`);
  const { announced, lists, ids } = await tab.run(() => ({
    announced: [...document.querySelectorAll('[role=alert]')].some((one) => one.getBoundingClientRect().height > 0),
    lists: document.querySelectorAll('main a[href*="/lists/ru/"]').length,
    ids: /\b(ui|error|outcome)-[a-z_-]+/.exec(document.body.innerText)?.[0] ?? '',
  }));
  assert.ok(announced, 'it is announced');
  assert.ok(lists > 0, 'it leads to the lists');
  assert.equal(ids, '', 'words are shown, not their names');
}

inEachEngine('a file that is broken', (tab) => {
  /** @type {Change | undefined} */
  let change;
  /** @type {RegExp} */
  let file;
  /** @type {Awaited<ReturnType<typeof copySite>>} */
  let site;
  before(async () => {
    site = await copySite({
      change: (path) => (file.test(path) ? change : undefined),
      before:
        "globalThis.uncaught = []; addEventListener('unhandledrejection', ({ reason }) => uncaught.push(String(reason)));",
    });
  });
  after(() => site.close());

  /** @param {RegExp} which @param {Change} [how] as it is, if not given */
  function breaks(which, how) {
    file = which;
    change = how;
  }

  describe('the engine', () => {
    /** @type {[string, Change][]} */
    const WAYS = [
      ['is not there', damage.missing],
      ['is cut off on the way', damage.cut],
      ['is half of what it should be', damage.half],
      ['is something else', damage.other('<!doctype html><title>Sign in</title>')],
      ['is another program', damage.other(EMPTY_MODULE)],
      ['would work, and is not the one that belongs to the page', damage.longer(CUSTOM_SECTION)],
    ];
    for (const [name, how] of WAYS) {
      test(`${name}: the page says so and leads to the lists`, async () => {
        breaks(WASM, how);
        await openStart(tab(), 'ru', site.address);
        await tab().click('#start');
        await assertSaid(tab(), 'error-load_failed');
      });
    }

    test('may not run by a rule of the network: the page says so and leads to the lists', async () => {
      breaks(PAGE, (answer) =>
        damage.header(
          'content-security-policy',
          answer.headers['content-security-policy']?.replace("'wasm-unsafe-eval'", '') ?? '',
        )(answer),
      );
      await openStart(tab(), 'ru', site.address);
      await tab().click('#start');
      await assertSaid(tab(), 'error-load_failed');
    });

    test('comes under a wrong type, as from a simple server: the page works all the same', async () => {
      breaks(WASM, damage.header('content-type', 'application/octet-stream'));
      await rushFromStart(tab(), request, 'ru', '#/result', site.address);
      await assertResult(tab(), request, 'ru');
    });
  });

  for (const [what, file] of /** @type {[string, RegExp][]} */ ([
    ['the script', SCRIPT],
    ['the words', WORDS],
  ])) {
    for (const [name, how] of /** @type {[string, Change][]} */ ([
      ['missing', damage.missing],
      ['cut off on the way', damage.cut],
      ['half of what should be there', damage.half],
      ['empty', damage.other('')],
    ])) {
      test(`${what}, ${name}: the start page stays readable, says so and leads to the lists`, async () => {
        breaks(file, how);
        await tab().open(start('ru', site.address));
        await until(
          () => tab().run(() => (document.querySelector('#failed')?.getBoundingClientRect().height ?? 0) > 0),
          'the message',
        );
        assert.doesNotMatch(await shown(tab()), /\bui-[a-z-]+/);
        assert.ok(
          (await shown(tab())).includes(wordsIn('ru')('ui-start-title').replace(/\s+/g, ' ')),
          'the start page as it was delivered',
        );
        assert.ok(await tab().run(() => document.querySelectorAll('#failed a[href*="lists/"]').length === 3));
      });
    }
  }

  describe('the words', () => {
    test('of another language do not arrive: the language stays, and so does every answer', async () => {
      breaks(/\/words\/en\.\w+\.ftl$/, damage.missing);
      const { heading } = await rushFromStart(tab(), request, 'ru', '#/ask/you', site.address);
      await tab().click('[data-lang=en]');
      await until(
        () => tab().run(() => (document.querySelector('#failed')?.getBoundingClientRect().height ?? 0) > 0),
        'the message',
      );
      const seen = await tab().run(() => ({
        heading: document.querySelector('main h1')?.textContent,
        lang: document.documentElement.lang,
      }));
      assert.deepEqual(seen, { heading, lang: 'ru' });
      await rush(tab(), request, '#/result');
      await assertResult(tab(), request, 'ru');
    });
  });

  describe('the words of the pages that ask', () => {
    for (const [name, how] of /** @type {[string, Change][]} */ ([
      ['are not there', damage.missing],
      ['are cut off on the way', damage.cut],
    ])) {
      test(`${name}: it is said where they are missing, and once they are there the way goes on with every answer`, async () => {
        breaks(QUESTIONS, how);
        const seen = await rushFromStart(tab(), request, 'ru', '#/application', site.address);
        assert.ok(seen.heading.includes(words('ui-application-title')), 'what comes before has its words');
        await fillFrom(tab(), seen, request);
        await goOn(tab());
        await assertSaid(tab(), 'error-load_failed');
        await goTo(tab(), '#/check-answers');
        await assertSaid(tab(), 'error-load_failed');
        breaks(/$^/);
        assert.equal((await goTo(tab(), '#/ask')).hash, '#/ask/child/0');
        await goTo(tab(), '#/check-answers');
        await step(tab(), () => tab().click('main .govuk-button-group button'));
        await rush(tab(), request, '#/result');
        await assertResult(tab(), request, 'ru');
      });
    }
  });

  test('the script of the pages that ask is empty: it is said where it is missing', async () => {
    breaks(ASKING, damage.other(''));
    const seen = await rushFromStart(tab(), request, 'ru', '#/application', site.address);
    await fillFrom(tab(), seen, request);
    await goOn(tab());
    await assertSaid(tab(), 'error-load_failed');
  });

  describe('what the result needs besides', () => {
    for (const [name, which, how] of /** @type {[string, RegExp, Change][]} */ ([
      ['its words are not there', LATER, damage.missing],
      ['its words are cut off on the way', LATER, damage.cut],
      ['its words are half of what they should be', LATER, damage.half],
      ['what draws it is cut off on the way', DRAWING, damage.cut],
      ['what draws it is empty', DRAWING, damage.other('')],
    ])) {
      test(`${name}: it is said, and no answer is lost`, async () => {
        breaks(which, how);
        await rushFromStart(tab(), request, 'ru', '#/check-answers', site.address);
        await tab().click('main a[href="#/result"]');
        await assertSaid(tab(), 'error-load_failed');
        const answers = () =>
          tab().run(() => [...document.querySelectorAll('main dd.govuk-summary-list__value:not(.unanswered)')].length);
        await goTo(tab(), '#/check-answers');
        assert.ok((await answers()) > 5, 'the answers are there');
      });
    }

    test('its styles are not there: the answers and the result can be read without them', async () => {
      breaks(STYLE, damage.missing);
      await rushFromStart(tab(), request, 'ru', '#/result', site.address);
      await assertResult(tab(), request, 'ru');
    });

    test('nothing of it arrives: it is said, and nothing fails unseen', async () => {
      breaks(new RegExp([LATER, LAW, DRAWING].map(({ source }) => source).join('|')), damage.missing);
      await rushFromStart(tab(), request, 'ru', '#/check-answers', site.address);
      await tab().click('main a[href="#/result"]');
      await assertSaid(tab(), 'error-load_failed');
      assert.deepEqual(await tab().run(() => Reflect.get(globalThis, 'uncaught')), []);
    });

    for (const [name, how] of /** @type {[string, Change][]} */ ([
      ['is not there', damage.missing],
      ['is cut off on the way', damage.cut],
      ['is half of what it should be', damage.half],
    ])) {
      test(`the law's own text ${name}: the result is there without it`, async () => {
        breaks(LAW, how);
        await rushFromStart(tab(), request, 'ru', '#/result', site.address);
        await assertResult(tab(), request, 'ru');
        assert.equal(await tab().run(() => document.querySelectorAll('main blockquote').length), 0, 'nothing is quoted');
      });
    }
  });

  test('the next visit, with every file as it should be, works', async () => {
    breaks(/$^/);
    await begin(tab(), 'ru', site.address);
    await rush(tab(), request, '#/result');
    await assertResult(tab(), request, 'ru');
  });
});
