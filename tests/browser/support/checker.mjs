/** The checker in Node: what the page is to say is asked of it. */
import assert from 'node:assert/strict';
import init, { Checker } from '../../../dist/npm/bauyr.js';
import { readResult } from './page.mjs';
import { wordsIn } from './words.mjs';

/** @typedef {import('./cases.mjs').Report} Report */
/** @typedef {import('./cases.mjs').Request} Request */

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
    papers: Object.fromEntries(documents.map((paper) => [paper.child === undefined ? paper.id : `${paper.id}-${paper.child}`, standing(paper)])),
  };
}

/** The result on the screen is what the checker says. @param {import('./tab.mjs').Tab} tab @param {Request} request @param {import('./site.mjs').Lang} lang */
export async function assertResult(tab, request, lang) {
  const { outcome, grounds, papers, words } = await readResult(tab);
  assert.deepEqual({ outcome, grounds, papers }, expected(request));
  assert.equal(words, wordsIn(lang)(`outcome-${outcome}`));
}
