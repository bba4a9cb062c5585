/** Of JSON that readers take differently the package, which reads by JavaScript, and the command, which reads by Rust, say the same. */
import { test } from 'node:test';
import { assertTextsAlike } from './support/alike.mjs';

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
