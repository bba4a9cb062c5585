/**
 * Where the person is and where they go next.
 */
import { UNSURE } from './answers.js';
import { channels, lists } from './engine.js';

/** @typedef {import('./answers.js').State} State */
/** @typedef {import('./engine.js').Engine} Engine */

const VIEWS = /** @type {const} */ (['start', 'service', 'channel', 'date', 'children', 'question', 'check-answers', 'result', 'more', 'form', 'delete']);

/** @typedef {typeof VIEWS[number]} ViewName */
/** @typedef {{ view: ViewName, fact?: string }} Route */

/**
 * @typedef {object} Journey
 * @property {'check-answers' | 'result'} [returnTo] where a change was begun
 * @property {ReadonlySet<string>} before what was unanswered when it was begun
 * @property {number} furthest how far the progress bar has come, 0 to 1
 */

/** @returns {Journey} */
export const newJourney = () => ({ before: new Set(), furthest: 0 });

/**
 * @param {string} hash
 * @returns {Route | undefined} undefined for a hash that is none of ours
 */
export function parseRoute(hash) {
  if (hash === '' || hash === '#') return { view: 'start' };
  const [, name, fact] = /^#\/([a-z-]+)(?:\/([\w.]+))?$/.exec(hash) ?? [];
  const view = VIEWS.find((known) => known === name);
  return view && (fact === undefined ? { view } : { view, fact });
}

/** @param {Route} route */
export const routeHash = ({ view, fact }) => (fact === undefined ? `#/${view}` : `#/${view}/${fact}`);

/**
 * Is there such a question for this state?
 * @param {Engine} engine
 * @param {State} state
 * @param {string | undefined} fact
 */
export function findQuestion(engine, state, fact = '') {
  const child = /^children\.(0|[1-9]\d?)\./.exec(fact)?.[1];
  if (child !== undefined && Number(child) >= state.children.length) return undefined;
  return engine.questions.find(({ id }) => id === (child === undefined ? fact : fact.replace(child, '*')));
}

/**
 * The page to show for the page that was asked for: what it needs must have been chosen before.
 * @param {Engine} engine
 * @param {State} state
 * @param {Route} route
 * @returns {Route}
 */
export function reachable(engine, state, route) {
  if (['start', 'service', 'form', 'delete'].includes(route.view)) return { view: route.view };
  if (state.service === undefined) return { view: 'start' };
  if (route.view === 'channel') return route;
  if (lists(state, engine.catalogue).length === 0) return { view: 'channel' };
  if (route.view === 'question' && !findQuestion(engine, state, route.fact)) return { view: 'check-answers' };
  return route;
}

/**
 * The page at which an error of the engine can be mended.
 * @param {string} path
 * @returns {Route | undefined}
 */
export function routeOfError(path) {
  if (path === 'service' || path === 'channel' || path === 'date') return { view: path };
  if (path === 'edition') return { view: 'date' };
  if (path === 'answers.children') return { view: 'children' };
  const [, fact] = /^answers\.((?:applicant|children\.\d+)\.\w+)$/.exec(path) ?? [];
  return fact === undefined ? undefined : { view: 'question', fact };
}

/**
 * The path by which the engine names what a page asks for.
 * @param {Route} route
 */
export const pathOf = ({ view, fact }) => (view === 'question' ? `answers.${fact}` : view === 'children' ? 'answers.children' : view);

/**
 * The field of a page that an error is shown at.
 * @param {Route} route
 */
export const fieldOf = ({ view }) => ({ question: 'answer', children: 'children-count' })[/** @type {string} */ (view)] ?? view;

/**
 * The page after this one. A change begun on the check page or the result leads back there, by way of what it made
 * necessary to ask.
 * @param {Engine} engine
 * @param {State} state
 * @param {Route} from
 * @param {Journey} journey
 * @returns {Route}
 */
export function nextRoute(engine, state, from, journey) {
  const chosen = lists(state, engine.catalogue).length > 0;
  const wayOpen = channels(state, engine.catalogue).length > 1;
  // Who is not sure of the service any more has not chosen among all its ways yet.
  const settled = journey.returnTo && chosen && state.service !== UNSURE;
  if (from.view === 'service' && wayOpen && !settled) return { view: 'channel' };
  if (!chosen) return { view: 'channel' };
  if (!journey.returnTo) {
    if (from.view === 'service' || from.view === 'channel') return { view: 'date' };
    if (from.view === 'date') return { view: 'children' };
  }
  const assessment = engine.assess(state);
  if (assessment.error) return routeOfError(assessment.error.path) ?? { view: 'check-answers' };
  const fact = assessment.missing.find((missing) => !journey.returnTo || !journey.before.has(missing));
  if (fact !== undefined) return { view: 'question', fact };
  return { view: journey.returnTo ?? 'check-answers' };
}

/**
 * Moves the bar on, never back: new questions may come up, but what was done stays done.
 * @param {Journey} journey
 * @param {number} answered
 * @param {number} left
 */
export function progress(journey, answered, left) {
  journey.furthest = Math.max(journey.furthest, answered / Math.max(1, answered + left));
  return journey.furthest;
}
