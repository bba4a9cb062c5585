/** The way through the page: every list in every language from start to result, and the way back. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { earlierRequestOf, requestOf } from './support/cases.mjs';
import { assertResult, expected } from './support/checker.mjs';
import { inEachEngine } from './support/engines.mjs';
import { hashOf } from './support/asked.mjs';
import { begin, fillIn, goOn, listsOf, look, readResult, step, walk, walkToResult } from './support/page.mjs';
import { rush, rushFromStart } from './support/rush.mjs';
import { LANGS } from './support/site.mjs';
import { until } from './support/tab.mjs';
import { wordsIn } from './support/words.mjs';

/** One person for each list under the law of today, so that the outcomes differ, too. */
const PEOPLE = ['grandmother-of-twelve', 'aunt-untrained', 'patron-same-husband', 'foster-ready', 'foreigner-fosters'].map(
  requestOf,
);

/** And under earlier wordings, for applications that were handed in then. */
const EARLIER = ['grandmother', 'aunt-training-later', 'foster-siblings', 'mother-cares'].map(earlierRequestOf);

inEachEngine('the way through the page', (tab, engine) => {
  describe('from start to result', () => {
    for (const [n, request] of PEOPLE.entries()) {
      for (const [m, lang] of LANGS.entries()) {
        // Every list and every language step by step, as a person goes; the rest of each with each in one go.
        const slowly = n % LANGS.length === m;
        // The words are the same in every engine.
        if (engine !== 'chromium' && !slowly) continue;
        test(`${request.service}, ${request.channel}, ${lang}: the page says what the checker says`, async () => {
          if (slowly) {
            const way = await walkToResult(tab(), request, lang);
            assert.ok(
              way.every((seen) => seen.lang === lang),
              'the language stays',
            );
          } else await rushFromStart(tab(), request, lang);
          await assertResult(tab(), request, lang);
        });
      }
    }

    for (const [n, request] of engine === 'chromium' ? EARLIER.entries() : []) {
      const lang = LANGS[n % LANGS.length] ?? 'kk';
      test(`${request.service}, ${request.channel}, of ${request.date}: the page says what the checker says`, async () => {
        await rushFromStart(tab(), request, lang);
        await assertResult(tab(), request, lang);
      });
    }

    for (const [m, lang] of LANGS.entries()) {
      if (engine !== 'chromium' && m > 0) continue;
      test(`"I am not sure", ${lang}: all five lists are checked at once`, async () => {
        const request = requestOf('step-parent-and-half-sister');
        await rushFromStart(tab(), { ...request, service: 'unsure', channel: 'unsure' }, lang);
        const { table, outcome } = await readResult(tab());
        assert.equal(outcome, '', 'none of the lists is taken for the chosen one');
        assert.deepEqual(
          table,
          listsOf('unsure', 'unsure').map(([service, channel]) => expected({ ...request, service, channel }).outcome),
        );
        for (const [n, [service, channel]] of listsOf('unsure', 'unsure').entries()) {
          await tab().click(`#open-${service}-${channel}`);
          await until(
            () =>
              tab().run((id) => document.querySelector(`#${id}[aria-expanded=true]`) !== null, `open-${service}-${channel}`),
            `list ${n} is open`,
          );
          await assertResult(tab(), { ...request, service, channel }, lang);
        }
      });
    }

    test('a service with two channels and "I am not sure" of the channel: both are checked', async () => {
      const request = requestOf('foster-siblings');
      await rushFromStart(tab(), { ...request, channel: 'unsure' }, 'ru');
      const { table } = await readResult(tab());
      assert.deepEqual(
        table,
        listsOf('foster', 'unsure').map(([service, channel]) => expected({ ...request, service, channel }).outcome),
      );
    });

    test('a service with one channel does not ask for the channel', async () => {
      const way = await walk(tab(), requestOf('patron-rents'), ({ view }) => view === 'ask', await begin(tab(), 'kk'));
      assert.deepEqual(
        way.map(({ view }) => view),
        ['service', 'application', 'ask'],
      );
      assert.deepEqual(Object.keys(way[1]?.asked ?? {}).sort(), ['children', 'date']);
    });
  });

  describe('back and on', () => {
    const request = requestOf('grandmother');

    test('a browser that takes no more entries into its history for a while stops nobody', async () => {
      const lost = { ...request, answers: { applicant: {}, children: [{}] } };
      await rushFromStart(tab(), request, 'kk', '#/ask');
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
      /** By its address it seems to be the same page. @param {import('./support/page.mjs').Seen} seen */
      const on = async (seen) => {
        await fillIn(tab(), seen, lost);
        return goOn(tab());
      };
      const unwritten = await on(before);
      const further = await on(unwritten);
      assert.deepEqual([unwritten.hash, further.hash], [before.hash, before.hash], 'nothing is written');
      assert.equal(new Set([before, unwritten, further].map(({ heading }) => heading)).size, 3, 'and every page is another');
      assert.equal(new Set([before, unwritten, further].map(({ title }) => title)).size, 3);
      await tab().run(() => void delete document.documentElement.dataset['refuses']);
      const written = await on(further);
      assert.notEqual(written.hash, before.hash);
      assert.equal((await step(tab(), () => tab().back())).title, before.title, 'back is where the history was taken last');
      await rush(tab(), request, '#/result');
      assert.equal((await look(tab())).view, 'result');
    });

    test('back shows the answer that was given, and it can be changed without losing the others', async () => {
      const way = await walk(tab(), request, ({ view }) => view === 'result', await begin(tab(), 'kk'));
      const asked = way.filter(({ view }) => view === 'ask');
      for (const before of asked.slice(-3).reverse()) {
        const seen = await step(tab(), () => tab().back());
        assert.equal(seen.hash, before.hash);
        assert.ok(
          Object.values(seen.fields).some((value) => value !== false && value !== ''),
          `${seen.hash} shows its answer`,
        );
      }
      const ways = await walk(tab(), request, ({ view }) => view === 'result');
      assert.ok(ways.length <= 5, 'nothing else is asked again');
      await assertResult(tab(), request, 'kk');
    });

    test('the link back on the page does the same', async () => {
      const way = await walk(
        tab(),
        request,
        ({ hash }) => hash === hashOf('applicant.permanent_home'),
        await begin(tab(), 'en'),
      );
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
      assert.ok(
        (await step(tab(), () => tab().click('#back'))).title.includes(wordsIn('ru')('ui-start-title')),
        'a press that comes later counts',
      );
    });
  });
});
