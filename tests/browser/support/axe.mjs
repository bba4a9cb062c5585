/** axe-core: what it finds wrong with a page for those who do not see it, or use no mouse. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** @param {import('./tab.mjs').Tab} tab @param {string} state what the page shows, for the message */
export async function assertAccessible(tab, state) {
  if (!(await tab.run(() => 'axe' in globalThis))) await tab.inject(SOURCE);
  const found = await tab.run(async () => {
    const axe = /** @type {typeof import('axe-core')} */ (Reflect.get(globalThis, 'axe'));
    const { violations, passes } = await axe.run(document, { resultTypes: ['violations'] });
    return {
      rules: passes.length,
      violations: violations.map(
        ({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' | ')}`,
      ),
    };
  });
  assert.ok(found.rules > 5, `axe looked at ${state}`);
  assert.deepEqual(found.violations, [], state);
}
