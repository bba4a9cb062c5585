/**
 * What the person has said so far, and every way in which it may change. Each function leaves the state it is given
 * as it is and returns a new one. An answer that no longer matters is kept: it counts again when it matters again.
 */

/** @import { Answer, Request } from '../../npm/src/bauyr.d.ts' */
/** @import { Lang } from './language.js' */

/** An answer that is no day of birth but says enough of it: so many full years on a day. @typedef {{ full_years_at_least: number, on: string }} Years */
/** What is held for a fact. @typedef {NonNullable<Answer> | Years} Held */
/** @typedef {Record<string, Held | undefined>} Facts */
/**
 * What was said of a fact, and says no answer yet: `apart` (no option fits), `rest` (an option left it out), `ticked`, `unsure`, `younger`, or
 * the heading of a short list; `differs` of a whole child. `was`: the answer that stood there before.
 * @typedef {{ by: 'apart' | 'rest' | 'ticked' | 'unsure' | 'younger' | 'under' | 'differs', heading?: string, was?: Held }} Mark
 */
/** @typedef {{ id: string, child?: number }} Paper */

/**
 * @typedef {object} State
 * @property {Lang} lang
 * @property {string} [service] an id, or `unsure`; absent until chosen
 * @property {string} [channel] an id, or `unsure`; absent until chosen
 * @property {string} date day of application, YYYY-MM-DD
 * @property {string} [edition] wording of the law; absent: the newest in force on `date`
 * @property {Facts} applicant
 * @property {Facts[]} children
 * @property {Paper[]} have
 * @property {Record<string, Mark>} marks by fact, or by child (`children.1`): in memory alone, and no part of any request or file
 */

export const UNSURE = 'unsure';
export const UNKNOWN = 'unknown';

/**
 * @param {Lang} lang
 * @param {string} date
 * @returns {State}
 */
export const emptyState = (lang, date) => ({ lang, date, applicant: {}, children: [{}], have: [], marks: {} });

/**
 * Where an answer belongs: `applicant.sex` or `children.0.abroad`.
 * @param {string} fact
 * @returns {{ of: 'applicant' | 'child', child?: number, key: string } | undefined}
 */
export function parseFact(fact) {
  const [, child, key = ''] = /^(?:applicant|children\.(\d{1,3}))\.(\w+)$/.exec(fact) ?? [];
  if (key === '') return undefined;
  return child === undefined ? { of: 'applicant', key } : { of: 'child', child: Number(child), key };
}

/**
 * @param {State} state
 * @param {string} fact
 * @returns {Held | undefined}
 */
export function getAnswer(state, fact) {
  const place = parseFact(fact);
  if (!place) return undefined;
  const facts = place.child === undefined ? state.applicant : state.children[place.child];
  return facts && Object.hasOwn(facts, place.key) ? facts[place.key] : undefined;
}

/**
 * @param {State} state
 * @param {string} fact
 * @param {(facts: Facts, key: string) => Facts} edit
 * @returns {State}
 */
function editFacts(state, fact, edit) {
  const place = parseFact(fact);
  if (!place) return state;
  if (place.child === undefined) return { ...state, applicant: edit(state.applicant, place.key) };
  return { ...state, children: state.children.map((facts, n) => (n === place.child ? edit(facts, place.key) : facts)) };
}

/**
 * @param {State} state
 * @param {string} fact
 * @param {Held} value
 */
export const setAnswer = (state, fact, value) =>
  unmark(
    editFacts(state, fact, (facts, key) => ({ ...facts, [key]: value })),
    fact,
  );

/**
 * @param {State} state
 * @param {string} fact
 */
export const clearAnswer = (state, fact) =>
  editFacts(state, fact, (facts, key) => {
    const { [key]: _, ...rest } = facts;
    return rest;
  });

/**
 * Marks a fact in the place of an answer: it is to be asked for once more.
 * @param {State} state
 * @param {string} fact
 * @param {Omit<Mark, 'was'>} mark
 * @returns {State}
 */
export function setMark(state, fact, mark) {
  const was = getAnswer(state, fact) ?? state.marks[fact]?.was;
  return { ...clearAnswer(state, fact), marks: { ...state.marks, [fact]: was === undefined ? mark : { ...mark, was } } };
}

