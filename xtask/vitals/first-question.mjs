/** When each language's start page is painted and its first question can be answered, beside the bare page, in turns. */
import { LINE, phone } from './phone.mjs';
import { median, range, row } from './table.mjs';

/** In the page: the time of the first paint, once a choice that can be made stands there. No script is needed for it. */
const painted = () =>
  new Promise((/** @type {(time: number) => void} */ resolve) => {
    const look = () => {
      const paint = performance.getEntriesByName('first-contentful-paint')[0];
      if (paint && document.querySelector('main input[type=radio]:enabled')) resolve(paint.startTime);
      else requestAnimationFrame(look);
    };
    look();
  });

/** @param {import('playwright-core').Browser} browser @param {string} url */
async function visit(browser, url) {
  const { page, close } = await phone(browser, LINE);
  try {
    await page.goto(url, { waitUntil: 'commit' });
    return await page.evaluate(painted);
  } finally {
    await close();
  }
}

/** @param {import('playwright-core').Browser} browser @param {string} address @param {number} rounds */
export async function firstQuestion(browser, address, rounds) {
  for (const lang of ['', 'kk/', 'ru/', 'en/']) {
    /** @type {Record<'page' | 'bare', number[]>} */
    const taken = { page: [], bare: [] };
    for (let round = 0; round <= rounds; round++) {
      for (const kind of /** @type {const} */ (round % 2 ? ['page', 'bare'] : ['bare', 'page'])) {
        const time = await visit(browser, `${address}${kind}/${lang}`);
        // The first round warms up browser and server.
        if (round > 0) taken[kind].push(time);
      }
    }
    row(
      `/${lang}: painted and to be answered, times the bare page`,
      median(taken.page) / median(taken.bare),
      1.1,
      'most',
      `${range(taken.page)}, bare ${range(taken.bare)}`,
    );
  }
}
