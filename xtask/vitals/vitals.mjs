/**
 * Measures the page as a cheap phone on a slow line has it: `node vitals.mjs <address of the site>`. Prints Lighthouse's
 * categories and the times of a walk, each beside its target. Fails where a target is missed.
 */
import { startFlow } from 'lighthouse';
import { chromium } from 'playwright-core';
import puppeteer from 'puppeteer-core';

const [site] = process.argv.slice(2);
if (!site) {
  console.error('usage: node vitals.mjs <address of the site>');
  process.exit(2);
}

const CHROMIUM = process.env.CHROME_PATH ?? '/usr/bin/chromium';
const ARGUMENTS = ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

/** A slow line (bytes a second, milliseconds there and back) and a phone so many times slower than this machine. */
const LINE = { offline: false, downloadThroughput: 400_000 / 8, uploadThroughput: 400_000 / 8, latency: 400 };
const SLOWER = 6;

/** How long a finger stays on a button, in milliseconds: what the page does for its coming down is over when it leaves. */
const PRESS = 80;

/** Nobody presses two buttons one after the other without looking: what a step leaves for later is done by then. */
const READING = 400;

let missed = 0;
/** @param {string} name @param {number} value @param {number} target @param {'least' | 'most'} is */
function row(name, value, target, is) {
  const met = is === 'least' ? value >= target : value <= target;
  if (!met) missed++;
  const shown = Number.isInteger(value) ? String(value) : value.toFixed(value < 1 ? 3 : 1);
  console.log(`${name.padEnd(58)} ${shown.padStart(8)}  ${is === 'least' ? '≥' : '≤'} ${String(target).padEnd(5)} ${met ? '' : 'missed'}`);
}

/** In the page: gives the first answer that there is to whatever is asked, ticks "none of these" and "I don't know". */
function fill() {
  for (const group of document.querySelectorAll('main fieldset')) {
    const choice = group.querySelector('input[type=radio], input[value="-none"], input[value=unknown]');
    if (choice instanceof HTMLInputElement && !choice.checked) choice.click();
  }
}

/** In the page: goes on. */
function goOn() {
  const on = document.querySelector('main form button[type=submit], main a[href="#/result"], #start');
  if (on instanceof HTMLElement) on.click();
}

/** @param {number} time */
const pause = (time) => new Promise((resolve) => setTimeout(resolve, time));

/** Lighthouse: the start as a phone loads it, a question and the result as they stand. */
async function lighthouse() {
  const browser = await puppeteer.launch({ executablePath: CHROMIUM, args: ARGUMENTS });
  try {
    const page = await browser.newPage();
    const flow = await startFlow(page, { config: { extends: 'lighthouse:default', settings: { onlyCategories: ['performance', 'accessibility', 'best-practices', 'seo'] } } });
    await flow.navigate(site ?? '', { name: 'start' });
    /** @param {string} hash */
    const walkTo = async (hash) => {
      for (let steps = 0; !page.url().includes(hash) && steps < 100; steps++) {
        await page.evaluate(fill);
        await page.evaluate(goOn);
        await pause(200);
      }
      await pause(1000);
    };
    await walkTo('#/ask');
    await flow.snapshot({ name: 'page that asks' });
    await walkTo('#/result');
    await flow.snapshot({ name: 'result' });
    for (const { name, lhr } of (await flow.createFlowResult()).steps) {
      for (const [id, { score }] of Object.entries(lhr.categories)) {
        // Without loading there is nothing timed: of performance, a snapshot knows a few rules only.
        if (lhr.gatherMode !== 'navigation' && id === 'performance') continue;
        row(`Lighthouse, ${name}: ${id}`, Math.round((score ?? 0) * 100), 100, 'least');
        for (const { id: audit, weight } of lhr.categories[id]?.auditRefs ?? []) {
          const { score: part, title, displayValue = '' } = lhr.audits[audit] ?? {};
          if (weight > 0 && part !== null && part !== undefined && part < 0.9) console.log(`  ${title} ${displayValue}`);
        }
      }
    }
  } finally {
    await browser.close();
  }
}

/** A first visit over a slow line, the first question answered as soon as it can be read. */
async function walk() {
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: ARGUMENTS });
  try {
    const page = await (await browser.newContext({ viewport: { width: 360, height: 640 } })).newPage();
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Network.enable');
    await devtools.send('Network.emulateNetworkConditions', LINE);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
    await page.addInitScript(() => {
      const kept = Object.assign(globalThis, { shifted: 0 });
      new PerformanceObserver((list) => {
        for (const shift of /** @type {any[]} */ (list.getEntries())) kept.shifted += shift.hadRecentInput ? 0 : shift.value;
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto(site ?? '', { waitUntil: 'commit' });
    await page.locator('#start').waitFor();
    const readable = await page.evaluate(() => performance.now());
    await page.locator('main .govuk-radios__label').first().click();
    await page.locator('#start').click();
    await page.waitForFunction(() => location.hash !== '#/service' && document.querySelector('main form h1, main form legend'), undefined, { timeout: 60_000 });
    const asked = await page.evaluate(() => performance.now());
    const painted = await page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Infinity);
    row('First contentful paint, s', painted / 1000, 2.5, 'most');
    row('First question can be answered, s', Math.max(painted, readable) / 1000, 5, 'most');
    row('Answered at once, the next question is there, s', asked / 1000, 5, 'most');

    // What the result needs has come by the time a person has read a question or two.
    await devtools.send('Network.emulateNetworkConditions', { ...LINE, latency: 0, downloadThroughput: -1, uploadThroughput: -1 });
    row('Layout shift, from the start to the second question', await page.evaluate(() => Reflect.get(globalThis, 'shifted')), 0, 'most');
    const times = [];
    for (let steps = 0; !page.url().includes('#/result') && steps < 100; steps++) {
      await page.evaluate(fill);
      await pause(READING);
      await page.evaluate(watch);
      await page.locator('main form button[type=submit]').click({ delay: PRESS });
      times.push(await page.evaluate(() => /** @type {Promise<number>} */ (Reflect.get(globalThis, 'stepped'))));
    }
    // The last leads to the result: many times as much to draw as a page that asks.
    const list = times.pop() ?? Infinity;
    times.sort((a, b) => a - b);
    row(`Answer to next page, middle of ${times.length}, ms`, Math.round(times[Math.floor(times.length / 2)] ?? Infinity), 50, 'most');
    // The slowest is the first of its kind in a visit.
    console.log(`  the slowest ${Math.round(times.at(-1) ?? Infinity)}, the last answer to the result ${Math.round(list)}`);
    row('Layout shift, from the start to the last question', await page.evaluate(() => Reflect.get(globalThis, 'shifted')), 0, 'most');
  } finally {
    await browser.close();
  }
}

/** In the page: makes `stepped` the milliseconds from the next press to the frame that shows the next question. */
function watch() {
  const heading = document.querySelector('main h1');
  const stepped = new Promise((resolve) => {
    addEventListener(
      'click',
      ({ timeStamp }) =>
        requestAnimationFrame(() => {
          // What comes after the frame is drawn; a timer would come later still.
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => resolve(document.querySelector('main h1') === heading ? Infinity : performance.now() - timeStamp);
          port2.postMessage(0);
        }),
      { once: true, capture: true },
    );
  });
  Reflect.set(globalThis, 'stepped', stepped);
}

await walk();
await lighthouse();
if (missed > 0) {
  console.log(`${missed} missed`);
  process.exit(1);
}
