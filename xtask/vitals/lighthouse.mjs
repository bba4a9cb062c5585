/** What Lighthouse says: of the start page beside the bare one, in turns; and of a page that asks and of the result, as they stand. */
import lighthouse, { startFlow } from 'lighthouse';
import puppeteer from 'puppeteer-core';
import { CHROMIUM_ARGUMENTS } from '../../tests/browser/support/selenium.mjs';
import { CHROMIUM, pause } from './phone.mjs';
import { median, row } from './table.mjs';

const start = () => puppeteer.launch({ executablePath: CHROMIUM, args: CHROMIUM_ARGUMENTS });

/** @param {string[]} categories */
const only = (categories) => ({ extends: 'lighthouse:default', settings: { onlyCategories: categories } });

/** Lighthouse's performance in hundredths. @param {string} url */
async function performanceOf(url) {
  const browser = await start();
  try {
    const page = await browser.newPage();
    const { lhr } = (await lighthouse(url, undefined, only(['performance']), page)) ?? {};
    return Math.round((lhr?.categories['performance']?.score ?? 0) * 100);
  } finally {
    await browser.close();
  }
}

/** @param {string} address @param {number} rounds */
export async function performanceBeside(address, rounds) {
  /** @type {Record<'page' | 'bare', number[]>} */
  const scores = { page: [], bare: [] };
  for (let round = 0; round < rounds; round++) {
    for (const kind of /** @type {const} */ (round % 2 ? ['page', 'bare'] : ['bare', 'page']))
      scores[kind].push(await performanceOf(`${address}${kind}/ru/`));
  }
  const list = (/** @type {number[]} */ all) => all.join(' ');
  row(
    'Lighthouse, start: performance, of the bare page’s',
    median(scores.page) / median(scores.bare),
    0.95,
    'least',
    `${list(scores.page)}, bare ${list(scores.bare)}`,
  );
}

/** In the page: answers whatever is asked and goes on. */
function goOn() {
  for (const group of document.querySelectorAll('main fieldset')) {
    const choice = group.querySelector('input[type=radio], input[value="-none"], input[value=unknown]');
    if (choice instanceof HTMLInputElement && !choice.checked) choice.click();
  }
  const on = document.querySelector('main form button[type=submit], main a[href="#/result"], #start');
  if (on instanceof HTMLElement) on.click();
}

/** @param {string} url */
export async function categories(url) {
  const browser = await start();
  try {
    const page = await browser.newPage();
    const flow = await startFlow(page, { config: only(['accessibility', 'best-practices', 'seo']) });
    await flow.navigate(url, { name: 'start' });
    for (const [hash, name] of /** @type {const} */ ([
      ['#/ask', 'a page that asks'],
      ['#/result', 'result'],
    ])) {
      for (let presses = 0; !page.url().includes(hash) && presses < 100; presses++) {
        await page.evaluate(goOn);
        await pause(200);
      }
      await pause(1000);
      await flow.snapshot({ name });
    }
    for (const { name, lhr } of (await flow.createFlowResult()).steps) {
      for (const [id, { score, auditRefs }] of Object.entries(lhr.categories)) {
        row(`Lighthouse, ${name}: ${id}`, Math.round((score ?? 0) * 100), 100, 'least');
        for (const { id: audit, weight } of auditRefs) {
          const { score: part, title, displayValue = '' } = lhr.audits[audit] ?? {};
          if (weight > 0 && part !== null && part !== undefined && part < 0.9) console.log(`  ${title} ${displayValue}`);
        }
      }
    }
  } finally {
    await browser.close();
  }
}
