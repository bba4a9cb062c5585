/** The first question may be answered before anything else has come; up to it little is asked for. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { requestOf } from './support/cases.mjs';
import { inChromium, newTab } from './support/chromium.mjs';
import { choose, marked, ONE_WAY, services, SEVERAL_WAYS } from './support/first-question.mjs';
import { begin, goTo, look, step } from './support/page.mjs';
import { rush } from './support/rush.mjs';
import { LANGS, SITE, start } from './support/site.mjs';
import { pause, until } from './support/tab.mjs';
import { wordsIn } from './support/words.mjs';

/** @import { Tab } from './support/tab.mjs' */

/** A file of the site, without the hash in its name. @param {string} url */
const nameOf = (url) => url.slice(SITE.length).replace(/\.\w+\.(\w+)$/, '.$1');

/** @param {Tab} tab @param {string} view */
const arrived = (tab, view) => until(async () => (await look(tab)).view === view, view);

inChromium('before everything has come', (browser) => {
  /** Opens the start page with some files held back until they are let go. @param {string[]} files @param {import('./support/site.mjs').Lang} [lang] */
  async function heldBack(files, lang) {
    const tab = await newTab(browser(), { serviceWorkers: 'allow' });
    await tab.page.addInitScript(() => {
      const shifts = Object.assign(globalThis, { shifted: 0 });
      new PerformanceObserver((list) => {
        for (const shift of list.getEntries())
          shifts.shifted += /** @type {any} */ (shift).hadRecentInput ? 0 : /** @type {any} */ (shift).value;
      }).observe({ type: 'layout-shift', buffered: true });
    });
    /** @type {Map<string, () => void>} */
    const held = new Map();
    for (const file of files) {
      const gone = new Promise((resolve) => held.set(file, () => resolve(undefined)));
      await tab.page.route(file, async (route) => {
        await gone;
        await route.continue();
      });
    }
    /** @param {string[]} some all, if not given */
    const letGo = (...some) => {
      for (const [file, go] of held) if (some.length === 0 || some.includes(file)) go();
    };
    // Scripts that are held back hold back the end of loading as well.
    await tab.page.goto(start(lang), { waitUntil: 'commit' });
    await tab.page.locator('#start').waitFor();
    return { tab, letGo };
  }

  for (const lang of LANGS) {
    test(`${lang}, the engine held back: the answer is kept, and the next question comes with it`, async () => {
      const { tab, letGo } = await heldBack(['**/*.wasm'], lang);
      const words = wordsIn(lang);
      await until(() => tab.run((title) => document.title.includes(title), words('ui-start-title')), 'the words');
      await choose(tab, SEVERAL_WAYS);
      await tab.click('#start');
      const loading = tab.page.getByRole('heading', { name: words('ui-loading') });
      await loading.waitFor();
      await tab.back();
      await tab.page.locator('#start').waitFor();
      assert.deepEqual(await marked(tab), [SEVERAL_WAYS], 'gone back, it is still there');
      await tab.click('#start');
      await loading.waitFor();
      letGo();
      await arrived(tab, 'application');
      await step(tab, () => tab.back());
      assert.deepEqual(await marked(tab), [SEVERAL_WAYS]);
      await tab.close();
    });
  }

  for (const [what, files] of /** @type {[string, string[]][]} */ ([
    ['the script', ['**/assets/*.js']],
    ['the words', ['**/*.ftl']],
    ['everything but page and style', ['**/assets/*.js', '**/*.ftl', '**/*.wasm']],
  ])) {
    test(`${what} held back: the question can be read and answered, and going on says that it is loading`, async () => {
      const { tab, letGo } = await heldBack(files);
      const words = wordsIn('kk');
      assert.ok(await tab.page.getByRole('heading', { name: words('ui-service-title') }).isVisible());
      for (const service of services) await tab.page.getByRole('radio', { name: words(`ui-service-${service}`) }).waitFor();
      await choose(tab, ONE_WAY);
      await tab.click('#start');
      await tab.page.getByText(words('ui-start-waiting')).waitFor();
      assert.deepEqual(await marked(tab), [ONE_WAY]);
      assert.equal(
        await tab.run(() => document.activeElement?.querySelector('p')?.textContent),
        words('ui-start-waiting'),
        'it is read out: the focus is there',
      );
      letGo();
      await arrived(tab, 'application');
      assert.equal((await look(tab)).focus, 'heading');
      await goTo(tab, '#/service');
      assert.deepEqual(await marked(tab), [ONE_WAY]);
      await tab.close();
    });
  }

  test('up to the first question nothing is loaded but what `cargo xtask size` weighs; what comes later is asked for with it', async () => {
    const tab = await newTab(browser());
    /** @type {string[]} */
    const asked = [];
    tab.page.on('request', (request) => asked.push(nameOf(request.url())));
    await begin(tab, 'ru');
    await until(async () => asked.includes('assets/offline.js'), 'what keeps the page');
    const first = asked
      .splice(0)
      .filter((file) => file.startsWith('assets/'))
      .sort();
    // The last of them is not weighed: it keeps the page for when there is no network, as soon as the first question can be asked.
    assert.deepEqual(
      first,
      [
        'assets/bauyr_bg.wasm',
        'assets/chunk.js',
        'assets/entry.js',
        'assets/style.css',
        'assets/words/ru.ftl',
        'assets/offline.js',
      ].sort(),
    );
    await rush(tab, requestOf('grandmother'), '#/ask/child/0');
    await until(
      async () =>
        [
          'assets/words/ru-questions.ftl',
          'assets/words/ru-later.ftl',
          'assets/later.css',
          'assets/asking.js',
          'assets/result.js',
          'assets/law/ru.json',
        ].every((file) => asked.includes(file)),
      'what comes later',
    );
    await tab.close();
  });

  test('nobody who answers before the script is there leaves the answer in the address', async () => {
    const { tab, letGo } = await heldBack(['**/assets/*.js']);
    await choose(tab, ONE_WAY);
    await tab.page.locator('main input[type=radio]:checked').press('Enter');
    assert.equal(tab.page.url(), SITE);
    await tab.click('#start');
    assert.equal(tab.page.url(), `${SITE}#/service`);
    letGo();
    await arrived(tab, 'application');
    assert.doesNotMatch(tab.page.url(), new RegExp(ONE_WAY));
    await tab.close();
  });

  test('what comes later moves nothing that is already there', async () => {
    const { tab, letGo } = await heldBack(['**/assets/*.js', '**/*.ftl', '**/*.wasm']);
    letGo();
    await until(() => tab.run((title) => document.title === `${title} — Bauyr`, wordsIn('kk')('ui-start-title')), 'the words');
    await tab.page.waitForLoadState('networkidle');
    assert.equal(await tab.run(() => Reflect.get(globalThis, 'shifted')), 0);
    await tab.close();
  });

  test('pressed before the script is there, the page says that it is loading and stands still until the next question', async () => {
    const [SCRIPTS, WORDS, ENGINE] = ['**/assets/*.js', '**/*.ftl', '**/*.wasm'];
    const { tab, letGo } = await heldBack([SCRIPTS, WORDS, ENGINE]);
    await tab.page.setViewportSize({ width: 360, height: 640 });
    await choose(tab, ONE_WAY);
    await tab.click('#start');
    const line = tab.page.getByText(wordsIn('kk')('ui-start-waiting'));
    await line.waitFor();
    // What moves within half a second of a press is not counted as a shift.
    await pause(700);
    letGo(SCRIPTS, WORDS);
    await tab.page.locator('#file-open').waitFor();
    assert.ok(await line.isVisible(), 'with script and words it still says so');
    assert.ok(await line.evaluate((element) => element.parentElement === document.activeElement));
    letGo(ENGINE);
    await arrived(tab, 'application');
    assert.equal(await tab.run(() => Reflect.get(globalThis, 'shifted')), 0);
    await tab.close();
  });

  test('beside the style nothing is asked for but the few bytes that then ask for the rest', async () => {
    const tab = await newTab(browser());
    /** @type {string[]} */
    const asked = [];
    tab.page.on('request', (request) => asked.push(nameOf(request.url())));
    /** @type {Promise<void>} */
    const entry = new Promise((resolve) => {
      void tab.page.route('**/assets/entry.*.js', (route) => {
        // Kept until whatever the page itself names has been asked for.
        tab.page
          .locator('#start')
          .waitFor()
          .then(() => route.continue())
          .then(resolve);
      });
    });
    await tab.page.goto(SITE, { waitUntil: 'commit' });
    await entry;
    assert.deepEqual(
      asked.filter((file) => file.startsWith('assets/')),
      ['assets/style.css', 'assets/entry.js'],
    );
    await until(
      async () => ['assets/chunk.js', 'assets/bauyr_bg.wasm', 'assets/words/kk.ftl'].every((file) => asked.includes(file)),
      'the rest',
    );
    await tab.close();
  });
});
