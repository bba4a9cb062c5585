/**
 * Takes over what was said on a page: each part gives answers, or leaves marks where more has to be asked before there is an answer. All of a
 * page is taken, or nothing.
 */
import { getAnswer, setAnswer, setMark, UNKNOWN, unmark } from '../answers.js';
import { readDate } from '../views/date-fields.js';
import { factAt } from './pages.js';
import { questionWords } from './words.js';
/** @import { Held, Mark, State } from '../answers.js' */
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
  /** @param {string} fact @param {Held} held */
  const answer = (fact, held) => void (next = setAnswer(next, fact, held));
  /** @param {string} fact @param {Mark} how */
  const mark = (fact, how) => void (next = setMark(next, fact, how));
  /** @param {Shown} part @param {string} id @param {Partial<Fault>} [at] */
  const refuse = (part, id, at) =>
    void faults.push({ id, field: part.name, ...at, part: part.name, about: questionWords(part) });

  /** @param {Shown} part */
  function take(part) {
    if (part.kind === 'ticks') return takeTicks(part, data.getAll(part.name).map(String));
    if (part.kind === 'which') return takeWhich(part, data.getAll(part.name).map(String));
    if (part.kind === 'date') return takeDate(part);
    const value = data.get(part.name);
    const [fact = ''] = part.facts;
    if (typeof value !== 'string') refuse(part, 'ui-error-answer');
    else if (part.kind === 'choice') takeChoice(part, value);
    else if (part.kind === 'same') takeSame(part, value === 'yes');
    else if (value === UNKNOWN) answer(fact, UNKNOWN);
    else if (part.kind === 'row') answer(fact, value === 'true');
    else if (part.kind === 'first' && !part.first.includes(value)) mark(fact, { by: 'under', heading: value });
    else if (part.kind === 'under' && value === BACK) next = unmark(next, fact);
    else if (part.kind !== 'years') answer(fact, value);
    else if (value === 'false') mark(fact, { by: 'younger' });
    else answer(fact, { full_years_at_least: part.years, on: state.date });
  }

  /** @param {One} part */
  function takeDate(part) {
    const [fact = ''] = part.facts;
    if (data.has(unknownOf(part.name))) return answer(fact, UNKNOWN);
    const read = readDate(data, part.name);
    if ('error' in read) return refuse(part, read.error.id, read.error);
    if (Number(state.date.slice(0, 4)) - Number(read.date.slice(0, 4)) > OLDEST)
      return refuse(part, 'ui-error-date-long-ago', { field: `${part.name}-year`, parts: ['year'] });
    answer(fact, read.date);
  }

  /** @param {Several} part @param {string} value */
  function takeChoice({ facts, options }, value) {
    const given = options[value];
    const answers = new Map(Object.entries(given ?? {}).map(([key, said]) => [factAt(place, key), said]));
    for (const fact of facts) {
      const said = answers.get(fact);
      if (said === undefined) mark(fact, { by: given ? 'rest' : 'apart' });
      else answer(fact, said);
    }
  }

  /** @param {Boxes & Shown} part @param {string[]} on */
  function takeTicks(part, on) {
    if (on.length === 0) return refuse(part, 'ui-ask-error-ticks');
    if (on.includes(NONE) && on.length > 1) return refuse(part, 'ui-ask-error-none');
    for (const [box, answers] of Object.entries(part.boxes)) {
      const facts = Object.entries(answers);
      for (const [key, empty] of facts) {
        const fact = factAt(place, key);
        if (!on.includes(box) && on.includes(UNSURE_WHICH)) mark(fact, { by: 'unsure' });
        else if (!on.includes(box)) answer(fact, empty);
        else if (facts.length === 1 && typeof empty === 'boolean') answer(fact, !empty);
        else mark(fact, { by: 'ticked' });
      }
    }
  }

  /** @param {Boxes & Shown} part @param {string[]} on */
  function takeWhich(part, on) {
    if (on.length === 0) return refuse(part, 'ui-ask-error-which');
    for (const [box, answers] of Object.entries(part.boxes)) {
      for (const [key, empty] of Object.entries(answers)) {
        const fact = factAt(place, key);
        if (!part.facts.includes(fact)) continue;
        if (!on.includes(box)) answer(fact, empty);
        // Behind one box there may be several facts: who is not sure of one may be sure of the other.
        else if (Object.keys(answers).length > 1) mark(fact, { by: 'ticked' });
        else answer(fact, UNKNOWN);
      }
    }
  }

  /** @param {Same} part @param {boolean} isSame */
  function takeSame({ child, other, copied }, isSame) {
    if (!isSame) return mark(`children.${child}`, { by: 'differs' });
    for (const key of copied) {
      const held = getAnswer(state, `children.${other}.${key}`);
      if (held !== undefined) answer(`children.${child}.${key}`, held);
    }
  }

  parts.forEach(take);
  return faults.length > 0 ? { faults } : { state: next };
}
