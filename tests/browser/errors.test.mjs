/** What is entered wrongly is said in words, announced, linked to its field, and nothing else is lost by it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { requestOf } from './support/cases.mjs';
import { assertResult } from './support/checker.mjs';
import { inEachEngine } from './support/engines.mjs';
import { begin, goOn, goTo, look, typeDate } from './support/page.mjs';
import { rush, rushFromStart } from './support/rush.mjs';
import { until } from './support/tab.mjs';
import { wordsIn } from './support/words.mjs';

inEachEngine('an error', (tab) => {
  const request = requestOf('grandmother');

  /** The page says what is wrong, in a summary that has the focus and leads to the field, and beside the field. @param {string} words @param {string} field */
  async function assertError(words, field) {
    const seen = await look(tab());
    assert.equal(seen.error, wordsIn('en')(words));
    assert.equal(seen.focus, 'error', 'the focus is on the summary');
    const { announced, beside } = await tab().run(() => ({
      announced: document.querySelector('.govuk-error-summary [role=alert], .govuk-error-summary[role=alert]') !== null,
      beside: [...document.querySelectorAll('main [aria-describedby~=error]')].length,
    }));
    assert.ok(announced, 'the summary is announced');
    assert.equal(beside, 1, 'the fields are described by the error');
    await tab().click('.govuk-error-summary a');
    assert.equal((await look(tab())).focus, field, 'the link leads to the field');
    return seen;
  }

  test('without an answer: nothing is guessed, and the question stays', async () => {
    const before = await rushFromStart(tab(), request, 'en', '#/question/applicant.citizenship');
    const seen = await goOn(tab());
    assert.equal(seen.hash, before.hash);
    await assertError('ui-error-answer', 'answer');
    assert.notEqual(seen.title, before.title, 'the title says that there is an error');
    await rush(tab(), request, '#/result');
    await assertResult(tab(), request, 'en');
  });

  test('no service chosen', async () => {
    await begin(tab(), 'en');
    await goOn(tab());
    await assertError('ui-error-choose', 'service');
  });

  /** @type {[string, [string, string, string], string, string][]} */
  const dates = [
    ['a day that no calendar has', ['31', '2', '2012'], 'error-invalid_date', 'answer'],
    ['a day in the future', ['1', '1', '2023'], 'error-future_date', 'answer'],
    ['a day that nobody alive has seen', ['1', '5', '1812'], 'ui-error-date-long-ago', 'answer-year'],
    ['no date at all', ['', '', ''], 'ui-error-date-empty', 'answer'],
    ['a month in letters', ['1', 'мая', '2012'], 'ui-error-date-part', 'answer-month'],
    ['a year of two digits', ['1', '5', '12'], 'ui-error-date-year', 'answer-year'],
  ];
  for (const [name, parts, words, field] of dates) {
    test(`${name}: what was typed stays, and it can be mended`, async () => {
      await rushFromStart(tab(), request, 'en', '#/question/children.0.birth_date');
      for (const [n, id] of ['#answer', '#answer-month', '#answer-year'].entries()) await tab().type(id, parts[n] ?? '');
      const seen = await goOn(tab());
      assert.deepEqual([seen.fields.answer, seen.fields['answer-month'], seen.fields['answer-year']], parts);
      await assertError(words, field);
      await rush(tab(), request, '#/result');
      await assertResult(tab(), request, 'en');
    });
  }

  test('in the day of application: before this law, and no date', async () => {
    await rushFromStart(tab(), request, 'en', '#/date');
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
    await goTo(tab(), '#/date');
    const early = structuredClone(request);
    Object.assign(early.answers.children[0] ?? {}, { birth_date: '2012-11-20' });
    await typeDate(tab(), 'date', '2022-09-05');
    await goOn(tab());
    await rush(tab(), early, '#/result');
    await assertResult(tab(), early, 'en');
  });

  test('an address of a page that needs a choice made before leads to the start, with nothing lost', async () => {
    for (const hash of ['#/result', '#/question/applicant.sex', '#/check-answers', '#/channel']) {
      await begin(tab(), 'en');
      const seen = await goTo(tab(), hash);
      assert.ok(['start', 'service'].includes(seen.view) || seen.heading === wordsIn('en')('ui-start-title'), `${hash} shows ${seen.heading}`);
    }
  });

  test('an address of no page of ours changes nothing', async () => {
    await begin(tab(), 'en');
    await tab().run(() => void (location.hash = '#/no/such-page'));
    await until(() => tab().run(() => document.querySelector('main h1') !== null), 'a page');
  });
});
