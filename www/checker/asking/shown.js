/**
 * What a page shows: the parts with a fact that is missing or whose answer counts; on its second showing, what is still to be said after the
 * first.
 */
import { answeredFacts, getAnswer, isYears, UNKNOWN } from '../answers.js';
import { factAt, factsAt, isOwn, keysOf, ofPage, places } from './pages.js';
import { APART, NONE, UNSURE_WHICH } from './submission.js';
/** @import { First, Part, Question, Said } from '../../../npm/src/bauyr.d.ts' */
/** @import { Held, State } from '../answers.js' */
/** @import { Engine } from '../engine.js' */
/** @import { Place } from './pages.js' */

/** @typedef {Record<string, Said>} Groups answers to several facts, by the option or box that gives them */

/**
 * One question, as it is shown. `name` is that of its field. `chosen`: what stands in the field: the value of a radio or of several boxes, or a
 * day.
 * @typedef {object} Base
 * @property {string} name
 * @property {string[]} facts what it asks for, as the engine names it
 * @property {string} of
 *
 * @typedef {Base & { key: string, options: string[], chosen: string, whole?: true }} Fact `whole`: the day itself, where else only years are asked for
 * @typedef {Fact & { kind: 'row' } | Fact & { kind: 'list' } | Fact & { kind: 'date' }} One a fact: yes or no, a list, a day
 * @typedef {Base & { kind: 'first', key: string, first: First[], chosen: string }} FirstLevel
 * @typedef {Base & { kind: 'under', key: string, heading: string, options: string[], chosen: string }} SecondLevel
 * @typedef {Base & { kind: 'years', key: string, years: number, chosen: string }} Years
 * @typedef {Base & { kind: 'choice', id: string, options: Groups, chosen: string }} Several
 * @typedef {Base & { id: string, boxes: Groups, chosen: string[] }} Boxes
 * @typedef {Boxes & { kind: 'ticks' } | Boxes & { kind: 'which' }} Ticks
 * @typedef {Base & { kind: 'same', child: number, other: number, copied: string[], chosen: string }} Same
 * @typedef {One | FirstLevel | SecondLevel | Years | Several | Ticks | Same} Shown
 */

/** @param {Held | undefined} held */
const text = (held) => (held === undefined || isYears(held) ? '' : String(held));

/**
 * The places that have a missing fact, in asking order.
 * @param {State} state
 * @param {string[]} missing
 */
export function placesOf(state, missing) {
  const facts = new Set(missing);
  return places(state.children.length).filter((place) => factsAt(place).some((fact) => facts.has(fact)));
}

/** Where an option stands in a short list: itself, or the heading above it. @param {First[]} first @param {string} option */
function headingOf(first, option) {
  const found = first.find((one) => typeof one !== 'string' && one.options.includes(option));
  return typeof found === 'object' && !first.includes(option) ? found.heading : option;
}

/** The boxes with a fact that is meant. @param {Groups} boxes @param {(key: string) => boolean} isMeant @returns {Groups} */
const withSome = (boxes, isMeant) =>
  Object.fromEntries(Object.entries(boxes).filter(([, answers]) => Object.keys(answers).some(isMeant)));

/**
 * How the parts of a page are shown, at first and again.
 * @param {Engine} engine
 * @param {State} state
 * @param {Place} place
 * @param {ReadonlySet<string>} wanted the facts that are to be asked for
 */
