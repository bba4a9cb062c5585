// Asked together, a person is told the same as asked one by one; whatever was said on the way, and changed again, in whatever order.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { emptyState, plain, setAnswer, toRequest, UNKNOWN, withChildren } from '../../www/checker/answers.js';
import { factsAt, places } from '../../www/checker/asking/pages.js';
import { shown, shownAgain } from '../../www/checker/asking/shown.js';
import { APART, NONE, takeSubmission, UNSURE_WHICH } from '../../www/checker/asking/submission.js';
import { nextAsked, pagesLeft, placeAt } from '../../www/checker/asking/way.js';
import { lists } from '../../www/checker/engine.js';
import { newJourney, routeHash } from '../../www/checker/journey.js';
import { chance } from './support/chance.mjs';
import { dates, engine, routes } from './support/engine.mjs';

/** @import { State } from '../../www/checker/answers.js' */
/** @import { Shown } from '../../www/checker/asking/shown.js' */
/** @typedef {Record<string, boolean | string>} Facts */
/** @typedef {{ applicant: Facts, children: Facts[] }} Person */

const RUNS = Number(process.env['BAUYR_RUNS'] ?? 40);
const DAYS = ['2025-06-01', '2017-06-01', '2015-06-01', '2011-06-01', '2008-12-01', '2005-06-01', '1985-06-01'];

const { one, often } = chance(7);

/** A person with an answer to every question there is. @param {string} date @returns {Person} */
function person(date) {
  /** @param {'applicant' | 'child'} of */
  const facts = (of) =>
    Object.fromEntries(
      engine.questions.flatMap(({ of: whose, key, type, options = [] }) => {
        if (whose !== of) return [];
        const days = DAYS.filter((day) => day < date && (key !== 'raised_since' || day >= '2011'));
        /** @type {(string | boolean)[]} */
        const answers = type === 'date' ? days : type === 'bool' ? [true, false] : options;
        return [[key, often(0.1) ? UNKNOWN : one(answers)]];
      }),
    );
  const first = facts('child');
  const more = Array.from({ length: one([0, 0, 1, 2]) }, () => (often(0.5) ? { ...first } : facts('child')));
  const children = [first, ...more].map((child) => ({
    ...child,
    raised_since: child['birth_date'] === UNKNOWN ? UNKNOWN : one([String(child['birth_date']), UNKNOWN]),
  }));
  return { applicant: facts('applicant'), children };
}

/** @param {Person} who @param {string} fact */
function says(who, fact) {
  const [, child, key = ''] = /^(?:applicant|children\.(\d+))\.(\w+)$/.exec(fact) ?? [];
  return (child === undefined ? who.applicant : who.children[Number(child)])?.[key] ?? UNKNOWN;
}

/** What a person says to what is shown. @param {Person} who @param {import('../../www/checker/asking/pages.js').Place} place @param {Shown[]} parts @param {State} state */
function fill(who, place, parts, state) {
  const data = new FormData();
  const of = place.child === undefined ? 'applicant' : `children.${place.child}`;
  const said = (/** @type {string} */ key) => says(who, `${of}.${key}`);
  for (const part of parts) {
    const { name } = part;
    if (part.kind === 'ticks') {
      const entries = Object.entries(part.boxes).map(([box, answers]) => ({ box, facts: Object.entries(answers) }));
      const isTrue = entries.filter(({ facts }) => facts.some(([key, empty]) => said(key) !== empty && said(key) !== UNKNOWN));
      for (const { box } of isTrue) data.append(name, box);
      if (entries.some((entry) => !isTrue.includes(entry) && entry.facts.some(([key]) => said(key) === UNKNOWN)))
        data.append(name, UNSURE_WHICH);
      if (!data.has(name)) data.append(name, NONE);
    } else if (part.kind === 'which') {
      for (const [box, answers] of Object.entries(part.boxes))
        if (Object.keys(answers).some((key) => said(key) === UNKNOWN)) data.append(name, box);
    } else if (part.kind === 'choice') {
      const fits = Object.entries(part.options).find(([, answers]) =>
        Object.entries(answers).every(([key, value]) => said(key) === value),
      );
      data.append(name, fits?.[0] ?? APART);
    } else if (part.kind === 'same') {
      data.append(name, part.copied.every((key) => says(who, `children.${part.other}.${key}`) === said(key)) ? 'yes' : 'no');
    } else if (part.kind === 'years') {
      const day = said(part.key);
      const adult = plain({ full_years_at_least: part.years, on: state.date }) ?? '';
      data.append(name, day === UNKNOWN ? UNKNOWN : String(String(day) <= adult));
    } else if (part.kind === 'date') {
      const day = said(part.key);
      if (day === UNKNOWN) data.append(`${name}-unknown`, UNKNOWN);
      else
        for (const [n, suffix] of ['-year', '-month', ''].entries())
          data.append(name + suffix, String(day).split('-')[n] ?? '');
    } else if (part.kind === 'first') {
      const value = String(said(part.key));
      const heading = part.first.find((entry) => typeof entry !== 'string' && entry.options.includes(value));
      data.append(name, typeof heading === 'object' ? heading.heading : value);
    } else data.append(name, String(said(part.key)));
  }
  return data;
}

