/** axe-core: what it finds wrong with a page for those who do not see it, or use no mouse. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What depends on the colours alone: of a page that was looked at whole in others, the rest is known. */
const OF_COLOURS = ['color-contrast', 'link-in-text-block'];

/** @param {import('./tab.mjs').Tab} tab @param {string} state what the page shows, for the message */
export const assertAccessible = (tab, state) => assertNothingFound(tab, state);

/** @param {import('./tab.mjs').Tab} tab @param {string} state what the page shows, for the message */
export const assertColours = (tab, state) => assertNothingFound(tab, state, OF_COLOURS);

/** @param {import('./tab.mjs').Tab} tab @param {string} state @param {string[]} [rules] all, if not said */
async function assertNothingFound(tab, state, rules) {
  if (!(await tab.run(() => 'axe' in globalThis))) await tab.inject(SOURCE);
  const found = await tab.run(async (only) => {
    const axe = /** @type {typeof import('axe-core')} */ (Reflect.get(globalThis, 'axe'));
    const { violations, passes } = await axe.run(document, {
      resultTypes: ['violations'],
      ...(only ? { runOnly: only } : {}),
    });
    return {
      rules: passes.length,
      violations: violations.map(
        ({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' | ')}`,
      ),
    };
  }, rules);
  assert.ok(found.rules > (rules ? 0 : 5), `axe looked at ${state}`);
  assert.deepEqual(found.violations, [], state);
}
