/**
 * The one visit of the page. Answers live in `visit.state` alone: never in the address, the title, the history or, unless the person asks for
 * it, a store.
 */
import { emptyState } from '../checker/answers.js';
import { newJourney } from '../checker/journey.js';
import { openedLanguage } from '../checker/language.js';
import { newVisit } from '../checker/visit.js';
import { discard } from './store.js';

export const visit = newVisit(openedLanguage());

/** Every answer goes, those kept on this device as well; the language stays. */
export function forget() {
  visit.state = emptyState(visit.state.lang, visit.engine?.today() ?? '');
  visit.journey = newJourney();
  visit.keep = undefined;
  discard();
}