function showing({ questions }, state, place, wanted) {
  const of = ofPage(place.page);
  /** @param {string} key */
  const isWanted = (key) => wanted.has(factAt(place, key));
  /** @param {string} key */
  const held = (key) => getAnswer(state, factAt(place, key));
  /** @param {string} key */
  const markOf = (key) => state.marks[factAt(place, key)];
  /** @param {string} name @param {string[]} keys */
  const base = (name, keys) => ({ name, facts: keys.map((key) => factAt(place, key)), of });

  /**
   * A fact by itself.
   * @param {string} key
   * @param {boolean | string} [harmless] the option that stands last, so that a slip can be taken back
   * @returns {One}
   */
  function single(key, harmless) {
    const question = /** @type {Question} */ (questions.find((one) => one.of === of && one.key === key));
    const { type, options = [] } = question;
    return {
      ...base(key, [key]),
      kind: type === 'bool' ? 'row' : type === 'enum' ? 'list' : 'date',
      key,
      options: typeof harmless === 'string' ? [...options.filter((option) => option !== harmless), harmless] : options,
      chosen: text(held(key) ?? markOf(key)?.was),
    };
  }

  /**
   * A part as it is asked first.
   * @param {Part} part
   * @param {(key: string) => boolean} [isAsked]
   * @returns {Shown}
   */
  function first(part, isAsked = isWanted) {
    if (part.choice !== undefined) {
      const { choice: id, options } = part;
      return { ...base(`choice-${id}`, keysOf(part)), kind: 'choice', id, options, chosen: fitting(options) };
    }
    if (part.ticks !== undefined) {
      const boxes = withSome(part.boxes, isAsked);
      const keys = Object.values(boxes).flatMap((answers) => Object.keys(answers));
      return { ...base(`ticks-${part.ticks}`, keys), kind: 'ticks', id: part.ticks, boxes, chosen: ticked(boxes, isAsked) };
    }
    const { fact: key, years } = part;
    const answer = held(key);
    const mark = answer === undefined ? markOf(key) : undefined;
    if (part.first) {
      const chosen = mark?.heading ?? headingOf(part.first, text(answer));
      return { ...base(key, [key]), kind: 'first', key, first: part.first, chosen };
    }
    if (years === undefined) return single(key);
    if (typeof answer === 'string' && answer !== UNKNOWN) return { ...single(key), whole: true };
    const chosen = isYears(answer) ? 'true' : mark?.by === 'younger' ? 'false' : text(answer);
    return { ...base(key, [key]), kind: 'years', key, years, chosen };
  }

  /** The option of a choice that says what the answers say. @param {Groups} options */
  function fitting(options) {
    const keys = Object.values(options).flatMap((answers) => Object.keys(answers));
    if (keys.some((key) => held(key) === undefined && markOf(key)?.by === 'apart')) return APART;
    const option = Object.entries(options).find(([, answers]) =>
      Object.entries(answers).every(([key, value]) => held(key) === value),
    );
    if (option) return option[0];
    return keys.some((key) => held(key) !== undefined) ? APART : '';
  }

  /** What is ticked of the boxes. @param {Groups} boxes @param {(key: string) => boolean} isAsked */
  function ticked(boxes, isAsked) {
    /** @param {string} key @param {boolean | string} empty */
    const says = (key, empty) => {
      const answer = held(key);
      if (answer === undefined) return markOf(key)?.by;
      return answer === UNKNOWN ? 'unsure' : answer === empty ? 'empty' : 'ticked';
    };
    const said = Object.entries(boxes).map(([box, answers]) => ({
      box,
      says: Object.entries(answers).flatMap(([key, empty]) => (isAsked(key) ? [says(key, empty)] : [])),
    }));
    const on = said.filter(({ says }) => says.includes('ticked')).map(({ box }) => box);
    if (said.some(({ says }) => says.includes('unsure'))) on.push(UNSURE_WHICH);
    if (on.length === 0 && said.every(({ says }) => says.every((one) => one === 'empty'))) on.push(NONE);
    return on;
  }

  /** A fact after it was asked. @param {Part & { fact: string }} part @returns {Shown} */
  function factAgain(part) {
    const { fact: key } = part;
    const mark = markOf(key);
    if (mark?.by === 'younger') return { ...single(key), whole: true };
    if (mark?.by !== 'under' || !part.first) return first(part);
    const list = part.first.find((one) => typeof one !== 'string' && one.heading === mark.heading);
    const options = typeof list === 'object' ? list.options : [];
    const was = text(mark.was);
    const chosen = options.includes(was) ? was : '';
    return { ...base(key, [key]), kind: 'under', key, heading: mark.heading ?? '', options, chosen };
  }

  /**
   * Boxes after they were ticked: what each tick may mean, which of them one is not sure of, and what was not asked before.
   * @param {Part & { ticks: string }} part
   * @param {string[]} asked
   */
  function ticksAgain(part, asked) {
    const empty = Object.assign({}, ...Object.values(part.boxes));
    /** @type {Shown[]} */
    const more = asked.filter((key) => markOf(key)?.by === 'ticked').map((key) => single(key, empty[key]));
    const unsure = asked.filter((key) => markOf(key)?.by === 'unsure');
    if (unsure.length > 0) {
      const boxes = withSome(part.boxes, (key) => unsure.includes(key));
      const chosen = Object.keys(withSome(boxes, (key) => markOf(key)?.was === UNKNOWN));
      more.push({ ...base(`which-${part.ticks}`, unsure), kind: 'which', id: part.ticks, boxes, chosen });
    }
    const unmarked = asked.filter((key) => !markOf(key));
    if (unmarked.length > 0) more.push(first(part, (key) => unmarked.includes(key)));
    return more;
  }

  /** What is left to ask of a part after it was answered. @param {Part} part @returns {Shown[]} */
  function again(part) {
    const asked = keysOf(part).filter(isWanted);
    if (asked.length === 0) return [];
    if (part.fact !== undefined) return [factAgain(part)];
    if (part.ticks !== undefined) return ticksAgain(part, asked);
    return asked.every(markOf) ? asked.map((key) => single(key)) : [first(part)];
  }

  return { first, again, isWanted };
}

