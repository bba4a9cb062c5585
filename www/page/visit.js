/**
 * The one visit of the page. Answers live in `visit.state` alone: never in the address, the title, the history or, unless the person asks for
 * it, a store.
 */
import { openedLanguage } from '../checker/language.js';
import { newVisit, reset } from '../checker/visit.js';
import { discard } from './store.js';

export const visit = newVisit(openedLanguage());

/** Every answer goes, those kept on this device as well. */
export function forget() {
  reset(visit);
  discard();
}
