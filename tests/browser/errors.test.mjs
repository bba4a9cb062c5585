/** What is entered wrongly is said in words, announced, linked to its field, and nothing else is lost by it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { earlierRequestOf } from './support/cases.mjs';
import { assertResult } from './support/checker.mjs';
import { inOneEngine } from './support/engines.mjs';
import { begin, choose, fillIn, goOn, goTo, look, typeDate } from './support/page.mjs';
import { rush, rushFromStart } from './support/rush.mjs';
import { until } from './support/tab.mjs';
import { wordsIn } from './support/words.mjs';

inOneEngine('an error', (tab) => {
  const request = earlierRequestOf('grandmother');

  /** The page says what is wrong, in a summary that has the focus and leads to the field, and beside the field. @param {string} words @param {string} field of the first error */
  async function assertError(words, field) {
    const seen = await look(tab());
    // Of several questions on a page, it is said which.
    assert.equal(seen.error.split(' — ').at(-1), wordsIn('en')(words));
    assert.equal(seen.focus, 'error', 'the focus is on the summary');
    const { announced, beside } = await tab().run(() => ({
      announced: document.querySelector('.govuk-error-summary [role=alert], .govuk-error-summary[role=alert]') !== null,
      beside: [...document.querySelectorAll('main fieldset')].filter((group) =>
        (group.getAttribute('aria-describedby') ?? '')
          .split(' ')
          .some((id) => document.getElementById(id)?.matches('.govuk-error-message')),
      ).length,
    }));
    assert.ok(announced, 'the summary is announced');
    assert.equal(beside, seen.errors.length, 'the fields are described by the errors');
    await tab().click('.govuk-error-summary a');
    assert.equal((await look(tab())).focus, field, 'the link leads to the field');
    return seen;
  }

  test('without an answer: nothing is guessed, and the page stays, with every question named that was passed over', async () => {
    const before = await rushFromStart(tab(), request, 'en', '#/ask/you');
    const [first = '', ...others] = await tab().run(() =>
      [...document.querySelectorAll('main fieldset')].map((group) => group.querySelector('input')?.name ?? ''),
    );
    const seen = await goOn(tab());
    assert.equal(seen.hash, before.hash);
    assert.equal(seen.errors.length, others.length + 1);
    await assertError('ui-error-answer', first);
    assert.notEqual(seen.title, before.title, 'the title says that there is an error');
    await rush(tab(), request, '#/result');
    await assertResult(tab(), request, 'en');
  });

  test('one question passed over: what was chosen at the others stays', async () => {
    const before = await rushFromStart(tab(), request, 'en', '#/ask/home');
    await fillIn(tab(), before, request);
    const names = Object.keys(before.asked);
    const [missed = ''] = names;
    await tab().run((name) => {
      for (const one of document.querySelectorAll(`input[name="${name}"]`)) {
        /** @type {HTMLInputElement} */ (one).checked = false;
      }
    }, missed);
    const seen = await goOn(tab());
    assert.equal(seen.errors.length, 1);
    for (const name of names) assert.equal(seen.asked[name]?.chosen.length, name === missed ? 0 : 1, name);
    await assertError('ui-error-answer', missed);
  });

  test('no box ticked is no "none of these"', async () => {
    await rushFromStart(tab(), request, 'en', '#/ask/own');
    await goOn(tab());
    const { errors } = await look(tab());
    assert.ok(
      errors.some((error) => error.includes(wordsIn('en')('ui-ask-error-ticks'))),
      errors.join(),
    );
  });

  test('"none of these" and a tick let one another go, which is said aloud; were both there, the page would ask which', async () => {
    const seen = await rushFromStart(tab(), request, 'en', '#/ask/own');
    const chosen = async () => (await look(tab())).asked['ticks-own']?.chosen;
    const said = () => tab().run(() => document.querySelector('main fieldset [role=status]')?.textContent ?? '');
    await choose(tab(), seen, 'illness', 'ticks-own');
    await choose(tab(), seen, '-none', 'ticks-own');
    assert.deepEqual(await chosen(), ['-none']);
    assert.equal(await said(), wordsIn('en')('ui-ask-unticked', { what: wordsIn('en')('box-own-illness') }));
    await choose(tab(), seen, 'illness', 'ticks-own');
    assert.deepEqual(await chosen(), ['illness']);
    assert.equal(await said(), wordsIn('en')('ui-ask-unticked', { what: wordsIn('en')('ticks-own.none') }));
    await tab().run(() => {
      for (const one of document.querySelectorAll('input[value=illness], input[value=-none]')) {
        /** @type {HTMLInputElement} */ (one).checked = true;
      }
    });
    const { errors } = await goOn(tab());
    assert.ok(
      errors.some((error) => error.includes(wordsIn('en')('ui-ask-error-none'))),
      errors.join(),
    );
  });

  test('no service chosen', async () => {
    await begin(tab(), 'en');
    await goOn(tab());
    await assertError('ui-error-choose', 'service');
  });

  /** @type {[string, [string, string, string], string, string][]} */
  const dates = [
    ['a day that no calendar has', ['31', '2', '2012'], 'error-invalid_date', 'birth_date'],
    ['a day in the future', ['1', '1', '2023'], 'error-future_date', 'birth_date'],
    ['a day that nobody alive has seen', ['1', '5', '1812'], 'ui-error-date-long-ago', 'birth_date-year'],
    ['no date at all', ['', '', ''], 'ui-error-date-empty', 'birth_date'],
    ['a month in letters', ['1', 'мая', '2012'], 'ui-error-date-part', 'birth_date-month'],
    ['a year of two digits', ['1', '5', '12'], 'ui-error-date-year', 'birth_date-year'],
  ];
  for (const [name, parts, words, field] of dates) {
    test(`${name}: what was typed stays, and it can be mended`, async () => {
      await rushFromStart(tab(), request, 'en', '#/ask/child/0');
      await fillIn(tab(), await look(tab()), request);
      for (const [n, id] of ['#birth_date', '#birth_date-month', '#birth_date-year'].entries())
        await tab().type(id, parts[n] ?? '');
      const seen = await goOn(tab());
      assert.deepEqual([seen.fields.birth_date, seen.fields['birth_date-month'], seen.fields['birth_date-year']], parts);
      await assertError(words, field);
      await rush(tab(), request, '#/result');
      await assertResult(tab(), request, 'en');
    });
  }

  test('in the day of application: before this law, and no date', async () => {
    await rushFromStart(tab(), request, 'en', '#/application');
    await choose(tab(), await look(tab()), request.channel, 'channel');
    await typeDate(tab(), 'date', '2021-01-01');
    await goOn(tab());
    await assertError('error-unsupported_date', 'date');
    await typeDate(tab(), 'date', '2026-02-30');
    await goOn(tab());
    const seen = await assertError('error-invalid_date', 'date');
    assert.deepEqual([seen.fields.date, seen.fields['date-month'], seen.fields['date-year']].map(Number), [30, 2, 2026]);
  });

  test('that an earlier answer came to be wrong by a later change leads to that answer', async () => {
    await rushFromStart(tab(), { ...request, date: '2026-11-23' }, 'en');
    await goTo(tab(), '#/application');
    const early = structuredClone(request);
    Object.assign(early.answers.children[0] ?? {}, { birth_date: '2012-11-20' });
    await typeDate(tab(), 'date', '2022-09-05');
    await goOn(tab());
    await rush(tab(), early, '#/result');
    await assertResult(tab(), early, 'en');
  });

  test('an address of a page that needs a choice made before leads to the start, with nothing lost', async () => {
    for (const hash of ['#/result', '#/ask/own', '#/check-answers', '#/application']) {
      await begin(tab(), 'en');
      const seen = await goTo(tab(), hash);
      assert.ok(
        ['start', 'service'].includes(seen.view) || seen.heading === wordsIn('en')('ui-start-title'),
        `${hash} shows ${seen.heading}`,
      );
    }
  });

  test('an address of no page of ours changes nothing', async () => {
    await begin(tab(), 'en');
    await tab().run(() => void (location.hash = '#/no/such-page'));
    await until(() => tab().run(() => document.querySelector('main h1') !== null), 'a page');
  });
});