/**
 * The child before, where all else may be as with it: offered as long as nothing has been said that could be taken over.
 * @param {Engine} engine
 * @param {State} state
 * @param {Place} place
 * @returns {Same | undefined}
 */
function sameAs(engine, state, { page, child }) {
  if (!child || page !== places(1)[0]?.page || state.marks[`children.${child}`]) return undefined;
  const given = Object.keys(state.children[child] ?? {}).filter((key) => !isOwn(key));
  const copied = Object.keys(engine.relevant(state).children[child - 1] ?? {}).filter((key) => !isOwn(key));
  if (given.length > 0 || copied.length === 0) return undefined;
  const facts = copied.map((key) => `children.${child}.${key}`);
  return { name: 'same', facts, of: 'child', kind: 'same', child, other: child - 1, copied, chosen: '' };
}

/**
 * What a page shows when it is come to.
 * @param {Engine} engine
 * @param {State} state
 * @param {Place} place
 * @returns {Shown[]}
 */
export function shown(engine, state, place) {
  const counts = new Set([...engine.assess(state).missing, ...answeredFacts(engine.relevant(state))]);
  const { first, isWanted } = showing(engine, state, place, counts);
  const all = place.page.parts.filter((part) => keysOf(part).some(isWanted)).map((part) => first(part));
  const same = sameAs(engine, state, place);
  return same ? [...all.filter(({ facts }) => facts.every((fact) => isOwn(fact.split('.').at(-1) ?? ''))), same] : all;
}

/**
 * What a page shows after it was answered: what has become missing, and what has been marked and not yet said.
 * @param {Engine} engine
 * @param {State} state
 * @param {Place} place
 */
export function shownAgain(engine, state, place) {
  const { again } = showing(engine, state, place, new Set(engine.assess(state).missing));
  return place.page.parts.flatMap(again);
}

/** Whether something on a page has been marked and not yet said. @param {Engine} engine @param {State} state @param {Place} place */
export function isMarked(engine, state, place) {
  const missing = new Set(engine.assess(state).missing);
  return factsAt(place).some((fact) => missing.has(fact) && state.marks[fact] !== undefined);
}
