/** The next page is built while the finger is down, and shown only if the finger leaves on the button, with what was said by then. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { requestOf } from './support/cases.mjs';
import { assertResult } from './support/checker.mjs';
import { inChromium, newTab } from './support/chromium.mjs';
import { begin, fillFrom, fillIn, goOn, goTo, look, step } from './support/page.mjs';
import { rushFromStart } from './support/rush.mjs';
import { see } from './support/tab.mjs';

const request = requestOf('grandmother');
const ON = 'main form button[type=submit]';

inChromium('a press that takes its time', (browser) => {
  /** @type {Awaited<ReturnType<typeof newTab>>} */
  let tab;

  /** The finger comes down on the button. */
  async function down() {
    await see();
    const button = tab.page.locator(ON);
    await button.scrollIntoViewIfNeeded();
    const { x, y, width, height } = /** @type {{ x: number, y: number, width: number, height: number }} */ (
      await button.boundingBox()
    );
    await tab.page.mouse.move(x + width / 2, y + height / 2);
    await tab.page.mouse.down();
  }

  /** The last page that asks, everything answered. */
  async function lastPage() {
    tab = await newTab(browser());
    const { way } = await rushFromStart(tab, request, 'ru');
    const last = /** @type {{ hash: string }} */ (way.filter(({ hash }) => hash.startsWith('#/ask/')).at(-1));
    await goTo(tab, last.hash);
    await fillIn(tab, await look(tab), request);
    return last.hash;
  }

  test('a finger that slides off the button takes nothing over', async () => {
    tab = await newTab(browser());
    let page = await begin(tab, 'ru');
    while (page.view !== 'ask') {
      await fillFrom(tab, page, request);
      page = await goOn(tab);
    }
    await fillIn(tab, page, request);
    await down();
    await tab.page.mouse.move(1, 1);
    await tab.page.mouse.up();
    const still = await look(tab);
    assert.equal(still.hash, page.hash);
    await goTo(tab, '#/check-answers');
    await goTo(tab, page.hash);
    const kept = Object.values((await look(tab)).fields).filter(
      (value) => value === true || (typeof value === 'string' && value !== ''),
    );
    assert.deepEqual(kept, [], 'what was not sent is not kept');
  });

  test('what was said while the finger was down counts', async () => {
    const hash = await lastPage();
    await down();
    const changed = await tab.run(() => {
      const other = /** @type {HTMLInputElement | null} */ (document.querySelector('main input[type=radio]:not(:checked)'));
      other?.click();
      return other?.id ?? '';
    });
    await step(tab, () => tab.page.mouse.up());
    await goTo(tab, '#/check-answers');
    await goTo(tab, hash);
    assert.ok(
      await tab.run((id) => /** @type {HTMLInputElement | null} */ (document.getElementById(id))?.checked, changed),
      changed,
    );
  });

  test('the result built ahead is the result, in the language chosen meanwhile', async () => {
    await lastPage();
    await down();
    // By a key, which no pointer has to leave the button for.
    await step(tab, () => tab.run(() => /** @type {HTMLElement} */ (document.querySelector('[data-lang=en]')).click()));
    await step(tab, () => tab.run((selector) => /** @type {HTMLElement} */ (document.querySelector(selector)).click(), ON));
    await assertResult(tab, request, 'en');
  });
});
