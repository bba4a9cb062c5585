/** What asks, beyond the first pages: it comes while those are read. */
import { readAlso } from '../digits.js';
import { dateInWords } from './date-in-words.js';

export { shown } from './shown.js';
export { askable, nextAsked, pagesLeft, placeAt, routeOfFact } from './way.js';
export { askView } from './ask.js';
export { partId } from './ask-parts.js';
export { showProgress } from './progress.js';
export { checkAnswersView } from './check-answers.js';

// From now on also on the first pages: the names of months would be too much to wait for.
readAlso(dateInWords);
