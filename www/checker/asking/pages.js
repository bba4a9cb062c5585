/**
 * What is asked together, as the law's data has it: which facts share a page, and in which shape. No fact is named here.
 */
import data from 'bauyr/pages.json' with { type: 'json' };
import { parseFact } from '../answers.js';
/** @import { Page, Pages, Part } from '../../../npm/src/bauyr.d.ts' */

/** A page as it is asked: about the applicant, or about one of the children. @typedef {{ page: Page, child?: number }} Place */

const { pages, own_to_each_child, examples } = /** @type {Pages} */ (/** @type {unknown} */ (data));

/** Whether a fact of a child is never taken over from another. @param {string} key */
export const isOwn = (key) => own_to_each_child.includes(key);

/** People as they call themselves, each with the option of the fact that is theirs. @param {string} of @param {string} key */
export const examplesOf = (of, key) => examples[`${of}.${key}`];

/** The facts of a part, in its order. @param {Part} part @returns {string[]} */
export function keysOf(part) {
  if (part.fact !== undefined) return [part.fact];
  const groups = part.choice === undefined ? part.boxes : part.options;
  return [...new Set(Object.values(groups).flatMap((facts) => Object.keys(facts)))];
}

/** The fact of a place, as the engine names it. @param {Place} place @param {string} key */
export const factAt = ({ child }, key) => (child === undefined ? `applicant.${key}` : `children.${child}.${key}`);

/** @param {Place} place */
export const factsAt = (place) => place.page.parts.flatMap((part) => keysOf(part).map((key) => factAt(place, key)));

/**
 * All pages that there are for so many children, in the order in which they are asked: each child's, then the applicant's.
 * @param {number} children
 * @returns {Place[]}
 */
export function places(children) {
  const ofChildren = pages.filter(({ about }) => about === 'child');
  const others = pages.filter(({ about }) => about !== 'child');
  /** @type {Place[]} */
  const all = [];
  // Not by `Array.from`: old libraries on other people's pages have one of their own.
  for (let child = 0; child < children; child++) all.push(...ofChildren.map((page) => ({ page, child })));
  return [...all, ...others.map((page) => ({ page }))];
}

/**
 * The page of an address, if there is such a one.
 * @param {string | undefined} id
 * @param {number | undefined} child
 * @param {number} children how many there are
 * @returns {Place | undefined}
 */
export const placeOf = (id, child, children) => places(children).find((place) => place.page.id === id && place.child === child);

/** The page on which a fact is asked. @param {string} fact @returns {Place | undefined} */
export function placeOfFact(fact) {
  const { of, key = '', child } = parseFact(fact) ?? {};
  const page = pages.find(
    (one) => (one.about === 'child') === (of === 'child') && one.parts.some((part) => keysOf(part).includes(key)),
  );
  return page && { page, child };
}

/** How many years a fact is asked for, where it is not asked for the day itself. @param {string} fact */
export function yearsOf(fact) {
  const { key } = parseFact(fact) ?? {};
  const part = placeOfFact(fact)?.page.parts.find((one) => one.fact === key);
  return part && 'years' in part ? part.years : undefined;
}

/** Whose facts a page asks for, as the ids of words have it. @param {Page} page */
export const ofPage = ({ about }) => (about === 'child' ? 'child' : 'applicant');
