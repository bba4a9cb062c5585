/** A first visit over the slow line, the first question answered as soon as it can be read; and whether anything moves by itself. */
import { LINE, NO_LINE, phone } from './phone.mjs';
import { row } from './table.mjs';

/** In the page: adds up what moves without having been pressed. */
function noteShifts() {
  const kept = Object.assign(globalThis, { shifted: 0 });
  new PerformanceObserver((list) => {
    for (const shift of /** @type {any[]} */ (list.getEntries())) kept.shifted += shift.hadRecentInput ? 0 : shift.value;
  }).observe({ type: 'layout-shift', buffered: true });
}

/** @param {import('playwright-core').Browser} browser @param {string} url */
export async function firstVisit(browser, url) {
  const { page, over, close } = await phone(browser, LINE);
  try {
    await page.addInitScript(noteShifts);
    await page.goto(url, { waitUntil: 'commit' });
    await page.locator('#start').waitFor();
    await page.locator('main .govuk-radios__label').first().click();
    await page.locator('#start').click();
    await page.waitForFunction(
      () => !['', '#/start'].includes(location.hash) && document.querySelector('main form'),
      undefined,
      { timeout: 60_000 },
    );
    const asked = await page.evaluate(() => performance.now());
    row('answered at once, the next question is there, s', asked / 1000, 5, 'most');
    await over(NO_LINE);
    await page.waitForLoadState('networkidle');
    row(
      'layout shift, from the start to the second question',
      await page.evaluate(() => Reflect.get(globalThis, 'shifted')),
      0,
      'most',
    );
  } finally {
    await close();
  }
}
