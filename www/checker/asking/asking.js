/** What asks, beyond the first pages: it comes while those are read. */
export { shown } from './shown.js';
export { askable, nextAsked, pagesLeft, placeAt, progressAt, routeOfFact } from './way.js';
export { askView } from './ask.js';
export { partId } from './ask-parts.js';
export { checkAnswersView } from './check-answers.js';
