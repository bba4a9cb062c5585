/** What was denied of the matters that weigh, in a few words: a “no” given in haste is found by its reader here or nowhere. */
import { getAnswer } from '../answers.js';
import { factAt, places } from '../asking/pages.js';
import { has, t, ta } from '../i18n.js';
/** @import { Part } from '../../../npm/src/bauyr.d.ts' */
/** @import { State } from '../answers.js' */
/** @import { Place } from '../asking/pages.js' */

/** @param {State} state @param {Place} place @param {Record<string, unknown>} empty what an empty box says */
function isDenied(state, place, empty) {
  const answers = Object.entries(empty).map(([key, no]) => ({ no, answer: getAnswer(state, factAt(place, key)) }));
  const counting = answers.filter(({ answer }) => answer !== undefined);
  return counting.length > 0 && counting.every(({ no, answer }) => answer === no);
}

/** A question of its own is answered with “no”, or with what stands alone in its short list. @param {State} state @param {Place} place @param {Part} part */
function isNo(state, place, part) {
  const answer = getAnswer(state, factAt(place, part.fact ?? ''));
  return answer === false || ('first' in part && part.first?.some((entry) => entry === answer));
}

/** @param {State} state @param {Place} place @returns {string[]} */
const namesAt = (state, place) =>
  place.page.parts.flatMap((part) => {
    if (part.ticks === undefined) {
      const name = `result-denied-${part.fact}`;
      return has(name) && isNo(state, place, part) ? [t(name)] : [];
    }
    return Object.entries(part.boxes).flatMap(([box, empty]) =>
      isDenied(state, place, empty) ? [ta(`box-${part.ticks}-${box}`, 'recap')] : [],
    );
  });

/**
 * Sentences, each about the applicant, the household, or both: who denied the same twice need not read it twice.
 * @param {State} state with the answers that count
 */
export function denied(state) {
  const sensitive = places(state.children.length).filter(({ page }) => page.sensitive);
  /** @param {boolean} household */
  const names = (household) =>
    sensitive.filter(({ page }) => (page.about === 'household') === household).flatMap((place) => namesAt(state, place));
  const [own, household] = [names(false), names(true)];
  const groups = {
    both: own.filter((name) => household.includes(name)),
    own: own.filter((name) => !household.includes(name)),
    household: household.filter((name) => !own.includes(name)),
  };
  return Object.entries(groups).flatMap(([who, matters]) =>
    matters.length > 0 ? [t('result-denied', { who, matters: matters.join(', ') })] : [],
  );
}
