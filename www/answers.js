/**
 * What the person has said so far, and every way in which it may change. Each function leaves the state it is given
 * as it is and returns a new one. An answer that no longer matters is kept: it counts again when it matters again.
 */

/** @typedef {import('../npm/src/bauyr.d.ts').Answer} Answer */
/** @typedef {import('../npm/src/bauyr.d.ts').Request} Request */
/** @typedef {import('./words.js').Lang} Lang */
/** @typedef {Record<string, Answer | undefined>} Facts */
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
 */

export const UNSURE = 'unsure';
export const UNKNOWN = 'unknown';

/**
 * @param {Lang} lang
 * @param {string} date
 * @returns {State}
 */
export const emptyState = (lang, date) => ({ lang, date, applicant: {}, children: [{}], have: [] });

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
 * @returns {Answer | undefined}
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
 * @param {Answer} value
 */
export const setAnswer = (state, fact, value) => editFacts(state, fact, (facts, key) => ({ ...facts, [key]: value }));

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
 * Every fact with an answer, the person's own first.
 * @param {State} state
 * @returns {string[]}
 */
export function answeredFacts(state) {
  /** @param {string} path @param {Facts} facts */
  const given = (path, facts) =>
    Object.entries(facts).flatMap(([key, value]) => (value === undefined || value === null ? [] : [`${path}.${key}`]));
  return [given('applicant', state.applicant), ...state.children.map((facts, n) => given(`children.${n}`, facts))].flat();
}

/**
 * @param {State} state
 * @returns {State}
 */
export const addChild = (state) => ({ ...state, children: [...state.children, {}] });

/**
 * Papers of the children after the removed one move up with them.
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
});

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
  answers: { applicant, children },
  have,
});
