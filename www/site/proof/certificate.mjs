/** What the certificate of the proof holds, and its requests in words. */
import { t, ta } from '../../checker/i18n.js';
import { optionLabel } from '../../checker/phrases.js';
/** @import { Request } from '../../../npm/src/bauyr.d.ts' */

/** @typedef {Record<string, Request>} States a request for each state that was reached */
/** @typedef {{ id: string, states: States }} Row */
/** @typedef {{ id: string, needs: States, evidence?: States }} Paper */
/** @typedef {{ in_scope: string, ground_applies: string, papers: string, outcome: string, request: Request | null }} Combination */
/** @typedef {{ id: string, questions: number, sets_of_answers: string, grounds: Row[], documents: Paper[], notes: Row[], outcomes: Combination[] }} List */
/** @typedef {{ list: string, rule: string, requests: [Request, Request] }} Pair two requests that differ in one answer alone */
/** @typedef {{ id: string, matters: Pair, alike?: string[][] }} Question */
/** @typedef {{ rule: string, question: string, times: number }} ReadAgain */
/** @typedef {{ id: string, in_force_from: string, date: string, lists: List[], questions: Question[], read_more_than_once: ReadAgain[] }} Edition */
/** @typedef {{ edition: string, list: string, rule: string, fault: string, times: number }} Fault */

/**
 * @typedef {object} Certificate
 * @property {string} pack
 * @property {Record<'sets_by_rule' | 'steps_after_a_conclusion' | 'whole_requests' | 'several_children' | 'papers_of_two_children' | 'requests', number>} counts
 * @property {Edition[]} editions
 * @property {Fault[]} faults
 */

/** @typedef {{ id: string, fact: string, answer: string }} Said an answer, by the id of its question and in words */

/** @param {string} of @param {Record<string, any>} facts @returns {Said[]} */
const said = (of, facts) =>
  Object.entries(facts).map(([key, value]) => ({
    id: of === 'child' ? `children.*.${key}` : `applicant.${key}`,
    fact: ta(`fact-${of}-${key}`, 'short'),
    answer: optionLabel(of, key, value),
  }));

/** What is answered in a request about the applicant and the first child. @param {Request} request */
export const answers = ({ answers: { applicant, children } }) => [
  ...said('applicant', { ...applicant }),
  ...said('child', { ...children[0] }),
];

/** The short name of a question. @param {string} id */
export const questionName = (id) => {
  const [of = '', key = ''] = id.replace('children.*', 'child').split('.');
  return { of, key, name: ta(`fact-${of}-${key}`, 'short') };
};

/** The name of a rule such as `ground:minor`. @param {string} rule @param {string} edition */
export function ruleName(rule, edition) {
  const [kind, id] = rule.split(':');
  return id === undefined ? t('ui-proof-scope') : t(`${kind}-${id}`, { edition });
}

/** A service and the way of applying for it. @param {string} list */
export function listName(list) {
  const [service, channel] = list.split('/');
  return `${t(`service-${service}`)} · ${t(`channel-${channel}`)}`;
}
