/** The way through the pages that ask. */
import { getAnswer } from '../answers.js';
import { routeHash, routeOfError } from '../journey.js';
import { factsAt, placeOf, placeOfFact } from './pages.js';
import { isMarked, placesOf } from './shown.js';
/** @import { State } from '../answers.js' */
/** @import { Engine } from '../engine.js' */
/** @import { Journey, Route } from '../journey.js' */
/** @import { Place } from './pages.js' */

/** Where everything can be mended. @type {Route} */
const ANSWERS = { view: 'check-answers' };

/** @param {Place} place @returns {Route} */
export const routeOf = ({ page, child }) => ({ view: 'ask', part: page.id, child });

/** The page on which a fact is asked. @param {string} fact @returns {Route} */
export function routeOfFact(fact) {
  const place = placeOfFact(fact);
  return place ? routeOf(place) : ANSWERS;
}

/** The place that a page asks for. @param {State} state @param {Route} route */
export const placeAt = (state, { view, part, child }) =>
  view === 'ask' ? placeOf(part, child, state.children.length) : undefined;

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
  const missing = engine.assess(state).missing;
  return factsAt(place).some((fact) => missing.includes(fact) || getAnswer(counting, fact) !== undefined);
}

/**
 * The page that asks for what was wanted; without a name, the first that has something missing.
 * @param {Engine} engine
 * @param {State} state
 * @param {Route} route
 * @returns {Route}
 */
export function askable(engine, state, route) {
  if (engine.assess(state).error || asks(engine, state, route)) return route;
  const [first] = route.part === undefined ? placesOf(state, engine.assess(state).missing) : [];
  return first ? routeOf(first) : ANSWERS;
}

/**
 * The page after one that has been answered.
 * @param {Engine} engine
 * @param {State} state
 * @param {Route} from
 * @param {Journey} journey
 * @returns {Route}
 */
export function nextAsked(engine, state, from, journey) {
  const { error, missing } = engine.assess(state);
  if (error) return routeOfError(error.path, { routeOfFact }) ?? ANSWERS;
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
  new Set([...placesOf(state, engine.assess(state).missing).map((place) => routeHash(routeOf(place))), routeHash(route)]).size;
