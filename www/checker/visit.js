/** What is known during a visit, on the page as in an element. */
import { emptyState } from './answers.js';
import { newJourney, routeHash } from './journey.js';
/** @import { State } from './answers.js' */
/** @import { Engine } from './engine.js' */
/** @import { Journey, Route } from './journey.js' */
/** @import { Lang } from './language.js' */
/** @import { Disclosure } from './result/fold.js' */
/** @import { Draft } from './views/form.js' */

/**
 * @typedef {object} Visit
 * @property {State} state
 * @property {Journey} journey
 * @property {Route} shown the page on the screen
 * @property {Engine} [engine]
 * @property {string} [broken] words that say why there is no engine
 * @property {string} [notice] words to show once on the next page
 * @property {(state: State) => void} [keep] writes the answers to this device: only where that was asked for
 * @property {Disclosure} disclosure what the reader has opened in the result
 * @property {boolean} resuming the person goes on with the questions instead of changing one answer
 * @property {Draft['faults']} failed the errors on the screen
 * @property {string} [aim] the fact that the reader is to be taken to on the next page
 */

/** @param {Lang} lang @returns {Visit} */
export const newVisit = (lang) => ({
  state: emptyState(lang, ''),
  journey: newJourney(),
  disclosure: { open: new Set() },
  shown: { view: 'start' },
  resuming: false,
  failed: undefined,
});

/** Takes answers over. @param {Visit} visit @param {State} state */
export function accept(visit, state) {
  visit.state = state;
  visit.keep?.(state);
}

/** Lets every answer go; the language stays. @param {Visit} visit */
export function reset(visit) {
  visit.state = emptyState(visit.state.lang, visit.engine?.today() ?? '');
  visit.journey = newJourney();
  visit.keep = undefined;
}

/**
 * Notes which page comes after which: a change begun at the end leads back there.
 * @param {Visit} visit
 * @param {Route} route the page that comes
 */
export function turn(visit, route) {
  const { engine, journey, resuming, shown, state } = visit;
  const ends = ['check-answers', 'result', 'more'];
  if (['start', ...ends].includes(route.view)) journey.returnTo = undefined;
  else if (engine && route.view !== 'delete' && ends.includes(shown.view)) {
    journey.returnTo = resuming ? undefined : shown.view === 'check-answers' ? shown.view : 'result';
    journey.before = new Set(engine.assess(state).missing);
  }
  if (journey.again !== routeHash(route)) journey.again = undefined;
  visit.resuming = false;
  visit.shown = route;
}
