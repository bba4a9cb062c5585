/** @import { Asking, Route } from './journey.js' */
/** @import { Screen } from './screen.js' */
/** @import { Visit } from './visit.js' */

/**
 * Takes the reader to the question that a link was about. Which that is stands in no address, for it would tell of an answer.
 * @param {Visit} visit
 * @param {Route} route the page on the screen
 * @param {Asking | undefined} asking
 * @param {Pick<Screen, 'byId'>} screen
 */
export function aim(visit, route, asking, { byId }) {
  const { aim: fact, engine, state } = visit;
  if (fact === undefined) return;
  visit.aim = undefined;
  const place = asking?.placeAt(state, route);
  const part = place && engine && asking?.shown(engine, state, place).find(({ facts }) => facts.includes(fact));
  if (part) byId(asking?.partId(part.name) ?? '')?.focus();
}
