/** Sessions of the built package in Node: they report what a check does, many may be open, and what is used too late says so. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { FILES, persona, readCases } from '../browser/support/cases.mjs';
import { answerOf, AnyLawChecker, Checker, checker } from './support/package.mjs';

describe('a session', () => {
  for (const file of Object.keys(FILES)) {
    test(`that is told the answers of ${file} one by one reports what a check does`, () => {
      for (const { request } of readCases(file)) {
        const whole = answerOf(() => checker.check(request));
        if (!('report' in whole)) continue;
        const { applicant, children } = request.answers;
        const session = checker.session({ ...request, answers: { children: children.map(() => ({})) }, have: null });
        for (const [key, answer] of Object.entries(applicant ?? {})) session.set(`applicant.${key}`, answer);
        children.forEach((child, n) =>
          Object.entries(child).forEach(([key, answer]) => session.set(`children.${n}.${key}`, answer)),
        );
        for (const paper of request.have ?? []) session.have(paper);
        assert.equal(session.outcome, whole.report.outcome);
        assert.deepEqual(session.missing(), whole.report.missing_facts);
        assert.deepEqual(session.report(), whole.report);
        assert.deepEqual(checker.check(session.request), whole.report);
        session.free();
      }
    });
  }

  test('refuses what a check refuses, and is not changed by it', () => {
    const { request } = persona('grandmother');
    const session = checker.session(request);
    const before = session.report();
    for (const [fact, answer, code] of /** @type {const} */ ([
      ['applicant.married', 'perhaps', 'unknown_value'],
      ['applicant.birth_date', '2999-01-01', 'future_date'],
      ['applicant.birth_date', '2023-02-29', 'invalid_date'],
      ['applicant.nonsense', true, 'unknown_fact'],
      ['applicant.__proto__', true, 'unknown_fact'],
      ['children.19.abroad', true, 'unknown_fact'],
      ['nobody', true, 'unknown_fact'],
    ])) {
      const answer_ = answerOf(() => session.set(fact, answer));
      assert.equal('error' in answer_ && answer_.error.code, code, fact);
      assert.deepEqual(session.report(), before);
    }
    assert.throws(() => session.have({ id: 'no_such_paper' }), { code: 'unknown_document' });
    assert.throws(() => checker.session(/** @type {any} */ ({ ...request, service: 'other' })), { code: 'unknown_service' });
    assert.deepEqual(session.report(), before);
  });
});

describe('many sessions', () => {
  const { request } = persona('grandmother');
  const outcome = () => checker.check(request).outcome;

  test('are let go of in a time that grows as their number does', () => {
    const spent = [20_000, 100_000].map((count) => {
      const sessions = Array.from({ length: count }, () => checker.session(request));
      const begun = performance.now();
      for (const session of sessions) session.free();
      return performance.now() - begun;
    });
    // Nothing but dropping them is left to do: a second is a hundred times what it takes.
    assert.ok((spent[1] ?? Infinity) < 1000, `${spent}`);
    assert.equal(checker.session(request).outcome, outcome());
  });

  test('may be open at once, and each goes on with its own answers and papers', () => {
    const paper = { id: 'application' };
    const sessions = Array.from({ length: 300 }, (_, n) => {
      const session = checker.session(request);
      session.set('applicant.married', n % 2 === 0);
      session.have(paper, n % 3 === 0);
      return session;
    });
    for (const turn of [0, 1]) {
      for (const [n, session] of sessions.entries()) {
        if (turn) session.have({ id: 'kinship_proof', child: 0 }, n % 5 === 0);
        const { report } = /** @type {any} */ (answerOf(() => checker.check(session.request)));
        assert.deepEqual(session.report(), report);
        assert.equal(session.outcome, report.outcome);
        assert.deepEqual(session.missing(), report.missing_facts);
        assert.equal(session.request.answers.applicant?.['married'], n % 2 === 0);
        assert.equal(
          session.request.have?.some(({ id }) => id === 'application'),
          n % 3 === 0,
        );
      }
    }
    for (const session of sessions) session.free();
  });

  test('and checkers of the built-in law take no room that is never given back', () => {
    const free = () => process.memoryUsage().arrayBuffers;
    for (let n = 0; n < 300; n++) new Checker().free();
    const before = free();
    for (let n = 0; n < 3000; n++) new Checker().free();
    assert.ok(free() - before < 10_000_000, `${free() - before} bytes more`);
  });
});

describe('what is used too late says so', () => {
  for (const [name, Kind] of Object.entries({ Checker, AnyLawChecker })) {
    test(`after a ${name} or its session has been freed, twice too; what is not freed goes on`, () => {
      const { request } = persona('grandmother');
      const [freed, other] = [new Kind(), new Kind()];
      const [going, ended] = [freed.session(request), freed.session(request)];
      for (const one of [ended, ended, freed, freed]) one.free();
      for (const act of [
        () => freed.check(request),
        () => freed.session(request),
        () => freed.remedies(request),
        () => freed.compare(request, '2022-08'),
        () => freed.questions(),
        () => freed.catalogue(),
        () => freed.today(),
        () => ended.set('applicant.married', true),
        () => ended.have({ id: 'application' }),
        () => ended.missing(),
        () => ended.report(),
        () => ended.set('applicant.nonsense', true),
      ]) {
        assert.throws(act, { code: 'freed', path: '' }, String(act));
      }
      assert.deepEqual(going.report(), other.check(request));
      assert.throws(() => going.set('applicant.married', 'perhaps'), {
        code: 'unknown_value',
        path: 'answers.applicant.married',
      });
      going.set('applicant.married', true);
      assert.deepEqual(going.report(), other.check(going.request));
      going.free();
    });
  }
});
