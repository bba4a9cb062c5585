/** axe-core: what it finds wrong with a page for those who do not see it, or use no mouse. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What depends on the colours alone: of a page that was looked at whole in others, the rest is known. */
const OF_COLOURS = ['color-contrast', 'link-in-text-block'];

/** @param {import('./tab.mjs').Tab} tab @param {string} state what the page shows, for the message */
export const assertAccessible = (tab, state) => assertNothingFound(tab, state, {});

/** @param {import('./tab.mjs').Tab} tab @param {string} state what the page shows, for the message */
export const assertColours = (tab, state) => assertNothingFound(tab, state, { runOnly: OF_COLOURS });

/** All but colours, which take most of the time: of a page that is looked at in the same colours elsewhere. @param {import('./tab.mjs').Tab} tab @param {string} state what the page shows, for the message */
export const assertAllButColours = (tab, state) =>
  assertNothingFound(tab, state, { rules: Object.fromEntries(OF_COLOURS.map((rule) => [rule, { enabled: false }])) });

/** @param {import('./tab.mjs').Tab} tab @param {string} state @param {import('axe-core').RunOptions} options which rules, if not all */
async function assertNothingFound(tab, state, options) {
  if (!(await tab.run(() => 'axe' in globalThis))) await tab.inject(SOURCE);
  const found = await tab.run(async (chosen) => {
    const axe = /** @type {typeof import('axe-core')} */ (Reflect.get(globalThis, 'axe'));
    const { violations, passes } = await axe.run(document, { resultTypes: ['violations'], ...chosen });
    return {
      rules: passes.length,
      violations: violations.map(
        ({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' | ')}`,
      ),
    };
  }, options);
  assert.ok(found.rules > (options.runOnly ? 0 : 5), `axe looked at ${state}`);
  assert.deepEqual(found.violations, [], state);
}
