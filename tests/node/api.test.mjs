/** The built package in Node: the worked cases, another pack, bad input. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import initAnyLaw, { Checker as AnyLawChecker } from '../../dist/npm/any-law.js';
import init, { Checker } from '../../dist/npm/bauyr.js';
import { assertHolds, FILES, persona, readCases } from '../browser/support/cases.mjs';

/** @typedef {import('../browser/support/cases.mjs').Answer} Answer */
/** @typedef {import('../../npm/src/bauyr.d.ts').Request} Request */

const ROOT = new URL('../../', import.meta.url);
const packText = readFileSync(new URL('dist/npm/pack.json', ROOT), 'utf8');

/** @param {() => unknown} act @returns {Answer} */
function answerOf(act) {
  try {
    return { report: /** @type {import('../../npm/src/bauyr.d.ts').Report} */ (act()) };
  } catch (error) {
    return { error: { .../** @type {any} */ (error) }, isError: error instanceof Error };
  }
}

/** @type {Checker} */
let checker;

before(async () => {
  await init();
  checker = new Checker();
  await initAnyLaw();
});

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

test('a law given as text is refused by the engine of the built-in law, not decided by another one', () => {
  const text = readFileSync(new URL('dist/npm/pack.json', ROOT), 'utf8');
  assert.throws(() => Reflect.construct(Checker, [text]), { code: 'pack_built_in', path: '' });
  assert.equal(new AnyLawChecker(text).catalogue().id, new Checker().catalogue().id);
});

test('the package loads again without doing anything, and from the bytes of its file', async () => {
  await init();
  await init(readFileSync(new URL('dist/npm/bauyr_bg.wasm', ROOT)));
  assert.match(new Checker().today(), /^\d{4}-\d\d-\d\d$/);
  await initAnyLaw();
  assert.equal(new AnyLawChecker().today(), new Checker().today());
});

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

describe('a pack given as text', () => {
  test('that is the built-in one gives the same reports as the compiled law, byte for byte', () => {
    const other = new AnyLawChecker(packText);
    for (const file of Object.keys(FILES)) {
      for (const { request } of readCases(file)) {
        const [ours, theirs] = [checker, other].map((one) => JSON.stringify(answerOf(() => one.check(request))));
        assert.equal(theirs, ours);
      }
    }
    assert.deepEqual([other.questions(), other.catalogue()], [checker.questions(), checker.catalogue()]);
    other.free();
  });

  test('is the one that is committed', () => {
    assert.equal(packText, readFileSync(new URL('law/pack.json', ROOT), 'utf8'));
  });

  test('and cut short anywhere is refused with code, path and message', () => {
    const cuts = [
      0,
      1,
      2,
      ...Array.from({ length: 60 }, (_, n) => Math.floor((packText.trimEnd().length * (n + 1)) / 61)),
      packText.trimEnd().length - 1,
    ];
    for (const cut of cuts) {
      const answer = answerOf(() => new AnyLawChecker(packText.slice(0, cut)));
      assert.ok('error' in answer && answer.isError, `cut at ${cut}`);
      for (const key of /** @type {const} */ (['code', 'path', 'message']))
        assert.equal(typeof answer.error[key], 'string', `${key}, cut at ${cut}`);
      assert.notEqual(answer.error.code, '');
    }
  });

  test('is taken with a mark before it, and refused for keys that stand twice, as by the command', () => {
    new AnyLawChecker(`\ufeff${packText}`).free();
    const file = join(mkdtempSync(join(tmpdir(), 'bauyr-pack-')), 'pack.json');
    const deep = `${'['.repeat(5000)}${']'.repeat(5000)}`;
    for (const [from, to] of /** @type {[string, string][]} */ ([
      ['{', '{"id":"other",'],
      ['{', '{"2":1,"1":1,'],
      ['"facts"', '"facts":null,"facts"'],
      ['"applicant"', '"applicant":{},"applicant"'],
      ['"married"', '"married":"bool","married"'],
      ['"married"', '"\\u006darried":"bool","married"'],
      ['"married"', '"\\ud800":"bool","married"'],
      ['"married"', '"a\\"b]{":"bool","married"'],
      ['"term_working_days"', '"term_working_days":3,"term_working_days"'],
      ['"term_working_days"', '"term_working_days":1e400,"term_working"'],
      ['"grounds"', '"grounds":[{"id":"x","id":"y"}],"other"'],
      ['"grounds"', `"grounds":${deep},"other"`],
      ['"notes"', `"note":${deep},"notes"`],
    ])) {
      assert.ok(packText.includes(from));
      const text = packText.replace(from, to);
      writeFileSync(file, text);
      const { stdout } = spawnSync('cargo', ['run', '--quiet', '--package', 'bauyr-cli', '--', 'pack', 'check', file], {
        cwd: fileURLToPath(ROOT),
        encoding: 'utf8',
      });
      const { error } = /** @type {any} */ (answerOf(() => new AnyLawChecker(text)));
      assert.deepEqual(error, JSON.parse(stdout), `${from} → ${to.slice(0, 60)}`);
      assert.match(error.code, /^pack_/);
    }
  });

  test('is refused where it is JSON but no pack, and the built-in one still works', () => {
    for (const text of [
      'null',
      '[]',
      '{}',
      '"pack"',
      packText.replace('"citizenship"', '"citizenship_"'),
      packText.replace('{', '{"extra":1,'),
    ]) {
      assert.throws(() => new AnyLawChecker(text), Error, text.slice(0, 40));
    }
    assert.equal(new Checker().check(persona('grandmother').request).outcome, 'documents_missing');
  });
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
