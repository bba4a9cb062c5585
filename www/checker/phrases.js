/** Answers, papers and grounds in words. Plain strings only: the result shows them, the checklist is shared as text. */
import { getAnswer, isYears, parseFact } from './answers.js';
import { formatDate, has, t, ta } from './i18n.js';
/** @import { State } from './answers.js' */

const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** @param {number} child index */
export const childName = (child) => t('ui-child', { n: child + 1 });

/** What a fact is called, with the child it is about. @param {string} fact */
export function factLabel(fact) {
  const place = parseFact(fact);
  if (!place) return fact;
  const label = ta(`fact-${place.of}-${place.key}`, 'short');
  return place.child === undefined ? label : `${childName(place.child)}: ${label}`;
}

/** The answer given to a question. @param {State} state @param {string} fact */
export function answerLabel(state, fact) {
  const place = parseFact(fact);
  const answer = getAnswer(state, fact);
  if (!place || answer === undefined) return t('ui-no-answer');
  if (isYears(answer)) return t(`age-${place.of}-${place.key}`);
  return optionLabel(place.of, place.key, answer);
}

/** An answer to a fact that is one by itself. @param {string | undefined} of @param {string | undefined} key @param {boolean | string} answer */
export function optionLabel(of, key, answer) {
  if (typeof answer === 'boolean' || answer === 'unknown') return t(`option-${answer}`);
  return DATE.test(answer) ? formatDate(answer) : t(`option-${of}-${key}-${answer}`);
}

/** The paper's name, with the child whose paper it is. @param {{ id: string, child?: number }} paper @param {string} edition */
export const paperName = ({ id, child }, edition) => {
  const name = t(`document-${id}`, { edition });
  return child === undefined ? name : `${childName(child)}: ${name}`;
};

/** Where the law names a ground: the order's item, the Code's point. @param {{ item?: number, code?: string }} ground */
export const groundPlace = ({ item, code }) =>
  [
    item === undefined ? [] : t('ui-result-ground-item', { item: String(item) }),
    code === undefined ? [] : t('ui-result-ground-code', { code }),
  ]
    .flat()
    .join(' · ');

/** Words that are counted: `<id>-1`, `<id>-2` and so on, as many as there are. @param {string} id */
export function counted(id) {
  const words = [];
  for (let n = 1; has(`${id}-${n}`); n += 1) words.push(t(`${id}-${n}`));
  return words;
}
