/** What is asked: only what can still matter, in its order; and what the way says of itself. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answerIn, factsOf, hashOf, PAGES, withAnswer } from './support/asked.mjs';
import { requestOf } from './support/cases.mjs';
import { assertResult, checker, expected } from './support/checker.mjs';
import { inOneEngine } from './support/engines.mjs';
import { answer, look, step } from './support/page.mjs';
import { rushFromStart } from './support/rush.mjs';
import { wordsIn } from './support/words.mjs';

/** @import { Request } from '../../npm/src/bauyr.d.ts' */

inOneEngine('questions', (tab) => {
  const request = requestOf('grandmother');

  /** The pages with something that the checker still misses, in their order. @param {Request} known */
  function open(known) {
    const missing = checker.check(known).missing_facts.map(hashOf);
    const children = known.answers.children.flatMap((_, n) =>
      PAGES.filter(({ ofChild }) => ofChild).map(({ id }) => `#/ask/${id}/${n}`),
    );
    return [...children, ...PAGES.filter(({ ofChild }) => !ofChild).map(({ id }) => `#/ask/${id}`)].filter((hash) =>
      missing.includes(hash),
    );
  }

  /** What has been said when a page has been answered. @param {Request} known @param {Request} request @param {string} hash */
  const said = (known, request, hash) =>
    factsOf(hash).reduce((all, fact) => withAnswer(all, fact, answerIn(request, fact)), known);

  test('only those pages ask that hold what the checker still misses, in their order, and no other fact than it misses', async () => {
    await rushFromStart(tab(), request, 'en', '#/ask');
    /** @type {Request} */
    let known = { ...request, answers: { applicant: {}, children: [{}] } };
    for (let seen = await look(tab()); seen.view === 'ask'; ) {
      assert.equal(seen.hash, open(known)[0]);
      const missing = checker.check(known).missing_facts;
      const facts = factsOf(seen.hash).filter((fact) => seen.asked[fact.split('.').at(-1) ?? '']);
      assert.deepEqual(
        facts.filter((fact) => !missing.includes(fact)),
        [],
        seen.hash,
      );
      known = said(known, request, seen.hash);
      seen = await answer(tab(), seen, request);
      assert.equal(seen.hash, open(known)[0] ?? '#/result');
    }
  });

  for (const [person, outcome] of [
    ['mother-cares', 'out_of_scope'],
    ['unrelated-untrained', 'refusal_likely'],
  ]) {
    test(`who may stop because of ${outcome} is told so, and not before that is clear`, async () => {
      const { edition: _, ...request } = requestOf(person ?? '');
      await rushFromStart(tab(), request, 'ru', '#/ask');
      /** @type {Request} */
      let known = { ...request, answers: { applicant: {}, children: request.answers.children.map(() => ({})) } };
      const told = [];
      for (let seen = await look(tab()); seen.view === 'ask'; ) {
        const shown = await tab().run(() =>
          [...document.querySelectorAll('main .govuk-inset-text')].map((one) => one.textContent).join(),
        );
        const words = ['refusal_likely', 'out_of_scope'].filter((one) => shown.includes(wordsIn('ru')(`ui-enough-${one}`)));
        assert.deepEqual(
          words,
          [checker.check(known).outcome].filter((one) => one === outcome),
          `at ${seen.hash}`,
        );
        told.push(...words);
        known = said(known, request, seen.hash);
        seen = await answer(tab(), seen, request);
      }
      assert.ok(told.length > 0, 'somewhere it is told');
    });
  }

  test('the progress bar never runs backwards and comes to its end', async () => {
    const { way } = await rushFromStart(tab(), request, 'ru');
    const bar = way.filter(({ hash }) => hash.startsWith('#/ask/')).map(({ progress }) => progress ?? -1);
    assert.ok(bar.length > 5 && bar.every((value) => value >= 0), `the bar is shown on every page that asks: ${bar}`);
    assert.deepEqual(
      bar,
      [...bar].sort((a, b) => a - b),
    );
    assert.ok((bar[0] ?? 1) < 0.25 && (bar.at(-1) ?? 0) > 0.8, `it comes from the beginning to the end: ${bar}`);
  });

  test('"I don\'t know" is an answer to every question, and the result says what stays open', async () => {
    /** @type {Request} */
    const lost = { ...request, answers: { applicant: {}, children: [{}] } };
    const { way } = await rushFromStart(tab(), lost, 'en');
    const known = way.reduce((all, { hash }) => said(all, lost, hash), /** @type {Request} */ (lost));
    assert.equal(expected(known).outcome, 'undecided');
    await assertResult(tab(), known, 'en');
  });

  test('a link of the result leads to the question that settles an open row, and back to the result', async () => {
    const unsure = structuredClone(request);
    Object.assign(unsure.answers.applicant ?? {}, { permanent_home: 'unknown' });
    await rushFromStart(tab(), unsure, 'ru');
    const fact = 'applicant.permanent_home';
    const page = await step(tab(), () => tab().click(`section[aria-labelledby=find-out] a[data-fact="${fact}"]`));
    assert.equal(page.hash, hashOf(fact));
    assert.equal(page.focus, 'part-choice-dwelling', 'and on the page to the question itself');
    const seen = await answer(tab(), page, request);
    assert.equal(seen.view, 'result');
    await assertResult(tab(), request, 'ru');
  });
});
