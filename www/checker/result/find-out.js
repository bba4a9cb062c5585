/** Answers that are not known and still matter: what is to be found out, each with the way to its question. */
import { parseFact } from '../answers.js';
import { t, ta } from '../i18n.js';
import { childName, factLabel } from '../phrases.js';
import { listOf } from '../views/parts.js';
import { section } from './section.js';
import { questionLink } from './why.js';
/** @import { View } from './result.js' */

/** @param {View} view */
export function findOut(view) {
  const { report } = view;
  const isOpen = [...report.grounds.map(({ state }) => state), ...report.documents.map(({ need }) => need)].includes('open');
  return (
    isOpen &&
    report.unknown_facts.length > 0 &&
    section('find-out', t('result-find-out'), listOf(report.unknown_facts.map((fact) => questionLink(fact, factLabel(fact)))))
  );
}

/** Questions in words, each once, with the children it is about. @param {View} view @param {string[]} facts */
export function questionsOf({ state }, facts) {
  /** @type {Map<string, string[]>} */
  const questions = new Map();
  for (const fact of facts) {
    const { of, key, child } = parseFact(fact) ?? {};
    const label = ta(`fact-${of}-${key}`, 'short');
    questions.set(label, [...(questions.get(label) ?? []), ...(child === undefined ? [] : [childName(child)])]);
  }
  return [...questions].map(([label, children]) =>
    children.length === 0 || state.children.length < 2 ? label : `${label} (${children.join(', ')})`,
  );
}
