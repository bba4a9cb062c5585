/** The bar above a page that asks: how far the way has come. */
import { getAnswer } from '../answers.js';
import { replace } from '../dom.js';
import { t } from '../i18n.js';
import { factsAt, places } from './pages.js';
import { pagesLeft } from './way.js';
/** @import { Engine } from '../engine.js' */
/** @import { Route } from '../journey.js' */
/** @import { Visit } from '../visit.js' */

/**
 * @param {HTMLElement} row holds the bar, a `progress`, and a `span` with what is said of it
 * @param {Engine} engine
 * @param {Visit} visit
 * @param {Route} route
 */
export function showProgress(row, engine, { journey, state }, route) {
  const left = pagesLeft(engine, state, route);
  const open = new Set(engine.assess(state).missing);
  const pages = places(state.children.length).map(factsAt);
  const answered = pages.filter(
    (facts) => facts.some((fact) => getAnswer(state, fact) !== undefined) && !facts.some((fact) => open.has(fact)),
  );
  // Service and application have been answered as well.
  const done = answered.length + 2;
  // Never back: new questions may come up, but what was done stays done.
  journey.furthest = Math.max(journey.furthest, done / (done + left));
  const [bar, said] = [row.querySelector('progress'), row.querySelector('span')];
  if (bar) bar.value = Math.round(journey.furthest * 100);
  if (said) replace(said, t('ui-ask-left', { count: left }));
}
