/** The checker in Node: what the page is to say is asked of it. */
import assert from 'node:assert/strict';
import init, { Checker } from '../../../dist/npm/bauyr.js';
import { readResult } from './page.mjs';
import { wordsIn } from './words.mjs';

/** @import { Report, Request } from '../../../npm/src/bauyr.d.ts' */

await init();
export const checker = new Checker();

/** How the page is to show a paper. @param {Report['documents'][number]} paper */
const standing = ({ need, have }) => {
  if (need === 'not_required') return need;
  if (have) return 'in_hand';
  return need === 'required' ? 'missing' : need;
};

/** What the page is to show of a report. @param {Request} request */
export function expected(request) {
  const { outcome, grounds, documents } = checker.check(request);
  return {
    outcome,
    grounds: Object.fromEntries(grounds.map(({ id, state }) => [id, state])),
    papers: Object.fromEntries(
      documents.map((paper) => [paper.child === undefined ? paper.id : `${paper.id}-${paper.child}`, standing(paper)]),
    ),
  };
}

/** The number in the first line of a result. @param {Request} request */
export function counted(request) {
  const { outcome, grounds, documents, missing_facts: missing, unknown_facts: unknown } = checker.check(request);
  if (outcome === 'documents_missing') return documents.filter((paper) => standing(paper) === 'missing').length;
  return outcome === 'undecided'
    ? missing.length + unknown.length
    : grounds.filter(({ state }) => state === (outcome === 'refusal_possible' ? 'waivable' : 'applies')).length;
}

/** What a result has in sight: what does not threaten and what is not asked for stands on a second page. @param {Record<string, string>} rows */
const inSight = (rows) =>
  Object.fromEntries(Object.entries(rows).filter(([, state]) => state !== 'clear' && state !== 'not_required'));

/** The result on the screen is what the checker says. @param {import('./tab.mjs').Tab} tab @param {Request} request @param {import('./site.mjs').Lang} lang */
export async function assertResult(tab, request, lang) {
  const { outcome, grounds, papers, words, more } = await readResult(tab);
  const wanted = expected(request);
  assert.deepEqual(
    { outcome, grounds, papers },
    { outcome: wanted.outcome, grounds: inSight(wanted.grounds), papers: inSight(wanted.papers) },
  );
  assert.equal(words, wordsIn(lang)(`result-headline-${outcome}`, { count: counted(request) }));
  const clear = Object.values(wanted.grounds).filter((state) => state === 'clear').length;
  const spared = Object.values(wanted.papers).filter((state) => state === 'not_required').length;
  assert.equal(more['clear'], clear > 0 ? wordsIn(lang)('result-more-clear', { count: clear }) : undefined);
  assert.equal(more['spared'], spared > 0 ? wordsIn(lang)('result-more-spared', { count: spared }) : undefined);
}