/**
 * @param {State} state
 * @param {string} place
 * @returns {State}
 */
export function unmark(state, place) {
  if (!Object.hasOwn(state.marks, place)) return state;
  const { [place]: _, ...marks } = state.marks;
  return { ...state, marks };
}

/**
 * Every fact with an answer, the person's own first.
 * @param {State} state
 * @returns {string[]}
 */
export function answeredFacts(state) {
  /** @param {string} path @param {Facts} facts */
  const given = (path, facts) =>
    Object.entries(facts).flatMap(([key, value]) => (value === undefined ? [] : [`${path}.${key}`]));
  return [given('applicant', state.applicant), ...state.children.map((facts, n) => given(`children.${n}`, facts))].flat();
}

/**
 * As many children as are wanted: new ones come last, and the last ones go first.
 * @param {State} state
 * @param {number} count
 * @returns {State}
 */
export function withChildren(state, count) {
  let next = state;
  while (next.children.length < count) next = { ...next, children: [...next.children, {}] };
  while (next.children.length > count) next = removeChild(next, next.children.length - 1);
  return next;
}

/**
 * Papers and marks of the children after the removed one move up with them.
 * @param {State} state
 * @param {number} child
 * @returns {State}
 */
export const removeChild = (state, child) => ({
  ...state,
  children: state.children.filter((_, n) => n !== child),
  have: state.have.flatMap((paper) => {
    if (paper.child === undefined || paper.child < child) return [paper];
    return paper.child === child ? [] : [{ ...paper, child: paper.child - 1 }];
  }),
  marks: Object.fromEntries(
    Object.entries(state.marks).flatMap(([place, mark]) => {
      const [, n = '', rest = ''] = /^children\.(\d+)(.*)$/.exec(place) ?? [];
      if (n === '' || Number(n) < child) return [[place, mark]];
      return Number(n) === child ? [] : [[`children.${Number(n) - 1}${rest}`, mark]];
    }),
  ),
});

/**
 * Another day of application. Another day may have another law: a wording chosen for the old one goes. What was said of somebody's age on a
 * later day need not be true yet: it is asked again.
 * @param {State} state
 * @param {string} date
 * @returns {State}
 */
export function withDate(state, date) {
  if (date === state.date) return state;
  const late = answeredFacts(state).filter((fact) => {
    const held = getAnswer(state, fact);
    return isYears(held) && held.on > date;
  });
  return late.reduce(clearAnswer, { ...state, date, edition: undefined });
}

/** @param {Held | undefined} held @returns {held is Years} */
export const isYears = (held) => typeof held === 'object';

/**
 * What is held, as an answer for the engine: for so many full years, the latest day of birth with which they are full on that day. No test that
 * any law makes can tell it from the true day, which `cargo xtask law` holds it against.
 * @param {Held | undefined} held
 * @returns {Answer | undefined}
 */
export function plain(held) {
  if (!isYears(held)) return held;
  const [year, month, day] = /** @type {[number, number, number]} */ (held.on.split('-').map(Number));
  const born = new Date(Date.UTC(year - held.full_years_at_least, month - 1, day));
  // In a year without a 29 February the day before it is the latest.
  if (born.getUTCMonth() !== month - 1) born.setUTCDate(0);
  return born.toISOString().slice(0, 10);
}

/** @param {Facts} facts */
const plainly = (facts) => Object.fromEntries(Object.entries(facts).map(([key, held]) => [key, plain(held)]));

/**
 * Ticks a paper, or takes the tick away.
 * @param {State} state
 * @param {string} id
 * @param {number} [child]
 * @returns {State}
 */
export function toggleHave(state, id, child) {
  const rest = state.have.filter((paper) => paper.id !== id || paper.child !== child);
  if (rest.length < state.have.length) return { ...state, have: rest };
  return { ...state, have: [...rest, child === undefined ? { id } : { id, child }] };
}

/**
 * @param {State} state
 * @param {string} service
 * @param {string} channel
 * @returns {Request}
 */
export const toRequest = ({ date, edition, applicant, children, have }, service, channel) => ({
  service,
  channel,
  date,
  ...(edition === undefined ? {} : { edition }),
  answers: { applicant: plainly(applicant), children: children.map(plainly) },
  have,
});
