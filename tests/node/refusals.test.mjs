/** The package reads requests by JavaScript, the command by Rust: both say the same of whatever is asked. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import init, { Checker } from '../../dist/npm/bauyr.js';
import { FILES, readCases } from '../browser/support/cases.mjs';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const RUNS = Number(process.env['BAUYR_RUNS'] ?? 4000);

/** @type {Checker} */
let checker;
before(async () => {
  await init();
  checker = new Checker();
});

/** What the command says. @param {string[]} args @param {string} input */
function command(args, input) {
  const { stdout, stderr } = spawnSync('cargo', ['run', '--quiet', '--package', 'bauyr-cli', '--', ...args], {
    cwd: ROOT,
    input,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  assert.equal(stderr, '');
  return stdout;
}

/** What the package says, as plain data. @param {() => unknown} act */
function said(act) {
  try {
    return act();
  } catch (error) {
    const { code, path, message } = /** @type {any} */ (error);
    return { error: { code, path, message } };
  }
}

/** @param {unknown[]} requests */
const assertAlike = (requests) => assertTextsAlike(requests.map((request) => JSON.stringify(request)));

/** @param {string[]} texts */
function assertTextsAlike(texts) {
  const lines = command(['check', '--lines'], texts.map((text) => `${text}\n`).join(''))
    .trimEnd()
    .split('\n');
  assert.equal(lines.length, texts.length);
  let refused = 0;
  for (const [n, line] of lines.entries()) {
    const wanted = JSON.parse(line);
    if (wanted.error) refused++;
    const text = String(texts[n]);
    assert.deepEqual(
      said(() => checker.check(JSON.parse(text))),
      wanted,
      text.slice(0, 400),
    );
  }
  return refused;
}

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

/** Texts that are JSON, of which readers make different things. */
const NUMBERS = [
  '-0',
  '0.0',
  '1.0',
  '1e0',
  '10e-1',
  '0.1e1',
  '-1',
  '0.5',
  '1e400',
  '-1e400',
  '1e-400',
  '9'.repeat(400),
  `0.${'9'.repeat(40)}`,
  `0.${'0'.repeat(400)}1e401`,
  '0.99999999999999988',
  '0.999999999999999944488848768742172978818416595458984375',
  '18446744073709551616',
  '9007199254740993',
  '4294967296',
  '65536',
  '0.3e1',
  '29999999999999999999999999999e-28',
];
const LETTERS = [
  '"\\ud800"',
  '"\\udc00\\ud800"',
  '"\\ud83d\\ude00"',
  '"\\ud800\\u0041"',
  '"\\\\ud800"',
  '"\\u0000"',
  '"\u2028\ufeff"',
  '"\ufffd"',
];
const DEEP = [30, 127, 129, 5000].flatMap((depth) => [
  `${'['.repeat(depth)}${']'.repeat(depth)}`,
  `${'{"a":'.repeat(depth)}1e400${'}'.repeat(depth)}`,
]);

test('of numbers, letters and depths that readers of JSON take differently', () => {
  const request = (
    /** @type {Record<string, string>} */ {
      service = '"guardianship"',
      date = '"2026-11-23"',
      edition = 'null',
      key = '"sex"',
      value = '"female"',
      children = '[{},{}]',
      have = '[]',
    },
  ) =>
    `{"service":${service},"channel":"portal","date":${date},"edition":${edition},"answers":{"applicant":{${key}:${value}},"children":${children}},"have":${have}}`;
  const values = [...NUMBERS, ...LETTERS, ...DEEP];
  const texts = values.flatMap((value) => [
    value,
    request({ service: value }),
    request({ date: value }),
    request({ edition: value }),
    request({ value }),
    request({ children: value }),
    request({ children: `[{"sex":${value}}]` }),
    request({ have: value }),
    request({ have: `[${value}]` }),
    request({ have: `[{"id":"kinship_proof","child":${value}}]` }),
    request({ have: `[{"id":${value}}]` }),
    request({ value: `"male","age":${value}` }),
  ]);
  texts.push(
    ...LETTERS.flatMap((key) => [
      request({ key }),
      request({ key, value: 'null' }),
      request({ have: `[{"id":"application",${key}:1}]` }),
    ]),
  );
  assertTextsAlike(texts);
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
