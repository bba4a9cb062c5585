// The page starts with the words of the questions that are asked first. Those of the others come while the first are read: whichever way
// through the questions is taken, enough of them can be asked until then.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { FluentResource } from '@fluent/bundle';
import init, { Checker } from '../../dist/npm/bauyr.js';
import { setAnswer, UNKNOWN, UNSURE } from '../../www/answers.js';
import { engineOf } from '../../www/engine.js';
import { findQuestion } from '../../www/journey.js';
import { wordsOf } from '../../www/views/question.js';

/** @typedef {import('../../www/answers.js').State} State */

const WORDS = fileURLToPath(new URL('../../dist/site/assets/words/', import.meta.url));
/** So many questions can be asked in any case. */
const ENOUGH = 6;
const TODAY = '2026-11-23';
/** Days that make children and grown people of every age the law tells apart. */
const DAYS = ['2025-06-01', '2017-06-01', '2015-06-01', '2011-06-01', '2008-12-01', '2005-06-01', '1985-06-01'];

await init();
const engine = engineOf(new Checker());
const { services, editions } = engine.catalogue;

/** Numbers that look like chance and are the same every time. */
let seed = 1;
/** @template T @param {readonly T[]} list @returns {T} */
const one = (list) => {
  seed = (seed * 48271) % 2147483647;
  return /** @type {T} */ (list[seed % list.length]);
};

/** The ids of a language's first words. @param {string} lang */
function firstWords(lang) {
  const [file, ...others] = readdirSync(WORDS).filter((name) => new RegExp(`^${lang}\\.\\w+\\.ftl$`).test(name));
  assert.ok(file && others.length === 0, `one file of first words in ${lang}`);
  return new Set(new FluentResource(readFileSync(WORDS + file, 'utf8')).body.map(({ id }) => id));
}

/** What is asked first, one way through. @param {State} state */
function asked(state) {
  /** @type {Set<string>} */
  const words = new Set();
  for (let next = state, n = 0; n < ENOUGH; n++) {
    const assessment = engine.assess(next);
    assert.ok(!assessment.error);
    const fact = assessment.missing[0];
    if (fact === undefined) break;
    const question = findQuestion(engine, next, fact);
    assert.ok(question);
    words.add(wordsOf(question));
    const answers = question.type === 'date' ? DAYS : question.type === 'bool' ? [true, false] : (question.options ?? []);
    next = setAnswer(next, fact, one([...answers, UNKNOWN]));
  }
  return words;
}

test(`whatever is answered, the words of the first ${ENOUGH} questions are there from the start, in every language`, () => {
  /** @type {Set<string>} */
  const words = new Set();
  for (const service of [...services.map(({ id }) => id), UNSURE]) {
    for (const { in_force_until: date = TODAY } of editions) {
      for (let n = 0; n < 150; n++) {
        const children = Array.from({ length: one([1, 1, 2]) }, () => ({}));
        for (const word of asked({ lang: 'kk', service, channel: UNSURE, date, applicant: {}, children, have: [] })) words.add(word);
      }
    }
  }
  assert.ok(words.size > ENOUGH, 'the ways differ');
  for (const lang of ['kk', 'ru', 'en']) {
    const there = firstWords(lang);
    assert.deepEqual([...words].filter((word) => !there.has(word)), [], lang);
  }
});

test('the words of what is asked last come later', () => {
  const there = firstWords('kk');
  assert.ok(!there.has(wordsOf(/** @type {import('../../www/engine.js').Question} */ (engine.questions.at(-1)))));
});
