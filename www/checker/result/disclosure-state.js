/**
 * What the reader has opened in a result: a matter of looking, no part of the answers. Where several results stand on one
 * page, each has its own, and it is put in place before its result is drawn.
 */

/**
 * @typedef {object} Disclosure
 * @property {Set<string>} open keys of the parts that are unfolded
 * @property {string} [list] key of the list that is open below the table
 * @property {string | undefined} [part] the part of the second page that the reader was last led to
 */

/** @returns {Disclosure} */
export const newDisclosure = () => ({ open: new Set() });

let disclosure = newDisclosure();

export const currentDisclosure = () => disclosure;

/** @param {Disclosure} its */
export const useDisclosure = (its) => void (disclosure = its);
