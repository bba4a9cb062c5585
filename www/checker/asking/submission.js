/**
 * Takes over what was said on a page: each part gives answers, or leaves marks where more has to be asked before there is an answer. All of a
 * page is taken, or nothing.
 */
import { getAnswer, setAnswer, setMark, UNKNOWN, unmark } from '../answers.js';
import { readDate } from '../views/date-fields.js';
import { factAt } from './pages.js';
/** @import { State } from '../answers.js' */
/** @import { Fault, Taken } from '../views/form.js' */
/** @import { Place } from './pages.js' */
/** @import { Boxes, One, Same, Several, Shown } from './shown.js' */

/** @typedef {Pick<FormData, 'get' | 'getAll' | 'has'>} Entered */

/** "None of these", "I am not sure", "no option fits", "back to the list": values that no option or box can have, for those are words of a law's data. */
export const NONE = '-none';
export const UNSURE_WHICH = '-unsure';
export const APART = 'apart';
export const BACK = '-back';

/** In years: nobody is asked about a day that nobody alive has seen. 1850 is 1950 or 2015 typed wrongly, and would be reckoned with. */
const OLDEST = 120;

/** The name of the box beside a day. @param {string} name */
export const unknownOf = (name) => `${name}-unknown`;

/**
 * @param {State} state
 * @param {Place} place
 * @param {Shown[]} parts what was shown
 * @param {Entered} data
 * @returns {Taken}
 */
export function takeSubmission(state, place, parts, data) {
  /** @type {Fault[]} */
  const faults = [];
  let next = state;
  for (const part of parts) {
    const taken = takePart(next, place, part, data);
    if ('faults' in taken) faults.push(...taken.faults.map((fault) => ({ ...fault, part: part.name })));
    else next = taken.state;
  }
  return faults.length > 0 ? { faults } : { state: next };
}

/** @param {string} id @param {string} field */
const fault = (id, field) => ({ faults: [{ id, field }] });

/**
 * @param {State} state
 * @param {Place} place
 * @param {Shown} part
 * @param {Entered} data
 * @returns {{ state: State } | { faults: Fault[] }}
 */
function takePart(state, place, part, data) {
  if (part.kind === 'ticks') return takeTicks(state, place, part, data.getAll(part.name).map(String));
  if (part.kind === 'which') return takeWhich(state, place, part, data.getAll(part.name).map(String));
  if (part.kind === 'date') return takeDate(state, part, data);
  const value = data.get(part.name);
  if (typeof value !== 'string') return fault('ui-error-answer', part.name);
  const [fact = ''] = part.facts;
  if (part.kind === 'choice') return { state: takeChoice(state, place, part, value) };
  if (part.kind === 'same')
    return { state: value === 'yes' ? copied(state, part) : setMark(state, `children.${part.child}`, { by: 'differs' }) };
  if (value === UNKNOWN) return { state: setAnswer(state, fact, UNKNOWN) };
  if (part.kind === 'row') return { state: setAnswer(state, fact, value === 'true') };
  if (part.kind === 'first' && !part.first.includes(value))
    return { state: setMark(state, fact, { by: 'under', heading: value }) };
  if (part.kind === 'under' && value === BACK) return { state: unmark(state, fact) };
  if (part.kind !== 'years') return { state: setAnswer(state, fact, value) };
  if (value === 'false') return { state: setMark(state, fact, { by: 'younger' }) };
  return { state: setAnswer(state, fact, { full_years_at_least: part.years, on: state.date }) };
}

/**
 * @param {State} state
 * @param {One} part
 * @param {Entered} data
 * @returns {{ state: State } | { faults: Fault[] }}
 */
function takeDate(state, { name, facts: [fact = ''] }, data) {
  if (data.has(unknownOf(name))) return { state: setAnswer(state, fact, UNKNOWN) };
  const read = readDate(data, name);
  if ('error' in read) return { faults: [read.error] };
  if (Number(state.date.slice(0, 4)) - Number(read.date.slice(0, 4)) > OLDEST) {
    return { faults: [{ id: 'ui-error-date-long-ago', field: `${name}-year`, parts: ['year'] }] };
  }
  return { state: setAnswer(state, fact, read.date) };
}

/**
 * @param {State} state
 * @param {Place} place
 * @param {Several} part
 * @param {string} value
 */
function takeChoice(state, place, { facts, options }, value) {
  const given = options[value];
  if (!given) return facts.reduce((next, fact) => setMark(next, fact, { by: 'apart' }), state);
  const answers = new Map(Object.entries(given).map(([key, answer]) => [factAt(place, key), answer]));
  return facts.reduce((next, fact) => {
    const answer = answers.get(fact);
    return answer === undefined ? setMark(next, fact, { by: 'rest' }) : setAnswer(next, fact, answer);
  }, state);
}

/**
 * @param {State} state
 * @param {Place} place
 * @param {Boxes} part
 * @param {string[]} on
 * @returns {{ state: State } | { faults: Fault[] }}
 */
function takeTicks(state, place, { name, boxes }, on) {
  if (on.length === 0) return fault('ui-ask-error-ticks', name);
  if (on.includes(NONE) && on.length > 1) return fault('ui-ask-error-none', name);
  let next = state;
  for (const [box, answers] of Object.entries(boxes)) {
    const facts = Object.entries(answers);
    for (const [key, empty] of facts) {
      const fact = factAt(place, key);
      if (!on.includes(box))
        next = on.includes(UNSURE_WHICH) ? setMark(next, fact, { by: 'unsure' }) : setAnswer(next, fact, empty);
      else if (facts.length === 1 && typeof empty === 'boolean') next = setAnswer(next, fact, !empty);
      else next = setMark(next, fact, { by: 'ticked' });
    }
  }
  return { state: next };
}

/**
 * @param {State} state
 * @param {Place} place
 * @param {Boxes} part
 * @param {string[]} on
 * @returns {{ state: State } | { faults: Fault[] }}
 */
function takeWhich(state, place, { name, boxes, facts }, on) {
  if (on.length === 0) return fault('ui-ask-error-which', name);
  let next = state;
  for (const [box, answers] of Object.entries(boxes)) {
    const asked = Object.entries(answers).flatMap(([key, empty]) =>
      facts.includes(factAt(place, key)) ? [{ fact: factAt(place, key), empty }] : [],
    );
    for (const { fact, empty } of asked) {
      if (!on.includes(box)) next = setAnswer(next, fact, empty);
      // Behind one box there may be several facts: who is not sure of one may be sure of the other.
      else next = Object.keys(answers).length > 1 ? setMark(next, fact, { by: 'ticked' }) : setAnswer(next, fact, UNKNOWN);
    }
  }
  return { state: next };
}

/** @param {State} state @param {Same} part */
const copied = (state, { copied, child, other }) =>
  copied.reduce((next, key) => {
    const held = getAnswer(state, `children.${other}.${key}`);
    return held === undefined ? next : setAnswer(next, `children.${child}.${key}`, held);
  }, state);
