/** The package reads requests by JavaScript, the command by Rust: both say the same of whatever is asked. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { FILES, readCases } from '../browser/support/cases.mjs';
import { assertTextsAlike, checker, command, said } from './support/alike.mjs';

const RUNS = Number(process.env['BAUYR_RUNS'] ?? 4000);

/** @param {unknown[]} requests */
const assertAlike = (requests) => assertTextsAlike(requests.map((request) => JSON.stringify(request)));

const cases = Object.keys(FILES)
  .flatMap((file) => readCases(file))
  .map(({ request }) => request);

/** What may stand where something else should. */
const ODD = [
  null,
  true,
  false,
  0,
  -0,
  1,
  19,
  20,
  0.5,
  65536,
  4294967296,
  1e300,
  '',
  'unknown',
  'guardianship',
  'portal',
  'state_corporation',
  'patronage',
  '2022-08',
  '2026-02',
  '2022-08-31',
  '2022-09-01',
  '2026-02-03',
  '2026-02-04',
  '2026-11-23',
  '2026-02-29',
  '2024-02-29',
  '2100-02-29',
  '1900-02-29',
  '2000-02-29',
  '2026-04-31',
  '2026-08-31',
  '2026-13-01',
  '2026-00-10',
  '2026-10-00',
  '0000-01-01',
  '0001-01-01',
  '2099-12-31',
  '2100-01-01',
  '9999-12-31',
  '20261123',
  '2026-1-123',
  '2026-11-2x',
  'application',
  'kinship_proof',
  'male',
  'unrelated',
  [],
  {},
  [{}],
  [{}, {}],
  { id: 'application' },
  { id: 'kinship_proof', child: 0 },
  { id: 'kinship_proof' },
  { id: 'application', child: 0 },
  { id: 'kinship_proof', child: 20 },
];
const KEYS = [
  'service',
  'channel',
  'date',
  'edition',
  'answers',
  'have',
  'applicant',
  'children',
  'id',
  'child',
  'birth_date',
  'sex',
  'married',
  'relationship',
  'mother_status',
  'raised_since',
  'тіл',
  '',
  '__proto__',
  'constructor',
  'toString',
  '0',
];

/** Goes down some levels of a request, and does something to what is there. */
const damage = fc.record({
  way: fc.array(fc.nat(), { minLength: 5, maxLength: 5 }),
  depth: fc.nat(4),
  key: fc.option(fc.constantFrom(...KEYS)),
  value: fc.option(fc.constantFrom(...ODD)),
  deletes: fc.boolean(),
});

/**
 * @param {any} node
 * @param {{ way: number[], depth: number, key: string | null, value: unknown, deletes: boolean }} how
 * @param {number} [level]
 */
function spoil(node, how, level = 0) {
  const keys = Object.keys(node);
  const key = keys[(how.way[level] ?? 0) % keys.length];
  const below = key === undefined ? undefined : node[key];
  if (level < how.depth && typeof below === 'object' && below) return spoil(below, how, level + 1);
  const at = (!Array.isArray(node) && how.key) || key;
  if (at === undefined) return;
  if (how.deletes) delete node[at];
  else
    Object.defineProperty(node, at, {
      value: structuredClone(how.value),
      enumerable: true,
      configurable: true,
      writable: true,
    });
}

test('of all worked cases', () => {
  assert.ok(assertAlike(cases) > 20);
});

test('of worked cases with one to three things changed at random', () => {
  const changed = fc
    .tuple(fc.constantFrom(...cases), fc.array(damage, { minLength: 1, maxLength: 3 }))
    .map(([request, damages]) => {
      const copy = structuredClone(request);
      for (const one of damages) spoil(copy, one);
      // An element that was deleted leaves a hole, which is no JSON.
      return JSON.parse(JSON.stringify(copy));
    });
  const refused = assertAlike(fc.sample(changed, RUNS));
  assert.ok(refused > RUNS / 4 && refused < RUNS, `${refused} of ${RUNS} refused`);
});

test('of requests that are no objects, and of more children and papers than there can be', () => {
  const [request] = cases;
  assert.ok(request);
  const { applicant, children } = request.answers;
  assertAlike([
    null,
    true,
    7,
    '',
    'text',
    [],
    [request],
    {},
    ...[0, 1, 20, 21, 300].map((count) => ({
      ...request,
      answers: { applicant, children: Array(count).fill({}) },
      have: null,
    })),
    { ...request, answers: { applicant: { sex: 'neither', shoe_size: 42 }, children: 'none' } },
    { ...request, answers: { applicant: { sex: 'neither', married: 7 }, children: [] } },
    { ...request, answers: { applicant: { married: 7, sex: 'neither' }, children } },
    { ...request, have: Array(300).fill({ id: 'application' }) },
  ]);
});

test('of what another edition would decide', () => {
  for (const request of cases.filter((_, n) => n % 100 === 0)) {
    for (const edition of ['2022-08', '2026-02', '2027-01', '']) {
      const answer = JSON.parse(command(['compare', '--edition', edition], JSON.stringify(request)));
      const wanted = answer.code ? { error: answer } : answer;
      assert.deepEqual(
        said(() => checker.compare(request, edition)),
        wanted,
        JSON.stringify([request, edition]),
      );
    }
  }
});
