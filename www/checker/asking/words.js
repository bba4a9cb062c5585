/** The names of the words of what is asked: `id`, or `id.attribute`. Where a fact has no short words, its long ones stand in. */
import { has } from '../i18n.js';
/** @import { Shown } from './shown.js' */

/** @param {string} of @param {string} key */
const factWords = (of, key) => (has(`ask-${of}-${key}`) ? `ask-${of}-${key}` : `fact-${of}-${key}`);

/** What a question is called. @param {Shown} part */
export function questionWords(part) {
  if (part.kind === 'choice') return `choice-${part.id}`;
  if (part.kind === 'ticks') return `ticks-${part.id}`;
  if (part.kind === 'which') return `ticks-${part.id}.which`;
  if (part.kind === 'same') return 'ui-ask-same';
  if (part.kind === 'under') return `first-${part.of}-${part.key}-${part.heading}.which`;
  // Asked for the day itself, after it was asked whether so many years have passed.
  return part.kind === 'date' && part.whole ? `fact-${part.of}-${part.key}` : factWords(part.of, part.key);
}

/** What an option of a fact is called. @param {string} of @param {string} key @param {string} option */
export function optionWords(of, key, option) {
  const short = `pick-${of}-${key}-${option}`;
  return has(short) ? short : `option-${of}-${key}-${option}`;
}

/** @param {string} id @param {string} attribute */
export const attribute = (id, attribute) => (!id.includes('.') && has(id, attribute) ? `${id}.${attribute}` : undefined);
