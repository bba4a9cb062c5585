/** The built package, loaded: a checker of the built-in law, the engine for any law, and what each of them answers. */
import { readFileSync } from 'node:fs';
import initAnyLaw, { Checker as AnyLawChecker } from '../../../dist/npm/any-law.js';
import init, { Checker } from '../../../dist/npm/bauyr.js';

/** @import { Answer } from '../../browser/support/cases.mjs' */

export { AnyLawChecker, Checker };

export const ROOT = new URL('../../../', import.meta.url);
export const packText = readFileSync(new URL('dist/npm/pack.json', ROOT), 'utf8');

await init();
await initAnyLaw();
export const checker = new Checker();

/** @param {() => unknown} act @returns {Answer} */
export function answerOf(act) {
  try {
    return { report: /** @type {import('../../../npm/src/bauyr.d.ts').Report} */ (act()) };
  } catch (error) {
    return { error: { .../** @type {any} */ (error) }, isError: error instanceof Error };
  }
}
