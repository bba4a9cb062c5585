/** The answers in words, a row for each page that asks: what counts, what is still open, and what was said by ticking nothing. */
import { getAnswer, UNKNOWN } from '../answers.js';
import { has, t, ta } from '../i18n.js';
import { routeHash } from '../journey.js';
import { answerLabel, childName } from '../phrases.js';
import { factAt, factsAt, places } from './pages.js';
import { shown } from './shown.js';
import { routeOf } from './way.js';
import { questionWords } from './words.js';
/** @import { State } from '../answers.js' */
/** @import { Engine } from '../engine.js' */
/** @import { Place } from './pages.js' */
/** @import { Boxes, Shown } from './shown.js' */

/** @typedef {{ label: string, values: string[], href: string, isOpen?: boolean }} Row */

/** What a fact is called in a list. @param {string} of @param {string} key */
const shortName = (of, key) => ta(`fact-${of}-${key}`, 'short');

/**
 * @param {Engine} engine
 * @param {State} state
 * @param {ReadonlySet<string>} missing
 * @returns {Row[]}
 */
export function rowsOf(engine, state, missing) {
  const counting = engine.relevant(state);
  // What could be taken over from another child is no answer, and offered on the page alone. One state for all, or each would be assessed anew.
  const differs = Object.fromEntries(state.children.map((_, n) => [`children.${n}`, { by: /** @type {const} */ ('differs') }]));
  const apart = { ...state, marks: { ...state.marks, ...differs } };
  return places(state.children.length).flatMap((place) => {
    const { page, child } = place;
    const facts = factsAt(place).filter((fact) => missing.has(fact) || getAnswer(counting, fact) !== undefined);
    if (facts.length === 0) return [];
    const title = t(`ask-${page.id}`);
    const label = child !== undefined && state.children.length > 1 ? `${childName(child)}: ${title}` : title;
    const values = shown(engine, apart, place).flatMap((part) => valuesOf(state, place, part, missing));
    return [{ label, values, href: routeHash(routeOf(place)), isOpen: facts.some((fact) => missing.has(fact)) }];
  });
}

/**
 * @param {State} state
 * @param {Place} place
 * @param {Shown} part
 * @param {ReadonlySet<string>} missing
 */
function valuesOf(state, place, part, missing) {
  if (part.kind === 'ticks') return ticksOf(state, place, part, missing);
  if (part.kind === 'choice' && Object.hasOwn(part.options, part.chosen))
    return [`${t(questionWords(part))} ${t(`choice-${part.id}-${part.chosen}`)}`];
  return part.facts.flatMap((fact) => {
    if (getAnswer(state, fact) === undefined && !missing.has(fact)) return [];
    const key = fact.split('.').at(-1) ?? '';
    return [`${shortName(part.of, key)}: ${said(state, fact)}`];
  });
}

/** @param {State} state @param {string} fact */
function said(state, fact) {
  if (getAnswer(state, fact) !== undefined) return answerLabel(state, fact);
  return state.marks[fact] ? t('ui-ask-not-said') : t('ui-no-answer');
}

/**
 * Denials are spelled out: who ticked nothing sees what was denied by it.
 * @param {State} state
 * @param {Place} place
 * @param {Boxes} part
 * @param {ReadonlySet<string>} missing
 */
function ticksOf(state, place, { id, boxes, of }, missing) {
  /** @type {Record<'no' | 'unknown' | 'unsaid' | 'unanswered', string[]>} */
  const lists = { no: [], unknown: [], unsaid: [], unanswered: [] };
  /** @type {string[]} */
  const others = [];
  for (const [box, answers] of Object.entries(boxes)) {
    const name = has(`box-${id}-${box}`, 'recap')
      ? ta(`box-${id}-${box}`, 'recap')
      : shortName(of, Object.keys(answers)[0] ?? '');
    const facts = Object.entries(answers)
      .map(([key, empty]) => ({ key, empty, fact: factAt(place, key) }))
      .filter(({ fact }) => missing.has(fact) || getAnswer(state, fact) !== undefined);
    const open = facts.filter(({ fact }) => getAnswer(state, fact) === undefined);
    if (open.length > 0) lists[open.some(({ fact }) => state.marks[fact]) ? 'unsaid' : 'unanswered'].push(name);
    else if (facts.every(({ fact, empty }) => getAnswer(state, fact) === empty)) lists.no.push(name);
    else if (facts.every(({ fact }) => getAnswer(state, fact) === UNKNOWN)) lists.unknown.push(name);
    else for (const { key, fact } of facts) others.push(`${shortName(of, key)}: ${answerLabel(state, fact)}`);
  }
  /** @param {string} label @param {string[]} names */
  const line = (label, names) => (names.length > 0 ? [`${label}: ${names.join(', ')}`] : []);
  return [
    ...others,
    ...line(t('ui-ask-not-said'), lists.unsaid),
    ...line(t('option-unknown'), lists.unknown),
    ...line(t('option-false'), lists.no),
    ...line(t('ui-no-answer'), lists.unanswered),
  ];
}
