// What was denied is read back: each matter in its few words, once, and none that was not denied.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { emptyState, setAnswer, UNKNOWN } from '../../www/checker/answers.js';
import { loadWords, ta } from '../../www/checker/i18n.js';
import { denied } from '../../www/checker/result/denied.js';

await loadWords('ru', await readFile(new URL('../../law/words/ru.ftl', import.meta.url), 'utf8'));

/** @typedef {Record<string, boolean | string>} Answers */

/** @param {Answers} applicant */
const of = (applicant) =>
  denied(
    Object.entries(applicant).reduce(
      (state, [key, answer]) => setAnswer(state, `applicant.${key}`, answer),
      emptyState('ru', '2026-11-29'),
    ),
  );

/** @type {Answers} */
const OWN = {
  criminal_record: 'none',
  illness: false,
  mental_health_observation: false,
  parental_rights: 'intact',
  legal_capacity: 'full',
  removed_guardian: false,
  removed_carer: false,
  adoption_cancelled: false,
};

/** @type {Answers} */
const HOUSEHOLD = {
  household_criminal_record: false,
  household_illness: false,
  household_mental_health_observation: false,
  household_rights_lost: false,
  household_incapable: false,
  household_removed: false,
  household_adoption_cancelled: false,
};

const recap = (/** @type {string} */ box) => ta(`box-own-${box}`, 'recap');

test('of whom nothing was asked, nothing was denied', () => {
  assert.deepEqual(of({}), []);
  assert.deepEqual(of({ citizenship: 'kazakhstan', permanent_home: true, married: false }), []);
});

test('who denied everything of themselves reads each matter once', () => {
  const [sentence = '', ...more] = of(OWN);
  assert.deepEqual(more, []);
  for (const box of [
    'illness',
    'mental_health_observation',
    'parental_rights',
    'legal_capacity',
    'removed',
    'adoption_cancelled',
  ])
    assert.equal(sentence.split(recap(box)).length, 2, box);
  assert.match(sentence, /судимость/);
  assert.ok(!sentence.includes(recap('dispensary_registered')), 'what was not asked was not denied');
});

test('what was said, or is not known, was not denied', () => {
  const [sentence = ''] = of({
    ...OWN,
    illness: true,
    mental_health_observation: UNKNOWN,
    criminal_record: 'convicted',
    parental_rights: 'limited',
  });
  for (const box of ['illness', 'mental_health_observation', 'parental_rights']) assert.ok(!sentence.includes(recap(box)), box);
  assert.doesNotMatch(sentence, /судимость/);
  assert.ok(sentence.includes(recap('removed')));
});

test('a box for two facts was left empty if both were denied', () => {
  assert.ok(
    !of({ ...OWN, removed_carer: true })
      .join()
      .includes(recap('removed')),
  );
  assert.ok(of({ ...OWN, removed_carer: UNKNOWN }).every((sentence) => !sentence.includes(recap('removed'))));
});

test('the same denied of the household is said once, for both', () => {
  assert.equal(of({ ...OWN, ...HOUSEHOLD }).length, 1);
  const [both = '', own = ''] = of({ ...OWN, ...HOUSEHOLD, household_illness: true });
  assert.match(both, /домашних/);
  assert.ok(!both.includes(recap('illness')) && own.includes(recap('illness')));
});
