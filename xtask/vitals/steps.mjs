/** From a press to the next page on the screen, beside a bare page that swaps the same markup, in turns. */
import { NO_LINE, pause, phone } from './phone.mjs';
import { median, range, row } from './table.mjs';

/** How long a finger stays on a button, in milliseconds: what the page does when it comes down is over when it leaves. */
const PRESS = 80;

/** Nobody presses two buttons one after the other without looking: what a step leaves for later is done by then. */
const READING = 900;

const ON = 'main form button[type=submit]';

/** In the page: answers whatever is asked, by the first choice, "none of these" or "I don't know". */
function fill() {
  for (const group of document.querySelectorAll('main fieldset')) {
    const choice = group.querySelector('input[type=radio], input[value="-none"], input[value=unknown]');
    if (choice instanceof HTMLInputElement && !choice.checked) choice.click();
  }
}

/** In the page: makes `stepped` the milliseconds from the next press to the frame that shows another heading. */
function watch() {
  const heading = document.querySelector('main h1');
  const stepped = new Promise((resolve) => {
    addEventListener(
      'click',
      ({ timeStamp }) =>
        requestAnimationFrame(() => {
          // What comes after the frame is drawn; a timer would come later still.
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () =>
            resolve(document.querySelector('main h1') === heading ? Infinity : performance.now() - timeStamp);
          port2.postMessage(0);
        }),
      { once: true, capture: true },
    );
  });
  Reflect.set(globalThis, 'stepped', stepped);
}

/** @param {import('playwright-core').Page} page */
async function press(page) {
  await pause(READING);
  await page.evaluate(watch);
  await page.locator(ON).click({ delay: PRESS });
  return /** @type {Promise<number>} */ (page.evaluate(() => Reflect.get(globalThis, 'stepped')));
}

/** In the page: what is on the screen, head included. */
const markup = () => document.body.innerHTML.replace(/<script[^]*?<\/script>/g, '');

/** In the page: the names of its style sheets, some of which come later than the page. */
const sheets = () => [...document.styleSheets].map(({ href }) => href?.replace(/^.*\/assets\//, '../assets/') ?? '');

/** The whole way. Returns the time of each step and what each led to; the last is the result. @param {import('playwright-core').Browser} browser @param {string} url */
async function way(browser, url) {
  const { page, close } = await phone(browser, NO_LINE);
  try {
    await page.goto(url, { waitUntil: 'networkidle' });
    await page.locator('main input[type=radio]').first().check({ force: true });
    await page.locator('#start').click();
    await page.locator('main form fieldset').first().waitFor();
    const seen = [await page.evaluate(markup)];
    const times = [];
    while (!page.url().endsWith('#/result')) {
      if (times.length > 60) throw new Error('the way has no end');
      await page.evaluate(fill);
      times.push(await press(page));
      seen.push(await page.evaluate(markup));
    }
    return { times, seen, styles: await page.evaluate(sheets) };
  } finally {
    await close();
  }
}

/** The same pages, each put in the place of the one before by nothing but a press. @param {import('playwright-core').Browser} browser @param {string} url @param {Omit<Awaited<ReturnType<typeof way>>, 'times'>} walked */
async function swaps(browser, url, { seen, styles }) {
  const { page, close } = await phone(browser, NO_LINE);
  try {
    await page.goto(url, { waitUntil: 'networkidle' });
    /** In the page. @param {{ first: string, styles: string[] }} given */
    const begin = ({ first, styles }) => {
      for (const href of styles)
        document.head.append(Object.assign(document.createElement('link'), { rel: 'stylesheet', href }));
      document.body.innerHTML = first;
      addEventListener('click', (event) => {
        if (!(event.target instanceof Element) || !event.target.closest('button, a')) return;
        event.preventDefault();
        document.body.innerHTML = String(Reflect.get(globalThis, 'next'));
        scrollTo(0, 0);
      });
    };
    await page.evaluate(begin, { first: seen[0] ?? '', styles });
    const times = [];
    for (const next of seen.slice(1)) {
      await page.evaluate((html) => Reflect.set(globalThis, 'next', html), next);
      times.push(await press(page));
    }
    return times;
  } finally {
    await close();
  }
}

/** @param {import('playwright-core').Browser} browser @param {string} address @param {number} rounds */
export async function steps(browser, address, rounds) {
  /** @type {number[][]} */
  const page = [];
  /** @type {number[][]} */
  const bare = [];
  for (let round = 0; round <= rounds; round++) {
    const { times, ...walked } = await way(browser, `${address}page/ru/`);
    const swapped = await swaps(browser, `${address}bare/ru/`, walked);
    if (round === 0) continue;
    page.push(times);
    bare.push(swapped);
  }
  // The last leads to the result: many times as much to draw as a page that asks.
  const asking = (/** @type {number[][]} */ all) => all.flatMap((times) => times.slice(0, -1));
  const result = (/** @type {number[][]} */ all) => all.map((times) => times.at(-1) ?? Infinity);
  for (const [name, of] of /** @type {const} */ ([
    ['answer to next page', asking],
    ['last answer to the result', result],
  ])) {
    row(
      `${name}, times a swap of the same markup`,
      median(of(page)) / median(of(bare)),
      1.5,
      'most',
      `${range(of(page))}, swap ${range(of(bare))}`,
    );
  }
}
