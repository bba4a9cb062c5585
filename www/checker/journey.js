/**
 * Where the person is and where they go next.
 */
import { UNSURE } from './answers.js';
import { channels, lists } from './engine.js';
/** @import { State } from './answers.js' */
/** @import { Engine } from './engine.js' */

const VIEWS = /** @type {const} */ ([
  'start',
  'service',
  'application',
  'ask',
  'check-answers',
  'result',
  'more',
  'form',
  'delete',
]);

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
  return view && { view, part, child: child === undefined ? undefined : Number(child) };
}

/** @param {Route} route */
export const routeHash = ({ view, part, child }) => [`#/${view}`, part, child].filter((one) => one !== undefined).join('/');

/** What is asked after the first pages, which comes later. @typedef {typeof import('./asking/asking.js')} Asking */

/**
 * The page to show for the page that was asked for: what it needs must have been chosen before.
 * @param {Engine} engine
 * @param {State} state
 * @param {Route} route
 * @param {Asking | undefined} asking
 * @returns {Route}
 */
export function reachable(engine, state, route, asking) {
  if (['start', 'service', 'form', 'delete'].includes(route.view)) return { view: route.view };
  if (state.service === undefined) return { view: 'start' };
  if (route.view === 'application' || lists(state, engine.catalogue).length === 0) return { view: 'application' };
  return route.view === 'ask' && asking ? asking.askable(engine, state, route) : route;
}

/** What the application says by itself, as the engine names it, and its field. @type {Record<string, string>} */
const APPLICATION = { service: 'channel', channel: 'channel', date: 'date', edition: 'date', 'answers.children': 'children' };

/** The field that an error of the engine is shown at. @param {string} path */
export const fieldOf = (path) => (path === 'service' ? path : (APPLICATION[path] ?? path.split('.').at(-1) ?? ''));

/**
 * The page at which an error of the engine can be mended.
 * @param {string} path
 * @param {Pick<Asking, 'routeOfFact'> | undefined} asking
 * @returns {Route | undefined}
 */
export function routeOfError(path, asking) {
  if (path === 'service') return { view: 'service' };
  if (Object.hasOwn(APPLICATION, path)) return { view: 'application' };
  return asking?.routeOfFact(path.replace('answers.', ''));
}

/**
 * The page after this one. A change begun on the answers or the result leads back there, by way of what it made necessary to ask.
 * @param {Engine} engine
 * @param {State} state
 * @param {Route} from
 * @param {Journey} journey
 * @param {Asking | undefined} asking
 * @returns {Route}
 */
export function nextRoute(engine, state, from, journey, asking) {
  const chosen = lists(state, engine.catalogue).length > 0;
  const wayOpen = channels(state, engine.catalogue).length > 1;
  // Who is not sure of the service any more has not chosen among all its ways yet.
  const settled = journey.returnTo && chosen && (!wayOpen || state.service !== UNSURE);
  if (!chosen || (from.view === 'service' && !settled)) return { view: 'application' };
  // Which page asks first is seen as soon as what asks has come.
  return asking ? asking.nextAsked(engine, state, from, journey) : { view: 'ask' };
}
