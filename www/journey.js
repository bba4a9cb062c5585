/**
 * Where the person is and where they go next.
 */
import { getAnswer, UNSURE } from './answers.js';
import { factsAt, placeOf, placeOfFact, places } from './asking/pages.js';
import { isMarked, missingFacts, placesOf } from './asking/shown.js';
import { channels, lists } from './engine.js';

/** @typedef {import('./answers.js').State} State */
/** @typedef {import('./asking/pages.js').Place} Place */
/** @typedef {import('./engine.js').Engine} Engine */

const VIEWS = /** @type {const} */ (['start', 'service', 'application', 'ask', 'check-answers', 'result', 'more', 'delete']);

/** @typedef {typeof VIEWS[number]} ViewName */
/** `part`: the page that asks, or the part of the result's second page; `child`: the child it is about. @typedef {{ view: ViewName, part?: string, child?: number }} Route */

/**
 * @typedef {object} Journey
 * @property {'check-answers' | 'result'} [returnTo] where a change was begun
 * @property {ReadonlySet<string>} before what was unanswered when it was begun
 * @property {number} furthest how far the progress bar has come, 0 to 1
 * @property {string} [again] the address of the page that is shown a second time, to say what the first left open: its own, for an address of
 * its own would tell what was ticked
 */

/** @returns {Journey} */
export const newJourney = () => ({ before: new Set(), furthest: 0 });

/**
 * @param {string} hash
 * @returns {Route | undefined} undefined for a hash that is none of ours
 */
export function parseRoute(hash) {
  if (hash === '' || hash === '#') return { view: 'start' };
  const [, name, part, child] = /^#\/([a-z-]+)(?:\/([\w-]+)(?:\/(0|[1-9]\d?))?)?$/.exec(hash) ?? [];
  const view = VIEWS.find((known) => known === name);
  return view && { view, ...(part !== undefined && { part }), ...(child !== undefined && { child: Number(child) }) };
}

/** @param {Route} route */
export const routeHash = ({ view, part, child }) => [`#/${view}`, part, child].filter((one) => one !== undefined).join('/');

/** @param {Place} place @returns {Route} */
export const routeOf = ({ page, child }) => ({ view: 'ask', part: page.id, ...(child !== undefined && { child }) });

/** The page on which a fact is asked. @param {string} fact @returns {Route} */
export function routeOfFact(fact) {
  const place = placeOfFact(fact);
  return place ? routeOf(place) : { view: 'check-answers' };
}

/** The place that a page asks for. @param {State} state @param {Route} route */
export const placeAt = (state, { view, part, child }) => (view === 'ask' ? placeOf(part, child, state.children.length) : undefined);

/**
 * Whether a page has anything to ask: a fact that is missing, or an answer that counts.
 * @param {Engine} engine
 * @param {State} state
 * @param {Route} route
 */
function asks(engine, state, route) {
  const place = placeAt(state, route);
  if (!place) return false;
  const counting = engine.relevant(state);
  const missing = missingFacts(engine, state);
  return factsAt(place).some((fact) => missing.includes(fact) || getAnswer(counting, fact) !== undefined);
}

/**
 * The page to show for the page that was asked for: what it needs must have been chosen before.
 * @param {Engine} engine
 * @param {State} state
 * @param {Route} route
 * @returns {Route}
 */
export function reachable(engine, state, route) {
  if (['start', 'service', 'delete'].includes(route.view)) return { view: route.view };
  if (state.service === undefined) return { view: 'start' };
  if (route.view === 'application') return { view: 'application' };
  if (lists(state, engine.catalogue).length === 0) return { view: 'application' };
  if (route.view === 'ask' && !engine.assess(state).error && !asks(engine, state, route)) return { view: 'check-answers' };
  return route;
}

/** What the application says by itself, as the engine names it, and its field. @type {Record<string, string>} */
const APPLICATION = { service: 'channel', channel: 'channel', date: 'date', edition: 'date', 'answers.children': 'children' };

/** The fact that an error of the engine is about. @param {string} path */
const factOf = (path) => /^answers\.((?:applicant|children\.\d+)\.\w+)$/.exec(path)?.[1];

/**
 * The page at which an error of the engine can be mended.
 * @param {string} path
 * @returns {Route | undefined}
 */
export function routeOfError(path) {
  if (path === 'service') return { view: 'service' };
  if (Object.hasOwn(APPLICATION, path)) return { view: 'application' };
  const fact = factOf(path);
  return fact === undefined ? undefined : routeOfFact(fact);
}

/** The field that an error of the engine is shown at. @param {string} path */
export const fieldOf = (path) => (path === 'service' ? path : (APPLICATION[path] ?? path.split('.').at(-1) ?? ''));

/**
 * The page after this one. A change begun on the answers or the result leads back there, by way of what it made necessary to ask.
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
  const settled = journey.returnTo && chosen && (!wayOpen || state.service !== UNSURE);
  if (!chosen || (from.view === 'service' && !settled)) return { view: 'application' };
  const assessment = engine.assess(state);
  if (assessment.error) return routeOfError(assessment.error.path) ?? { view: 'check-answers' };
  const { missing } = assessment;
  const here = placeAt(state, from);
  // What was left open on this page is said before anything else.
  if (here && isMarked(engine, state, here)) return from;
  const [place] = placesOf(state, journey.returnTo ? missing.filter((fact) => !journey.before.has(fact)) : missing);
  return place ? routeOf(place) : { view: journey.returnTo ?? 'result' };
}

/**
 * How many pages are left, the one on the screen counted in. On the way on it never rises: nothing comes up that could not come up before.
 * @param {Engine} engine
 * @param {State} state
 * @param {Route} route
 */
export const pagesLeft = (engine, state, route) =>
  new Set([...placesOf(state, missingFacts(engine, state)).map((place) => routeHash(routeOf(place))), routeHash(route)]).size;

/**
 * How far the way has come, 0 to 1: the bar shows it.
 * @param {Engine} engine
 * @param {State} state
 * @param {Journey} journey
 * @param {Route} route
 */
export function progressAt(engine, state, journey, route) {
  const left = pagesLeft(engine, state, route);
  const open = new Set(missingFacts(engine, state));
  const done = places(state.children.length).filter((place) => factsAt(place).some((fact) => getAnswer(state, fact) !== undefined) && !factsAt(place).some((fact) => open.has(fact)));
  // Service and application have been answered as well.
  return progress(journey, done.length + 2, left);
}

/**
 * Moves the bar on, never back: new questions may come up, but what was done stays done.
 * @param {Journey} journey
 * @param {number} done
 * @param {number} left
 */
export function progress(journey, done, left) {
  journey.furthest = Math.max(journey.furthest, done / Math.max(1, done + left));
  return journey.furthest;
}
