/**
 * What a page shows: the parts with a fact that is missing or whose answer counts; on its second showing, what is still to be said after the
 * first.
 */
import { answeredFacts, getAnswer, UNKNOWN } from '../answers.js';
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

/** The question of a fact. @param {Engine} engine @param {string} of @param {string} key */
const questionOf = ({ questions }, of, key) =>
  /** @type {Question} */ (questions.find((one) => one.of === of && one.key === key));

/** @param {Held | undefined} held */
const text = (held) => (held === undefined || held === null || typeof held === 'object' ? '' : String(held));

/**
 * The places that have a missing fact, in asking order.
 * @param {State} state
 * @param {string[]} missing
 */
export function placesOf(state, missing) {
  const facts = new Set(missing);
  return places(state.children.length).filter((place) => factsAt(place).some((fact) => facts.has(fact)));
}

/**
 * A fact by itself.
 * @param {Engine} engine
 * @param {State} state
 * @param {Place} place
 * @param {string} key
 * @param {boolean | string} [harmless] the option that stands last, so that a slip can be taken back
 * @returns {One}
 */
function single(engine, state, place, key, harmless) {
  const of = ofPage(place.page);
  const fact = factAt(place, key);
  const { type, options = [] } = questionOf(engine, of, key);
  const held = getAnswer(state, fact) ?? state.marks[fact]?.was;
  const sorted = typeof harmless === 'string' ? [...options.filter((option) => option !== harmless), harmless] : options;
  return {
    name: key,
    facts: [fact],
    of,
    kind: type === 'bool' ? 'row' : type === 'enum' ? 'list' : 'date',
    key,
    options: sorted,
    chosen: text(held),
  };
}

/**
 * A part as it is asked first.
 * @param {Engine} engine
 * @param {State} state
 * @param {Place} place
 * @param {Part} part
 * @param {ReadonlySet<string>} counts the facts that are to be asked for
 * @returns {Shown}
 */
function firstShowing(engine, state, place, part, counts) {
  const of = ofPage(place.page);
  const facts = keysOf(part).map((key) => factAt(place, key));
  if (part.fact !== undefined) {
    const [fact = ''] = facts;
    const { fact: key } = part;
    const held = getAnswer(state, fact);
    const mark = held === undefined ? state.marks[fact] : undefined;
    if (part.first)
      return {
        name: key,
        facts,
        of,
        kind: 'first',
        key,
        first: part.first,
        chosen: mark?.heading ?? headingOf(part.first, text(held)),
      };
    if ('years' in part && part.years !== undefined && (typeof held !== 'string' || held === UNKNOWN)) {
      const chosen = typeof held === 'object' && held ? 'true' : mark?.by === 'younger' ? 'false' : text(held);
      return { name: key, facts, of, kind: 'years', key, years: part.years, chosen };
    }
    return { ...single(engine, state, place, key), ...('years' in part && part.years !== undefined && { whole: true }) };
  }
  if (part.choice !== undefined) {
    return {
      name: `choice-${part.choice}`,
      facts,
      of,
      kind: 'choice',
      id: part.choice,
      options: part.options,
      chosen: fitting(state, place, part.options),
    };
  }
  const boxes = Object.fromEntries(
    Object.entries(part.boxes).filter(([, answers]) => Object.keys(answers).some((key) => counts.has(factAt(place, key)))),
  );
  const asked = Object.values(boxes).flatMap((answers) => Object.keys(answers).map((key) => factAt(place, key)));
  return {
    name: `ticks-${part.ticks}`,
    facts: asked,
    of,
    kind: 'ticks',
    id: part.ticks,
    boxes,
    chosen: ticked(state, place, boxes, counts),
  };
}

/** Where an option stands in a short list: itself, or the heading above it. @param {First[]} first @param {string} option */
function headingOf(first, option) {
  const found = first.find((one) => typeof one !== 'string' && one.options.includes(option));
  return typeof found === 'object' && !first.includes(option) ? found.heading : option;
}

/**
 * The option of a choice that says what the answers say.
 * @param {State} state
 * @param {Place} place
 * @param {Groups} options
 */
function fitting(state, place, options) {
  const facts = [...new Set(Object.values(options).flatMap(Object.keys))].map((key) => factAt(place, key));
  const held = (/** @type {string} */ fact) => getAnswer(state, fact);
  if (facts.some((fact) => held(fact) === undefined && state.marks[fact]?.by === 'apart')) return APART;
  const option = Object.entries(options).find(([, answers]) =>
    Object.entries(answers).every(([key, value]) => held(factAt(place, key)) === value),
  );
  if (option) return option[0];
  return facts.some((fact) => held(fact) !== undefined) ? APART : '';
}

