/** Where the person's own colours replace the page's, controls, what is chosen and what has the focus can still be seen. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { requestOf } from './support/cases.mjs';
import { launch, newTab, WITHOUT } from './support/chromium.mjs';
import { hard } from './support/families.mjs';
import { begin, goOn } from './support/page.mjs';
import { rush, rushFromStart } from './support/rush.mjs';

/** @typedef {Awaited<ReturnType<typeof newTab>>} Tab */

/** What there is around the first element of a kind, as a picture. @param {Tab} tab @param {string} selector @param {number} margin */
async function picture(tab, selector, margin) {
  const box = await tab.page.locator(selector).first().boundingBox();
  assert.ok(box, `${selector} is on the screen`);
  const { x, y, width, height } = box;
  return tab.page.screenshot({
    clip: { x: x - margin, y: y - margin, width: width + 2 * margin, height: height + 2 * margin },
  });
}

/** The two pictures of a thing, before and after it is changed, are not the same. @param {Tab} tab @param {string} selector @param {number} margin @param {() => Promise<unknown>} change @param {string} what */
async function assertSeen(tab, selector, margin, change, what) {
  await tab.page.locator(selector).first().scrollIntoViewIfNeeded();
  const first = await picture(tab, selector, margin);
  assert.ok(first.equals(await picture(tab, selector, margin)), `${selector} stands still`);
  await change();
  assert.ok(!first.equals(await picture(tab, selector, margin)), `${selector}: ${what}`);
}

/** Something is drawn where it stands. A label draws the box of what is ticked. @param {Tab} tab @param {string} selector */
async function assertDrawn(tab, selector) {
  const fade = (/** @type {string} */ opacity) =>
    tab.run(
      (which, wanted) => {
        const one = /** @type {HTMLElement} */ (document.querySelector(which));
        /** @type {HTMLElement} */ (one.closest('.govuk-checkboxes__item, .govuk-radios__item') ?? one).style.opacity = wanted;
      },
      selector,
      opacity,
    );
  await assertSeen(tab, selector, 0, () => fade('0'), 'it is seen');
  await fade('');
}

/** A control is told from what is around it, and with the focus from without. @param {Tab} tab @param {string} selector */
async function assertControl(tab, selector) {
  await tab.run(() => /** @type {HTMLElement | null} */ (document.activeElement)?.blur());
  await assertDrawn(tab, selector);
  await assertSeen(tab, selector, 8, () => tab.page.locator(selector).first().focus(), 'the focus is seen');
  await tab.run(() => /** @type {HTMLElement | null} */ (document.activeElement)?.blur());
}

for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
  describe(`in forced colours, ${colorScheme}`, { skip: WITHOUT }, () => {
    const request = requestOf('grandmother');
    /** @type {import('playwright-core').Browser} */
    let browser;
    /** @type {Tab} */
    let tab;
    before(async () => {
      browser = await launch();
      tab = await newTab(browser, { forcedColors: 'active', colorScheme });
    });
    after(() => browser.close());

    test('a choice, what is chosen, and what has the focus', async () => {
      await begin(tab, 'en');
      for (const selector of ['main input[type=radio]', 'main button[type=submit]', '#exit', '#back'])
        await assertControl(tab, selector);
      await assertSeen(
        tab,
        'main input[type=radio]',
        4,
        () => tab.page.locator('main input[type=radio]').first().check(),
        'what is chosen is seen',
      );
    });

    test('a date, "I don\'t know", and the fields that are wrong', async () => {
      await rush(tab, request, '#/ask/child/0');
      for (const selector of ['#birth_date', '#birth_date-unknown', 'main summary']) await assertControl(tab, selector);
      await assertDrawn(tab, '#progress progress');
      await assertSeen(
        tab,
        '#birth_date-unknown',
        4,
        () => tab.page.locator('#birth_date-unknown').check(),
        'the tick is seen',
      );
      await tab.page.locator('#birth_date-unknown').uncheck();
      const { error } = await goOn(tab);
      assert.notEqual(error, '');
      for (const selector of ['.govuk-error-summary', '.govuk-error-message']) await assertDrawn(tab, selector);
    });

    test('a paper that is ticked, and a fold that is open', async () => {
      await rushFromStart(tab, hard, 'en');
      await assertControl(tab, 'main input[id^=have-]');
      await assertControl(tab, 'main summary');
      await assertDrawn(tab, 'main .govuk-tag');
      await assertSeen(
        tab,
        'main input[id^=have-]',
        4,
        () => tab.page.locator('main input[id^=have-]').first().check(),
        'the tick is seen',
      );
    });
  });
}
