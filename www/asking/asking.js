/** What asks, beyond the first pages: it comes while those are read. */
export { shown } from './shown.js';
export { askable, nextAsked, pagesLeft, placeAt, progressAt, routeOfFact } from './way.js';
export { askView } from '../views/ask.js';
export { partId } from '../views/ask-parts.js';
export { checkAnswersView } from '../views/check-answers.js';
