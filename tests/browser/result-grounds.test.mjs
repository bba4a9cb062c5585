/** What the result says of grounds: what threatens, what is open, what may be set aside, and what changes it. Days and sums are worked out by hand from the law. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { hashOf } from './support/asked.mjs';
import { requestOf } from './support/cases.mjs';
import { checker } from './support/checker.mjs';
import { alone } from './support/families.mjs';
import { onPhone, parts, texts, variation } from './support/on-phone.mjs';
import { answer, change, look, readResult } from './support/page.mjs';
import { rush, rushFromStart } from './support/rush.mjs';
import { LANGS } from './support/site.mjs';
import { unfold } from './support/states.mjs';
import { until } from './support/tab.mjs';
import { wordsIn } from './support/words.mjs';

onPhone('the result', (tab) => {
  describe('what threatens', () => {
    test('of age: the day of the eighteenth birthday is the earliest to apply', async () => {
      await rushFromStart(tab(), requestOf('brother-seventeen'), 'ru');
      for (const place of ['#ground-minor .remedies', 'section .row-remedies']) {
        assert.deepEqual(
          await tab().run(
            (wanted) => [...document.querySelectorAll(`${wanted} time`)].map((one) => one.getAttribute('datetime')),
            place,
          ),
          ['2026-01-11'],
          place,
        );
        assert.ok((await texts(tab(), place))[0]?.includes(wordsIn('ru')('remedy-applicant-birth_date').replace(/\s+/g, ' ')));
      }
    });

    test('three years of raising: the day on which they are full', async () => {
      await rushFromStart(tab(), requestOf('unmarried-man-one-day-short'), 'kk');
      const days = await tab().run(() =>
        [...document.querySelectorAll('#ground-unmarried_man .remedies time')].map((one) => one.getAttribute('datetime')),
      );
      assert.deepEqual(days, ['2025-06-02']);
    });

    test('income: the subsistence minimum of the year of the request, its source, and the sum for several children', async () => {
      await rushFromStart(tab(), variation('unrelated-untrained', { income_covers_minimum: false }), 'en');
      const [alone = ''] = await texts(tab(), '#ground-low_income .remedy-amount');
      assert.match(alone, /2024: 43,407 tenge/);
      assert.match(alone, /Source: .+/);
      assert.doesNotMatch(alone, /children/);
      await rushFromStart(tab(), variation('foster-siblings', { income_covers_minimum: false }), 'en');
      const [both = ''] = await texts(tab(), '#ground-low_income .remedy-amount');
      assert.match(both, /2026: 50,851 tenge.* 2 children: 101,702 tenge/);
    });

    test('what nobody can clear on their own is said, on the ground and in sum, with whom to ask', async () => {
      await rushFromStart(tab(), requestOf('prosecuted'), 'en');
      const words = wordsIn('en');
      const none = words('result-remedy-none');
      assert.deepEqual(
        await texts(tab(), '.row-applies .remedy-none'),
        (await texts(tab(), '.row-applies')).map(() => none),
      );
      const [section = ''] = await texts(tab(), 'section[aria-labelledby=remedies]');
      assert.ok(section.includes(words('result-remedies-nothing')) && section.includes(words('result-remedies-ask')), section);
      assert.deepEqual(await texts(tab(), 'section .row-remedies'), []);
      assert.ok(section.includes(words('ground-listed_offence', { edition: '2022-08' })), section);
    });

    test('beside what stays, what can be cleared is named all the same', async () => {
      await rushFromStart(tab(), variation('prosecuted', { permanent_home: false }), 'en');
      const words = wordsIn('en');
      const [section = ''] = await texts(tab(), 'section[aria-labelledby=remedies]');
      assert.ok(
        section.includes(words('result-remedies-part')) && section.includes(words('result-remedies-remaining')),
        section,
      );
      assert.deepEqual(await texts(tab(), 'section .row-remedies'), [words('remedy-applicant-permanent_home')]);
    });
  });

  test('what would change the result does: with the set done, nothing threatens', async () => {
    const request = variation('unrelated-untrained', { permanent_home: false, data_consent: false });
    await rushFromStart(tab(), request, 'en');
    const words = wordsIn('en');
    const done = ['permanent_home', 'training_completed', 'data_consent'];
    assert.deepEqual(
      await texts(tab(), 'section .row-remedies li'),
      done.map((key) => words(`remedy-applicant-${key}`)),
    );
    assert.ok((await texts(tab(), 'section[aria-labelledby=remedies]'))[0]?.includes(words('result-remedies-all')));
    const then = variation('unrelated-untrained', { permanent_home: true, data_consent: true, training_completed: true });
    for (const key of done) {
      await change(tab(), then, `applicant.${key}`, true);
      await rush(tab(), then, '#/result');
    }
    assert.deepEqual(await texts(tab(), '.row-applies'), []);
    assert.deepEqual(
      (await parts(tab())).filter((id) => id === 'remedies'),
      [],
    );
  });

  describe('what is open', () => {
    const request = variation('unrelated-untrained', { training_completed: true, permanent_home: 'unknown' });

    test('names the question that settles it, and the answer does', async () => {
      await rushFromStart(tab(), request, 'en');
      assert.equal((await readResult(tab())).grounds.no_permanent_home, 'open');
      const [said = ''] = await texts(tab(), '#ground-no_permanent_home .settled-by');
      assert.ok(said.startsWith(wordsIn('en')('result-settled-by')), said);
      await tab().click('#ground-no_permanent_home summary');
      await tab().click('#ground-no_permanent_home .settled-by a');
      const seen = await until(async () => ((await look(tab())).view === 'ask' ? look(tab()) : null), 'the page that asks');
      assert.equal(seen.hash, hashOf('applicant.permanent_home'));
      await answer(tab(), seen, variation('unrelated-untrained', { training_completed: true, permanent_home: true }));
      await rush(tab(), variation('unrelated-untrained', { training_completed: true, permanent_home: true }), '#/result');
      assert.equal((await readResult(tab())).grounds.no_permanent_home, undefined, 'it threatens no more');
    });

    test('where several questions are needed, the first that is asked is linked, and the others are counted', async () => {
      const nothing = requestOf('nothing-answered');
      await rushFromStart(tab(), nothing, 'en');
      await unfold(tab());
      const given = { ...nothing, answers: { applicant: {}, children: [{}] } };
      const asked = checker.check(given).missing_facts;
      for (const { id, state, facts } of checker.check(given).grounds) {
        if (state !== 'open') continue;
        const { link, said } = await tab().run((row) => {
          const settled = document.querySelector(`#ground-${row} .settled-by`);
          return { link: settled?.querySelector('a')?.getAttribute('href'), said: settled?.textContent ?? '' };
        }, id);
        assert.equal(link, hashOf(asked.find((fact) => facts.includes(fact)) ?? ''), id);
        const more = wordsIn('en')('result-settled-more', { count: facts.length - 1 });
        assert.equal(said.includes(more), facts.length > 1, `${id}: ${said}`);
      }
    });
  });

  describe('what the authority may set aside', () => {
    // Edition 2026-06, row 10, item 12; rules of guardianship, 15-1: a relative without training may be appointed, and need not be.
    const request = structuredClone({
      ...alone,
      answers: {
        ...alone.answers,
        applicant: { ...alone.answers.applicant, training_completed: false },
        children: [{ ...alone.answers.children[0], relationship: 'relative', raised_by_applicant: false }],
      },
    });

    test('has a state of its own, in sight, and an outcome that is no refusal', async () => {
      for (const lang of LANGS) {
        await rushFromStart(tab(), request, lang);
        const { outcome, grounds, words } = await readResult(tab());
        assert.deepEqual({ outcome, grounds }, { outcome: 'refusal_possible', grounds: { untrained: 'waivable' } });
        assert.equal(words, wordsIn(lang)('result-headline-refusal_possible', { count: 1 }));
        assert.deepEqual(await texts(tab(), '#ground-untrained summary .govuk-tag'), [wordsIn(lang)('state-waivable')]);
        assert.ok((await parts(tab())).includes('remedies'), 'what would clear it is said');
      }
    });
  });
});
