/** The built package in Node: the worked cases, what would change a result, and what the checker tells of itself. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import initAnyLaw from '../../dist/npm/any-law.js';
import init from '../../dist/npm/bauyr.js';
import { assertHolds, FILES, persona, readCases } from '../browser/support/cases.mjs';
import { answerOf, AnyLawChecker, Checker, checker, packText, ROOT } from './support/package.mjs';

/** @import { Request } from '../../npm/src/bauyr.d.ts' */

for (const [file, count] of Object.entries(FILES)) {
  test(`all ${count} cases of ${file} hold in Node`, () => {
    const cases = readCases(file);
    assert.equal(cases.length, count);
    for (const [n, one] of cases.entries())
      assertHolds(
        one,
        answerOf(() => checker.check(one.request)),
        `case ${n} ${one.name ?? ''}`,
      );
  });
}

test('the package loads again without doing anything, and from the bytes of its file', async () => {
  await init();
  await init(readFileSync(new URL('dist/npm/bauyr_bg.wasm', ROOT)));
  assert.match(new Checker().today(), /^\d{4}-\d\d-\d\d$/);
  await initAnyLaw();
  assert.equal(new AnyLawChecker().today(), new Checker().today());
});

describe('what would change the result', () => {
  const { request } = persona('grandmother');
  /** @param {Record<string, string | boolean>} answers @returns {Request} */
  const with_ = (answers) => ({
    ...request,
    answers: { ...request.answers, applicant: { ...request.answers.applicant, ...answers } },
  });

  test('is nothing where no ground applies', () => {
    assert.deepEqual(checker.remedies(request), { grounds: [], remaining: [], sets: [] });
  });

  test('is said as facts with what they become, or until when to wait', () => {
    const [year, ...day] = request.date.split('-');
    const born = [Number(year) - 17, ...day].join('-');
    const birthday = { fact: 'applicant.birth_date', from: [Number(year) + 1, ...day].join('-') };
    const home = { fact: 'applicant.permanent_home', to: true };
    const asked = with_({ birth_date: born, permanent_home: false, illness: true });
    const before = structuredClone(asked);
    assert.deepEqual(checker.remedies(asked), {
      grounds: [
        { id: 'minor', clears: [[birthday]] },
        { id: 'illness', clears: [] },
        { id: 'no_permanent_home', clears: [[home]] },
      ],
      remaining: ['illness'],
      sets: [[birthday, home]],
    });
    assert.deepEqual(asked, before);
  });

  test('is refused for the same requests as a report, with the same errors', () => {
    for (const { request: bad } of readCases('errors.json')) {
      assert.deepEqual(
        answerOf(() => checker.remedies(bad)),
        answerOf(() => checker.check(bad)),
      );
    }
  });

  test('is nothing that can be done under a pack that names nothing to do', () => {
    const { remedies: _, ...law } = JSON.parse(packText);
    const none = new AnyLawChecker(JSON.stringify(law));
    const { remaining, sets } = none.remedies(with_({ permanent_home: false }));
    assert.deepEqual([remaining, sets], [['no_permanent_home'], []]);
    none.free();
  });
});

describe('what the checker tells of itself', () => {
  test('questions have the ids, types and options of the law, and each edition asks only its own', () => {
    const all = checker.questions();
    for (const { id, of, key, type, options, editions } of all) {
      assert.equal(id, of === 'applicant' ? `applicant.${key}` : `children.*.${key}`);
      assert.equal(type === 'enum', Array.isArray(options), id);
      assert.ok(editions.length > 0, id);
    }
    for (const { id: edition } of checker.catalogue().editions) {
      const asked = checker.questions(edition).map(({ id }) => id);
      assert.deepEqual(
        asked,
        all.filter(({ editions }) => editions.includes(edition)).map(({ id }) => id),
      );
    }
  });

  test('comparing an edition with itself finds everything the same', () => {
    const { request } = persona('foster-siblings');
    const comparison = checker.compare(request, '2022-08');
    assert.deepEqual(new Set([...comparison.grounds, ...comparison.documents].map(({ change }) => change)), new Set(['same']));
    assert.deepEqual(comparison.notes, { added: [], removed: [] });
  });

  test('comparing names each ground that the change of 2026 brought or took', () => {
    const { grounds } = checker.compare(persona('foster-siblings').request, '2026-02');
    /** @param {string} wanted */
    const with_ = (wanted) =>
      grounds
        .filter(({ change }) => change === wanted)
        .map(({ id }) => id)
        .sort();
    assert.deepEqual(with_('added'), ['criminal_record', 'mental_health_observation']);
    assert.deepEqual(with_('removed'), ['conviction', 'dispensary', 'listed_offence', 'unmarried_man']);
  });
});
