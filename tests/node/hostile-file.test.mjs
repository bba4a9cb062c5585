/** A saved file comes from outside: whatever stands in it, it is refused with a reason that fits. (That it is taken whole or not at all: saved-file.) */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import init, { Checker } from '../../dist/npm/bauyr.js';
import { engineOf } from '../../www/checker/engine.js';
import { answersFile, readAnswers } from '../../www/checker/export/file.js';
import { requestOf } from '../browser/support/cases.mjs';

await init();
const engine = engineOf(new Checker());
const { service, channel, date, answers } = requestOf('foster-siblings');
/** @type {import('../../www/checker/answers.js').State} */
const state = {
  lang: 'kk',
  service,
  channel,
  date,
  applicant: /** @type {import('../../www/checker/answers.js').Facts} */ (answers.applicant ?? {}),
  children: /** @type {import('../../www/checker/answers.js').Facts[]} */ (answers.children),
  have: [],
  marks: {},
};
const assessment = engine.assess(state);
if (assessment.error) throw assessment.error;
const saved = answersFile(
  state,
  /** @type {import('../../www/checker/engine.js').ListReport} */ (assessment.reports[0]).report.pack,
);

/** The saved file with something changed. @param {(file: any) => unknown} change */
const changed = (change) => {
  const file = JSON.parse(saved);
  return JSON.stringify(change(file) ?? file);
};

describe('a saved file', () => {
  /** @type {[string, string, string][]} */
  const hostile = [
    ['cut short', saved.slice(0, -20), 'damaged'],
    ['of another program', '{"format":"other"}', 'not_ours'],
    ['that is a list', '[]', 'not_ours'],
    ['of a later version', changed((file) => void (file.version = 3)), 'other_version'],
    ['of no version', changed((file) => void (file.version = null)), 'other_version'],
    ['of another law', changed((file) => void (file.pack = 'xx')), 'other_law'],
    ['with one key more', changed((file) => void (file.state.note = 'x')), 'wrong_shape'],
    [
      'with an answer under a name that every object has',
      saved.replace('"applicant": {', '"applicant": { "__proto__": "x", "constructor": "x",'),
      'wrong_shape',
    ],
    [
      'with markup for an answer',
      changed((file) => void (file.state.applicant.sex = '<img src=x onerror=alert(1)>')),
      'wrong_shape',
    ],
    ['with an object for an answer', changed((file) => void (file.state.applicant.sex = { toString: 'x' })), 'wrong_shape'],
    [
      'with years for a fact that is not asked for in years',
      changed((file) => void (file.state.applicant.sex = { full_years_at_least: 18, on: '2026-01-01' })),
      'wrong_shape',
    ],
    [
      'with other years than are asked for',
      changed((file) => void (file.state.applicant.birth_date = { full_years_at_least: 17, on: '2026-01-01' })),
      'wrong_shape',
    ],
    [
      'with years that are full after the day of application',
      changed((file) => void (file.state.applicant.birth_date = { full_years_at_least: 18, on: '2099-01-01' })),
      'wrong_shape',
    ],
    [
      'with years full on a day of no calendar',
      changed((file) => void (file.state.applicant.birth_date = { full_years_at_least: 18, on: '2025-02-30' })),
      'wrong_shape',
    ],
    ['with markup for a service', changed((file) => void (file.state.service = '<script>')), 'wrong_shape'],
    [
      'with a hundred children',
      changed((file) => void (file.state.children = Array.from({ length: 100 }, () => ({})))),
      'wrong_shape',
    ],
    [
      'with a paper of a child that is not there',
      changed((file) => void (file.state.have = [{ id: 'birth_certificate', child: 99 }])),
      'wrong_shape',
    ],
    ['nested a hundred thousand times', '['.repeat(100_000), 'damaged'],
  ];
  for (const [name, text, error] of hostile) {
    test(`${name} is refused: ${error}`, () => {
      assert.deepEqual(readAnswers(text, 'kk', engine), { error });
      assert.equal(Reflect.get({}, 'x'), undefined);
    });
  }
});
