/**
 * What the page knows during a visit. Answers live in `visit.state` alone: never in the address, the title, the history
 * or, unless the person asks for it, a store.
 */
import { emptyState } from './answers.js';
import { newJourney } from './journey.js';
import { openedLanguage } from './language.js';
import { discard } from './take/store.js';

/** @typedef {import('./journey.js').Route} Route */

/**
 * @typedef {object} Visit
 * @property {import('./answers.js').State} state
 * @property {import('./journey.js').Journey} journey
 * @property {Route} shown the page on the screen
 * @property {import('./engine.js').Engine} [engine]
 * @property {string} [broken] words that say why there is no engine
 * @property {string} [notice] words to show once on the next page
 * @property {(state: import('./answers.js').State) => void} [keep] writes the answers to this device: only where that was asked for
 * @property {boolean} resuming the person goes on with the questions instead of changing one answer
 * @property {import('./views/form.js').Draft['faults']} failed the errors on the screen
 * @property {string} [aim] the fact that the reader is to be taken to on the next page
 */

/** @type {Visit} */
export const visit = { state: emptyState(openedLanguage(), ''), journey: newJourney(), shown: { view: 'start' }, resuming: false, failed: undefined };

/** Takes answers over. @param {import('./answers.js').State} state */
export function accept(state) {
  visit.state = state;
  visit.keep?.(state);
}

/** Every answer goes, those kept on this device as well; the language stays. */
export function forget() {
  visit.state = emptyState(visit.state.lang, visit.engine?.today() ?? '');
  visit.journey = newJourney();
  visit.keep = undefined;
  discard();
}
