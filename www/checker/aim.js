/**
 * Takes the reader to the question that a link was about. Which that is stands in no address, for it would tell of an answer.
 * @param {import('./visit.js').Visit} visit
 * @param {import('./journey.js').Route} route the page on the screen
 * @param {import('./journey.js').Asking | undefined} asking
 * @param {Pick<import('./flow.js').Screen, 'byId'>} screen
 */
export function aim(visit, route, asking, { byId }) {
  const { aim: fact, engine, state } = visit;
  if (fact === undefined) return;
  visit.aim = undefined;
  const place = asking?.placeAt(state, route);
  const part = place && engine && asking?.shown(engine, state, place).find(({ facts }) => facts.includes(fact));
  if (part) byId(asking?.partId(part.name) ?? '')?.focus();
}
