/** The way through the page: every list in every language from start to result, and the questions on the way. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { requestOf } from './support/cases.mjs';
import { assertResult, checker, expected } from './support/checker.mjs';
import { inEachEngine } from './support/engines.mjs';
import { answer, answerIn, begin, listsOf, look, readResult, step, walk, walkToResult } from './support/page.mjs';
import { rush, rushFromStart } from './support/rush.mjs';
import { LANGS } from './support/site.mjs';
import { until } from './support/tab.mjs';
import { wordsIn } from './support/words.mjs';

/** @typedef {import('./support/cases.mjs').Request} Request */
/** @typedef {import('./support/tab.mjs').Tab} Tab */

/** One person for each list, so that the outcomes differ, too. */
const PEOPLE = [
  requestOf('grandmother'),
  requestOf('aunt-training-later'),
  requestOf('patron-rents'),
  requestOf('foster-siblings'),
  requestOf('mother-cares'),
];

inEachEngine('the way through the page', (tab, engine) => {
  describe('from start to result', () => {
    for (const [n, request] of PEOPLE.entries()) {
      for (const [m, lang] of LANGS.entries()) {
        // Every list and every language step by step, as a person goes; the rest of each with each in one go.
        const slowly = n % LANGS.length === m;
        test(`${request.service}, ${request.channel}, ${lang}: the page says what the checker says`, async () => {
          if (slowly) {
            const way = await walkToResult(tab(), request, lang);
            assert.ok(way.every((seen) => seen.lang === lang), 'the language stays');
          } else await rushFromStart(tab(), request, lang);
          await assertResult(tab(), request, lang);
        });
      }
    }

    for (const [m, lang] of LANGS.entries()) {
      if (engine !== 'chromium' && m > 0) continue;
      test(`"I am not sure", ${lang}: all five lists are checked at once`, async () => {
        const request = requestOf('step-parent-and-half-sister');
        await rushFromStart(tab(), { ...request, service: 'unsure', channel: 'unsure' }, lang);
        const { table, outcome } = await readResult(tab());
        assert.equal(outcome, '', 'none of the lists is taken for the chosen one');
        assert.deepEqual(table, listsOf('unsure', 'unsure').map(([service, channel]) => expected({ ...request, service, channel }).outcome));
        for (const [n, [service, channel]] of listsOf('unsure', 'unsure').entries()) {
          await tab().click(`#open-${service}-${channel}`);
          await until(() => tab().run((id) => document.querySelector(`#${id}[aria-expanded=true]`) !== null, `open-${service}-${channel}`), `list ${n} is open`);
          await assertResult(tab(), { ...request, service, channel }, lang);
        }
      });
    }

    test('a service with two channels and "I am not sure" of the channel: both are checked', async () => {
      const request = requestOf('foster-siblings');
      await rushFromStart(tab(), { ...request, channel: 'unsure' }, 'ru');
      const { table } = await readResult(tab());
      assert.deepEqual(table, listsOf('foster', 'unsure').map(([service, channel]) => expected({ ...request, service, channel }).outcome));
    });

    test('a service with one channel does not ask for the channel', async () => {
      const way = await walk(tab(), requestOf('patron-rents'), ({ view }) => view === 'question', await begin(tab(), 'kk'));
      assert.deepEqual(way.map(({ view }) => view), ['service', 'date', 'children', 'question']);
    });
  });

  describe('questions', () => {
    const request = requestOf('grandmother');

    test('only those are asked that the checker still misses, in its order', async () => {
      await rushFromStart(tab(), request, 'en', '#/question');
      /** @type {Request} */
      const known = { ...request, answers: { applicant: {}, children: [{}] } };
      const [first] = checker.check(known).missing_facts;
      assert.equal((await look(tab())).fact, first);
      for (let seen = await look(tab()); seen.view === 'question'; ) {
        const [, child, key = ''] = /^(?:applicant|children\.(\d+))\.(\w+)$/.exec(seen.fact) ?? [];
        const [from, to] = child === undefined ? [request.answers.applicant, known.answers.applicant] : [request.answers.children[0], known.answers.children[0]];
        if (to) to[key] = from?.[key] ?? 'unknown';
        seen = await answer(tab(), seen, from?.[key] ?? 'unknown');
        assert.equal(seen.fact, checker.check(known).missing_facts[0] ?? '', `after ${key}`);
      }
    });

    for (const [person, outcome] of [['mother-cares', 'out_of_scope'], ['unrelated-untrained', 'refusal_likely']]) {
      test(`who may stop because of ${outcome} is told so, and not before that is clear`, async () => {
        const { edition: _, ...request } = requestOf(person ?? '');
        await rushFromStart(tab(), request, 'ru', '#/question');
        /** @type {Request} */
        const known = { ...request, answers: { applicant: {}, children: request.answers.children.map(() => ({})) } };
        const told = [];
        for (let seen = await look(tab()); seen.view === 'question'; ) {
          const shown = await tab().run(() => [...document.querySelectorAll('main .govuk-inset-text')].map((one) => one.textContent).join());
          const words = ['refusal_likely', 'out_of_scope'].filter((one) => shown.includes(wordsIn('ru')(`ui-enough-${one}`)));
          assert.deepEqual(words, [checker.check(known).outcome].filter((one) => one === outcome), `at ${seen.fact}`);
          told.push(...words);
          const [, child, key = ''] = /^(?:applicant|children\.(\d+))\.(\w+)$/.exec(seen.fact) ?? [];
          const facts = child === undefined ? known.answers.applicant : known.answers.children[Number(child)];
          if (facts) facts[key] = answerIn(request, seen.fact);
          seen = await answer(tab(), seen, answerIn(request, seen.fact));
        }
        assert.ok(told.length > 0, 'somewhere it is told');
      });
    }

    test('a browser that takes no more entries into its history for a while stops nobody', async () => {
      await rushFromStart(tab(), request, 'kk', '#/question');
      const before = await look(tab());
      await tab().run(() => {
        for (const name of /** @type {const} */ (['pushState', 'replaceState'])) {
          const own = history[name];
          history[name] = (...all) => {
            if (document.documentElement.dataset['refuses']) throw new DOMException('too often', 'SecurityError');
            own.apply(history, all);
          };
        }
        document.documentElement.dataset['refuses'] = 'yes';
      });
      const [unwritten, further] = [await answer(tab(), before, 'unknown'), await answer(tab(), await look(tab()), 'unknown')];
      assert.deepEqual([unwritten.hash, further.hash], [before.hash, before.hash], 'nothing is written');
      assert.equal(new Set([before, unwritten, further].map(({ heading }) => heading)).size, 3, 'and every question is another');
      assert.equal(new Set([before, unwritten, further].map(({ title }) => title)).size, 3);
      await tab().run(() => void delete document.documentElement.dataset['refuses']);
      const written = await answer(tab(), further, 'unknown');
      assert.notEqual(written.hash, before.hash);
      assert.equal((await step(tab(), () => tab().back())).heading, before.heading, 'back is where the history was taken last');
      await rush(tab(), request, '#/result');
      assert.equal((await look(tab())).view, 'result');
    });

    test('the progress bar never runs backwards and comes to its end', async () => {
      const { way } = await rushFromStart(tab(), request, 'ru');
      const bar = way.filter(({ hash }) => hash.startsWith('#/question/')).map(({ progress }) => progress ?? -1);
      assert.ok(bar.length > 5 && bar.every((value) => value >= 0), `the bar is shown at every question: ${bar}`);
      assert.deepEqual(bar, [...bar].sort((a, b) => a - b));
      assert.ok((bar[0] ?? 1) < 0.2 && (bar.at(-1) ?? 0) > 0.8, `it comes from the beginning to the end: ${bar}`);
    });

    test('back shows the answer that was given, and it can be changed without losing the others', async () => {
      const way = await walk(tab(), request, ({ view }) => view === 'check-answers', await begin(tab(), 'kk'));
      const asked = way.filter(({ view }) => view === 'question');
      for (const before of asked.slice(-3).reverse()) {
        const seen = await step(tab(), () => tab().back());
        assert.equal(seen.hash, before.hash);
        assert.ok(Object.values(seen.fields).some((value) => value !== false && value !== ''), `${seen.hash} shows its answer`);
      }
      const ways = await walk(tab(), request, ({ view }) => view === 'result');
      assert.ok(ways.length <= 5, 'nothing else is asked again');
      await assertResult(tab(), request, 'kk');
    });

    test('the link back on the page does the same', async () => {
      const way = await walk(tab(), request, ({ fact }) => fact === 'applicant.permanent_home', await begin(tab(), 'en'));
      const before = await step(tab(), () => tab().click('#back'));
      assert.equal(before.hash, way.at(-2)?.hash);
      assert.ok(Object.values(before.fields).some((value) => value !== false && value !== ''));
    });

    test('the link back, pressed twice before the browser has gone back, does not lead out of the page', async () => {
      await begin(tab(), 'ru');
      await step(tab(), () =>
        tab().run(() => {
          const link = /** @type {HTMLElement} */ (document.getElementById('back'));
          link.click();
          link.click();
        }),
      );
      assert.ok((await look(tab())).title.includes(wordsIn('ru')('ui-start-title')));
      // Whoever left it would be gone by now; who is on it can go on.
      assert.equal((await step(tab(), () => tab().click('#start'))).view, 'service');
      assert.ok((await step(tab(), () => tab().click('#back'))).title.includes(wordsIn('ru')('ui-start-title')), 'a press that comes later counts');
    });

    test('"I don\'t know" is an answer to every question, and the result says what stays open', async () => {
      /** @type {Request} */
      const lost = { ...request, answers: { applicant: {}, children: [{}] } };
      const { way } = await rushFromStart(tab(), lost, 'en');
      const asked = way.filter(({ hash }) => hash.startsWith('#/question/')).map(({ hash }) => hash.slice('#/question/'.length));
      /** @type {Request} */
      const said = { ...lost, answers: { applicant: {}, children: [{}] } };
      for (const fact of asked) {
        const [, child, key = ''] = /^(?:applicant|children\.(\d+))\.(\w+)$/.exec(fact) ?? [];
        const facts = child === undefined ? said.answers.applicant : said.answers.children[0];
        if (facts) facts[key] = 'unknown';
      }
      assert.equal(expected(said).outcome, 'undecided');
      await assertResult(tab(), said, 'en');
    });

    test('a link of the result leads to the question that settles an open row, and back to the result', async () => {
      const unsure = structuredClone(request);
      Object.assign(unsure.answers.applicant ?? {}, { permanent_home: 'unknown' });
      await rushFromStart(tab(), unsure, 'ru');
      const question = await step(tab(), () => tab().click('section[aria-labelledby=find-out] a[href="#/question/applicant.permanent_home"]'));
      assert.equal(question.hash, '#/question/applicant.permanent_home');
      const seen = await answer(tab(), question, true);
      assert.equal(seen.view, 'result');
      await assertResult(tab(), request, 'ru');
    });
  });
});
