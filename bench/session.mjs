// What one changed answer costs, in Node: `node bench/session.mjs`. Prints microseconds, the best of several rounds.
import { readFileSync } from 'node:fs';
import init, { Checker } from '../dist/npm/bauyr.js';

await init();
const checker = new Checker();
/** @type {{ request: import('../npm/src/bauyr.d.ts').Request }[]} */
const cases = JSON.parse(readFileSync(new URL('../tests/cases/personas.json', import.meta.url), 'utf8'));
const [{ request } = { request: /** @type {any} */ ({}) }] = cases;
const nothing = { ...request, answers: { children: [{}] }, have: [] };
const session = checker.session(request);
let flip = false;

/** @type {[string, () => unknown][]} */
const works = [
  ['a changed answer, the outcome', () => session.set('applicant.married', (flip = !flip))],
  ['a changed answer, the missing facts', () => (session.set('applicant.married', (flip = !flip)), session.missing())],
  ['a changed answer, the whole report', () => (session.set('applicant.married', (flip = !flip)), session.report())],
  ['a whole check', () => checker.check(request)],
  ['a whole check, nothing answered', () => checker.check(nothing)],
];
for (const [name, work] of works) {
  let best = Infinity;
  for (let round = 0; round < 200; round++) {
    const count = 200;
    const from = performance.now();
    for (let n = 0; n < count; n++) work();
    best = Math.min(best, ((performance.now() - from) * 1000) / count);
  }
  console.log(`${best.toFixed(2).padStart(7)}  ${name}`);
}