/** What no request may hold: marks, or anything that is no answer. @param {State} state */
function assertPlain(state) {
  for (const { service, channel } of lists(state, engine.catalogue)) {
    const { answers, ...frame } = toRequest(state, service, channel);
    assert.deepEqual(
      Object.keys(frame).filter((key) => !['service', 'channel', 'date', 'edition', 'have'].includes(key)),
      [],
    );
    for (const facts of [answers.applicant ?? {}, ...answers.children]) {
      for (const value of Object.values(facts)) assert.ok(typeof value === 'string' || typeof value === 'boolean');
    }
  }
}

/** @param {Person} who @param {State} state @param {import('../../www/checker/asking/pages.js').Place} place @param {Shown[]} parts */
function said(who, state, place, parts) {
  const taken = takeSubmission(state, place, parts, fill(who, place, parts, state));
  if (taken.faults) assert.fail(JSON.stringify(taken.faults));
  assertPlain(taken.state);
  return taken.state;
}

/**
 * Walks on, page by page, until there is a result.
 * @param {Person} who
 * @param {State} state
 */
function walk(who, state) {
  const journey = newJourney();
  /** @type {number[]} */
  const left = [];
  let route = nextAsked(engine, state, { view: 'application' }, journey);
  let again = false;
  for (let n = 0; route.view !== 'result'; n++) {
    assert.ok(n < 120, 'the walk ends');
    const place = placeAt(state, route);
    assert.ok(place, routeHash(route));
    left.push(pagesLeft(engine, state, route));
    const parts = again ? shownAgain(engine, state, place) : shown(engine, state, place);
    assert.ok(parts.length > 0, `${routeHash(route)} asks something`);
    state = said(who, state, place, parts);
    const next = nextAsked(engine, state, route, journey);
    again = routeHash(next) === routeHash(route);
    route = next;
  }
  assert.deepEqual(
    left,
    [...left].sort((a, b) => b - a),
    'the pages left never rise',
  );
  return state;
}

/** @param {Person} who @param {State} state */
function oneByOne(who, state) {
  for (let next = state; ; ) {
    const assessment = engine.assess(next);
    assert.ok(!assessment.error, JSON.stringify(assessment.error));
    const [fact] = assessment.missing;
    if (fact === undefined) return next;
    next = setAnswer(next, fact, says(who, fact));
  }
}

/**
 * What is said of a state. Which of several answers a row is explained by depends on which were asked for: what it comes to does not.
 * @param {State} state
 */
function reports(state) {
  const assessment = engine.assess(engine.relevant(state));
  assert.ok(!assessment.error);
  const rows = (/** @type {{ facts: string[] }[]} */ list) => list.map(({ facts: _, ...row }) => row);
  const whole = assessment.reports.map(({ report, ...list }) => ({
    ...list,
    report: { ...report, grounds: rows(report.grounds), documents: rows(report.documents) },
  }));
  return whole.map((one) => ({
    ...one,
    remedies: engine.remedies(toRequest(engine.relevant(state), one.service, one.channel)),
  }));
}

for (const { service, channel } of routes) {
  for (const date of dates) {
    test(`${service}, ${channel}, ${date}: the same reports as one by one`, () => {
      for (let run = 0; run < RUNS; run++) {
        const who = person(date);
        const begun = { ...withChildren(emptyState('kk', date), who.children.length), service, channel };
        const together = walk(who, begun);
        assert.deepEqual(reports(together), reports(oneByOne(who, begun)), JSON.stringify({ who, state: together }));
      }
    });
  }
}

test('answers changed on any page, in any order, are those of the person one has become', () => {
  for (let run = 0; run < RUNS; run++) {
    const date = one(dates);
    const { service, channel } = one(routes);
    let who = person(date);
    const begun = { ...withChildren(emptyState('kk', date), who.children.length), service, channel };
    let state = walk(who, begun);
    for (let change = 0; change < 6; change++) {
      const other = {
        ...person(date),
        children: who.children.map((_, n) => ({ ...person(date).children[0], ...(n % 2 === 0 ? who.children[n] : {}) })),
      };
      const place = one(places(who.children.length));
      // All that stands on a page is said anew; the rest of the person stays.
      const facts = factsAt(place);
      const merged = structuredClone(who);
      for (const fact of facts) {
        const [, child, key = ''] = /^(?:applicant|children\.(\d+))\.(\w+)$/.exec(fact) ?? [];
        const target = child === undefined ? merged.applicant : merged.children[Number(child)];
        if (target) target[key] = says(other, fact);
      }
      for (const child of merged.children) child['raised_since'] = child['birth_date'] ?? UNKNOWN;
      who = merged;
      // Every page in turn, in a random order, and more than once: an answer that did not count then may count by now, and is the old one.
      for (const page of Array.from({ length: 4 }, () => places(who.children.length).sort(() => one([-1, 1]))).flat()) {
        const parts = shown(engine, state, page);
        state = said(who, state, page, parts);
        for (
          let more = shownAgain(engine, state, page), n = 0;
          more.length > 0 && n < 5;
          more = shownAgain(engine, state, page), n++
        )
          state = said(who, state, page, more);
      }
      state = walk(who, state);
    }
    assert.deepEqual(reports(state), reports(oneByOne(who, begun)), JSON.stringify({ who, state }));
  }
});
