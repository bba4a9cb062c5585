/** Bad input to the built package in Node: an error with code, path and message, and the checker is as it was. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { assertHolds, persona, readCases } from '../browser/support/cases.mjs';
import { answerOf, checker, ROOT } from './support/package.mjs';

describe('a refused request', () => {
  const { request } = persona('grandmother');

  test('leaves the checker as it was', () => {
    const expected = checker.check(request);
    for (const { request: bad } of readCases('errors.json')) {
      assert.throws(() => checker.check(bad));
      assert.deepEqual(checker.check(request), expected);
    }
  });

  /** @type {[string, unknown, string, string][]} */
  const odd = [
    ['undefined', undefined, 'invalid_shape', ''],
    ['null', null, 'invalid_shape', ''],
    ['a number', 7, 'invalid_shape', ''],
    ['a text', '{}', 'invalid_shape', ''],
    ['a list', [], 'invalid_shape', ''],
    ['a function', () => request, 'invalid_shape', ''],
    ['a number that is none', { ...request, have: [{ id: 'kinship_proof', child: NaN }] }, 'unknown_document', 'have.0'],
    [
      'a symbol for an answer',
      { ...request, answers: { ...request.answers, applicant: { married: Symbol('yes') } } },
      'unknown_value',
      'answers.applicant.married',
    ],
    ['a very large number for a date', { ...request, date: 2n ** 70n }, 'invalid_date', 'date'],
    [
      'an answer under a name that every object has',
      { ...request, answers: { ...request.answers, applicant: JSON.parse('{"__proto__":true}') } },
      'unknown_fact',
      'answers.applicant.__proto__',
    ],
  ];
  for (const [name, bad, code, path] of odd) {
    test(`is an error with code, path and message: ${name}`, () => {
      const expected = checker.check(request);
      const answer = answerOf(() => checker.check(/** @type {any} */ (bad)));
      assertHolds({ request, error: { code, path } }, answer, name);
      assert.deepEqual(checker.check(request), expected);
    });
  }

  test('that holds itself is refused, too', () => {
    const round = /** @type {any} */ ({ ...request });
    round.answers = { children: [round] };
    assert.ok('error' in answerOf(() => checker.check(round)));
    assert.equal(checker.check(request).service, 'guardianship');
  });

  test('is not changed by asking', () => {
    const asked = structuredClone(request);
    checker.check(asked);
    assert.deepEqual(asked, request);
  });
});

test('an engine that reads a request otherwise than the package does is an error that says so, and no report', async () => {
  const { request } = persona('grandmother');
  const session = checker.session(request);
  const { Law, Session } = await import(new URL('dist/npm/bauyr_bg.js', ROOT).href);
  const laws = [Law.prototype, Session.prototype];
  const kept = laws.map((law) => Object.getOwnPropertyDescriptors(law));
  try {
    for (const name of ['decide', 'remedies', 'session']) Law.prototype[name] = () => undefined;
    Session.prototype.report = () => undefined;
    for (const act of [
      () => checker.check(request),
      () => checker.compare(request, '2022-08'),
      () => checker.remedies(request),
      () => checker.session(request),
      () => session.report(),
    ]) {
      assert.throws(act, { name: 'TypeError', message: 'the engine does not read what the package wrote' });
    }
  } finally {
    laws.forEach((law, n) => Object.defineProperties(law, kept[n] ?? {}));
  }
  assert.equal(checker.check(request).outcome, session.report().outcome);
});
