/** Saved answers, opened again: whatever stands in the file, it is taken whole or refused, and what was saved comes back. */
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import fc from 'fast-check';
import init, { Checker } from '../../dist/npm/bauyr.js';
import { toRequest } from '../../www/checker/answers.js';
import { yearsOf } from '../../www/checker/asking/pages.js';
import { engineOf } from '../../www/checker/engine.js';
import { answersFile, openAnswers, readAnswers } from '../../www/checker/export/file.js';

/** @import { State } from '../../www/checker/answers.js' */

const ERRORS = ['too_large', 'damaged', 'not_ours', 'other_version', 'other_law', 'wrong_shape'];
const RUNS = Number(process.env.BAUYR_RUNS ?? 500);

/** @type {import('../../www/checker/engine.js').Engine} */
let engine;
before(async () => {
  await init();
  engine = engineOf(new Checker());
});

/** A day of a range of years. @param {number} from @param {number} to */
const day = (from, to) =>
  fc
    .tuple(fc.integer({ min: from, max: to }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
    .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join('-'));

/** Answers to some of the questions about a person. @param {'applicant' | 'child'} who */
const facts = (who) =>
  fc.record(
    Object.fromEntries(
      engine.questions
        .filter(({ of }) => of === who)
        .map(({ key, type, options = [] }) => {
          /** @type {fc.Arbitrary<string | boolean | object>} */
          const answer = type === 'date' ? day(1950, 2021) : type === 'enum' ? fc.constantFrom(...options) : fc.boolean();
          const years = yearsOf(who === 'applicant' ? `applicant.${key}` : `children.0.${key}`);
          const held =
            years === undefined
              ? answer
              : fc.oneof(
                  answer,
                  day(2020, 2021).map((on) => ({ full_years_at_least: years, on })),
                );
          return [key, fc.oneof(fc.constant('unknown'), held)];
        }),
    ),
    { requiredKeys: [], noNullPrototype: true },
  );

/** A state as the page makes it, for a service that has been chosen. */
const states = () => {
  const lists = engine.catalogue.services.flatMap(({ id, channels }) =>
    channels.map((channel) => ({ service: id, channel: channel.id })),
  );
  return fc
    .record({
      list: fc.constantFrom(...lists),
      date: day(2022, 2098).filter((date) => date >= engine.catalogue.date_from),
      named: fc.boolean(),
      applicant: facts('applicant'),
      children: fc.array(facts('child'), { minLength: 1, maxLength: 3 }),
      have: fc.subarray([{ id: 'application' }, { id: 'health_certificate' }, { id: 'kinship_proof', child: 0 }]),
    })
    .map(({ list, date, named, applicant, children, have }) => {
      const edition = engine.catalogue.editions.filter(({ in_force_from }) => in_force_from <= date)[0]?.id;
      return /** @type {State} */ ({
        lang: 'kk',
        ...list,
        date,
        ...(named && edition ? { edition } : {}),
        applicant,
        children,
        have,
        marks: {},
      });
    });
};

/** The file that the page makes of a state. @param {State} state */
function fileOf(state) {
  const assessment = engine.assess(state);
  assert.ok(!assessment.error, assessment.error?.message);
  const [first] = assessment.reports;
  assert.ok(first, 'a service has been chosen');
  return answersFile(state, first.report.pack);
}

/** It is refused with an error that the page has words for, or taken so that it can be saved and opened again. @param {string} text */
function taken(text) {
  const read = readAnswers(text, 'kk', engine);
  if (read.error !== undefined) {
    assert.ok(ERRORS.includes(read.error), read.error);
    return false;
  }
  assert.equal(engine.assess(read.state).error, undefined);
  assert.deepEqual(readAnswers(fileOf(read.state), 'kk', engine), read);
  return true;
}

/** @param {fc.IProperty<any>} property */
const holds = (property) => fc.assert(property, { numRuns: RUNS });

test('what was saved comes back as it was, in the language of the page', () => {
  holds(
    fc.property(states(), fc.constantFrom(/** @type {State['lang']} */ ('kk'), 'ru', 'en'), (state, lang) => {
      const read = readAnswers(fileOf(state), lang, engine);
      assert.deepEqual(read, { state: { ...state, lang } });
      assert.deepEqual(engine.assess(/** @type {State} */ (read.state)), engine.assess(state));
    }),
  );
});

test('what was marked and is no answer yet is in no file', () => {
  holds(
    fc.property(states(), (state) => {
      const marked = { ...state, marks: { 'applicant.legal_capacity': { by: /** @type {const} */ ('ticked') } } };
      assert.equal(fileOf(marked), fileOf(state));
      assert.deepEqual(readAnswers(fileOf(marked), 'kk', engine), { state });
    }),
  );
});

test('a file of the version before is opened: it holds days where this one may hold years', () => {
  const before = {
    lang: 'kk',
    service: 'foster',
    channel: 'portal',
    date: '2026-11-23',
    applicant: { birth_date: '1985-02-03' },
    children: [{}],
    have: [],
    marks: {},
  };
  const state = /** @type {State} */ (before);
  assert.deepEqual(readAnswers(fileOf(state).replace('"version": 2', '"version": 1'), 'kk', engine), { state });
});

test('any text is refused or taken, never half', () => {
  holds(fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), fc.json()), (text) => assert.ok(!taken(text))));
});