/**
 * What is ticked of the boxes.
 * @param {State} state
 * @param {Place} place
 * @param {Groups} boxes
 * @param {ReadonlySet<string>} counts
 */
function ticked(state, place, boxes, counts) {
  /** @param {string} fact @param {boolean | string} empty */
  const says = (fact, empty) => {
    const held = getAnswer(state, fact);
    if (held === undefined || held === null) return state.marks[fact]?.by;
    return held === UNKNOWN ? 'unsure' : held === empty ? 'empty' : 'ticked';
  };
  const said = Object.entries(boxes).map(([box, answers]) => ({
    box,
    says: Object.entries(answers).flatMap(([key, empty]) =>
      counts.has(factAt(place, key)) ? [says(factAt(place, key), empty)] : [],
    ),
  }));
  const on = said.filter(({ says }) => says.includes('ticked')).map(({ box }) => box);
  if (said.some(({ says }) => says.includes('unsure'))) on.push(UNSURE_WHICH);
  if (on.length === 0 && said.every(({ says }) => says.every((one) => one === 'empty'))) on.push(NONE);
  return on;
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
  const parts = place.page.parts.filter((part) => keysOf(part).some((key) => counts.has(factAt(place, key))));
  const all = parts.map((part) => firstShowing(engine, state, place, part, counts));
  const same = sameAs(engine, state, place);
  return same ? [...all.filter(({ facts }) => facts.every((fact) => isOwn(fact.split('.').at(-1) ?? ''))), same] : all;
}

/**
 * What a page shows after it was answered: what has become missing, and what has been marked and not yet said.
 * @param {Engine} engine
 * @param {State} state
 * @param {Place} place
 * @returns {Shown[]}
 */
export function shownAgain(engine, state, place) {
  const missing = new Set(engine.assess(state).missing);
  const of = ofPage(place.page);
  return place.page.parts.flatMap((part) => {
    const asked = keysOf(part).filter((key) => missing.has(factAt(place, key)));
    if (asked.length === 0) return [];
    const byMark = (/** @type {string} */ key) => state.marks[factAt(place, key)];
    if (part.fact !== undefined) {
      const mark = byMark(part.fact);
      if (mark?.by === 'younger') return [{ ...single(engine, state, place, part.fact), whole: true }];
      if (mark?.by !== 'under' || !part.first) return [firstShowing(engine, state, place, part, missing)];
      const list = part.first.find((one) => typeof one !== 'string' && one.heading === mark.heading);
      const options = typeof list === 'object' ? list.options : [];
      const was = text(mark.was);
      const name = part.fact;
      return [
        {
          name,
          facts: [factAt(place, name)],
          of,
          kind: 'under',
          key: name,
          heading: mark.heading ?? '',
          options,
          chosen: options.includes(was) ? was : '',
        },
      ];
    }
    const unmarked = asked.filter((key) => !byMark(key));
    if (part.choice !== undefined) {
      if (unmarked.length > 0) return [firstShowing(engine, state, place, part, missing)];
      return asked.map((key) => single(engine, state, place, key));
    }
    const empty = Object.assign({}, ...Object.values(part.boxes));
    const unsure = new Set(asked.filter((key) => byMark(key)?.by === 'unsure').map((key) => factAt(place, key)));
    const which = Object.fromEntries(
      Object.entries(part.boxes).filter(([, answers]) => Object.keys(answers).some((key) => unsure.has(factAt(place, key)))),
    );
    const before = Object.keys(which).filter((box) =>
      Object.keys(which[box] ?? {}).some((key) => byMark(key)?.was === UNKNOWN),
    );
    /** @type {Shown[]} */
    const more = asked
      .filter((key) => byMark(key)?.by === 'ticked')
      .map((key) => single(engine, state, place, key, empty[key]));
    if (unsure.size > 0)
      more.push({
        name: `which-${part.ticks}`,
        facts: [...unsure],
        of,
        kind: 'which',
        id: part.ticks,
        boxes: which,
        chosen: before,
      });
    if (unmarked.length > 0)
      more.push(firstShowing(engine, state, place, part, new Set(unmarked.map((key) => factAt(place, key)))));
    return more;
  });
}

/** Whether something on a page has been marked and not yet said. @param {Engine} engine @param {State} state @param {Place} place */
export function isMarked(engine, state, place) {
  const missing = new Set(engine.assess(state).missing);
  return factsAt(place).some((fact) => missing.has(fact) && state.marks[fact] !== undefined);
}
