/**
 * What the reader has opened in a result: a matter of looking, no part of the answers. Where several results stand on one
 * page, each has its own, and it is put in place before its result is drawn.
 */

/**
 * @typedef {object} Looking
 * @property {Set<string>} open keys of the parts that are unfolded
 * @property {string} [list] key of the list that is open below the table
 * @property {string | undefined} [part] the part of the second page that the reader was last led to
 */

/** @returns {Looking} */
export const newLooking = () => ({ open: new Set() });

let looking = newLooking();

export const currentLooking = () => looking;

/** @param {Looking} its */
export const lookAs = (its) => void (looking = its);