test('a file that was changed somewhere is refused or taken, never half', () => {
  const other = fc.oneof(
    fc.constantFrom(
      'unknown',
      '__proto__',
      'guardianship',
      'portal',
      'unsure',
      '2022-08',
      '2026-02',
      'birth_date',
      'constructor',
      '2026-11-23',
      '',
    ),
    fc.jsonValue({ maxDepth: 2 }),
  );
  /** Replaces, removes or adds one entry somewhere. @param {any} at @param {number[]} way @param {unknown} value @param {string} key */
  const change = (at, [step = 0, ...way], value, key) => {
    const keys = Object.keys(at);
    const place = keys[step % (keys.length + 2)];
    if (place === undefined) at[step % (keys.length + 2) === keys.length ? key : (keys[0] ?? key)] = value;
    else if (way.length > 0 && typeof at[place] === 'object' && at[place] !== null) change(at[place], way, value, key);
    else if (way.length > 0 && step % 2) delete at[place];
    else at[place] = value;
  };
  let accepted = 0;
  holds(
    fc.property(
      states(),
      fc.array(fc.nat(40), { minLength: 1, maxLength: 5 }),
      other,
      fc.constantFrom('__proto__', 'child', 'edition', 'married', 'x'),
      (state, way, value, key) => {
        const file = JSON.parse(fileOf(state));
        change(file, way, value, key);
        accepted += Number(taken(JSON.stringify(file)));
        assert.deepEqual(Object.keys(Object.prototype), []);
      },
    ),
  );
  assert.ok(accepted > 0, 'some changes leave a file that is in order');
});

test('a file that was damaged on the way is refused or taken, never half', () => {
  holds(
    fc.property(states(), fc.nat(), fc.nat(20), fc.string({ maxLength: 3 }), (state, at, length, between) => {
      const text = fileOf(state);
      const cut = at % text.length;
      taken(text.slice(0, cut) + between + text.slice(cut + length));
    }),
  );
});

test('keys that every object has are none of ours', () => {
  const text = fileOf({
    lang: 'kk',
    service: 'foster',
    channel: 'portal',
    date: '2026-11-23',
    applicant: {},
    children: [{}],
    have: [],
    marks: {},
  });
  for (const place of ['"applicant": {', '"state": {', '{']) {
    assert.ok(text.includes(place));
    assert.deepEqual(
      readAnswers(text.replace(place, `${place}"__proto__": true,`).replace(',}', '}'), 'kk', engine),
      { error: 'wrong_shape' },
      place,
    );
  }
});

test('a file that is too large is not even read', async () => {
  const file = new File(['x'.repeat(100_001)], 'answers.json');
  file.text = () => assert.fail('it was read');
  assert.deepEqual(await openAnswers(file, 'kk', engine), { error: 'too_large' });
});

test('the largest state that there is fits into a file', async () => {
  const last = (/** @type {'applicant' | 'child'} */ who) =>
    Object.fromEntries(
      engine.questions
        .filter(({ of }) => of === who)
        .map(({ key, type, options }) => [key, type === 'date' ? '2020-01-01' : (options?.at(-1) ?? true)]),
    );
  const children = Array.from({ length: 20 }, () => last('child'));
  const state = /** @type {State} */ ({
    lang: 'kk',
    service: 'guardianship',
    channel: 'portal',
    date: '2026-11-23',
    applicant: last('applicant'),
    children,
    have: [],
    marks: {},
  });
  const { documents } = new Checker().check(toRequest(state, 'guardianship', 'portal'));
  state.have = documents.map(({ id, child }) => (child === undefined ? { id } : { id, child }));
  assert.deepEqual(await openAnswers(new File([fileOf(state)], 'answers.json'), 'kk', engine), { state });
});

test('an old library that writes lists and texts down in its own way has no part in a file', () => {
  const state = /** @type {any} */ ({
    lang: 'kk',
    service: 'x',
    date: '2026-11-23',
    applicant: { a: true, b: 'c' },
    children: [{ d: 'e' }, {}],
    have: [{ id: 'f', child: 0 }],
    marks: {},
  });
  const pack = { id: 'g', edition: 'h' };
  const wanted = answersFile(state, pack);
  for (const of of [Array.prototype, String.prototype])
    Object.defineProperty(of, 'toJSON', { value: () => '[]', configurable: true });
  try {
    assert.equal(answersFile(state, pack), wanted);
  } finally {
    for (const of of [Array.prototype, String.prototype]) Reflect.deleteProperty(of, 'toJSON');
  }
});
