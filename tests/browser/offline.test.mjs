/** The page without a network, and what happens to it when a new version is there. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, afterEach, before, beforeEach, describe, test } from 'node:test';
import { requestOf } from './support/cases.mjs';
import { launch, newTab, tabOf, WITHOUT } from './support/chromium.mjs';
import { inEachEngine } from './support/engines.mjs';
import { traces } from './support/recorder.mjs';
import { PATIENCE, until } from './support/tab.mjs';
import { BUILT, filesOf, NEWER, serveVersions } from './support/versions.mjs';
import { wordsIn } from './support/words.mjs';

/** @typedef {import('./support/tab.mjs').Tab} Tab */
/** @typedef {import('./support/site.mjs').Lang} Lang */

const server = await serveVersions();
after(() => server.close());
// What walks through the page is to walk here.
process.env.BAUYR_SITE = server.address;
const { assertResult, checker } = await import('./support/checker.mjs');
const { begin, goTo, openStart, readResult } = await import('./support/page.mjs');
const { rush, rushFromStart } = await import('./support/rush.mjs');
const { LANGS, start } = await import('./support/site.mjs');

/** @param {Tab} tab @param {string} id */
const textOf = (tab, id) => tab.run((of) => document.getElementById(of)?.textContent ?? '', id);

/** The first visit, until the whole site is on the device. @param {Tab} tab @param {Lang} [lang] */
async function visit(tab, lang = 'en') {
  await openStart(tab, lang);
  await until(
    async () => (await textOf(tab, 'offline')) === wordsIn(lang)('ui-offline'),
    'the page says that it works without a network',
  );
}

/** The newest edition's name stands at the foot of the page. @param {Tab} tab @param {Lang} lang */
async function assertEdition(tab, lang) {
  const newest = checker.catalogue().editions.at(-1)?.id;
  const { foot, visible } = await tab.run(() => {
    const element = document.querySelector('footer');
    return { foot: element?.innerText ?? '', visible: (element?.getBoundingClientRect().height ?? 0) > 0 };
  });
  assert.ok(visible && foot.includes(`${wordsIn(lang)('ui-footer-law')} ${wordsIn(lang)(`edition-${newest}`)}`), foot);
}

inEachEngine('after the first visit, with the server gone', (tab) => {
  const request = requestOf('grandmother');

  before(async () => {
    await server.serve('older');
    await visit(tab(), 'kk');
    await server.stop();
  });

  for (const lang of LANGS) {
    test(`${lang}: from start to result, and the law's edition stands on every page`, async () => {
      await begin(tab(), lang);
      await assertEdition(tab(), lang);
      await rush(tab(), request, '#/result');
      await assertResult(tab(), request, lang);
      await assertEdition(tab(), lang);
    });

    test(`${lang}: the lists and the proof`, async () => {
      for (const page of ['lists/index', 'lists/guardianship', 'proof/index']) {
        const [folder, name] = page.split('/');
        await tab().open(`${server.address}${folder}/${lang}/${name}.html`);
        const seen = await tab().run(() => ({
          lang: document.documentElement.lang,
          heading: document.querySelector('h1')?.textContent,
          styles: document.styleSheets.length,
        }));
        assert.ok(seen.heading, page);
        assert.deepEqual({ ...seen, heading: '' }, { lang, heading: '', styles: 2 }, page);
      }
    });
  }
});

inEachEngine('after the first visit, with the server gone, whatever has been added to an address', (tab) => {
  before(async () => {
    await server.serve('older');
    await visit(tab(), 'ru');
    await server.stop();
  });

  for (const [address, heading] of Object.entries({
    '?lang=ru&ysclid=m1abc': 'ui-start-title',
    'index.html?lang=ru&gclid=1': 'ui-start-title',
    'lists/ru/index.html?fbclid=IwAR0': '',
    'lists/ru/?ysclid=m1abc': '',
    'lists/ru/?': '',
    'lists/ru': '',
    'lists/ru?utm_source=telegram': '',
    'lists/ru/guardianship.html?utm_source=telegram&x[]=1&x[]=2': '',
    'lists/ru/guardianship.html?': '',
    'lists/ru/guardianship?_gl=1': '',
    'statement/ru/?gclid=1#x': '',
    'statement/ru': '',
    'proof/ru/index.html?yclid=1': '',
  })) {
    test(address, async () => {
      await tab().open(server.address + address);
      // The page is Kazakh until its script has read the address.
      await until(() => tab().run(() => document.documentElement.lang === 'ru'), 'the language of the address');
      const seen = await tab().run(() => ({
        lang: document.documentElement.lang,
        heading: document.querySelector('h1')?.textContent,
        address: location.pathname,
      }));
      assert.equal(seen.lang, 'ru');
      if (heading) assert.equal(seen.heading, wordsIn('ru')(heading));
      assert.ok(seen.heading);
      // What it leads to is found from there.
      const styles = await tab().run(() => [...document.styleSheets].map((sheet) => sheet.cssRules.length > 0));
      assert.ok(styles.length > 0 && styles.every(Boolean), seen.address);
    });
  }
});

describe('kept in Chromium', { skip: WITHOUT }, () => {
  /** @type {import('playwright-core').Browser} */
  let browser;
  /** @type {Awaited<ReturnType<typeof newTab>>} */
  let tab;
  before(async () => {
    browser = await launch();
  });
  after(() => browser.close());
  /** Errors that nothing in the page caught. @type {string[]} */
  const errors = [];
  beforeEach(async () => {
    await server.serve('older');
    tab = await newTab(browser, { serviceWorkers: 'allow' });
    tab.page.context().on('weberror', (error) => errors.push(String(error.error())));
  });
  afterEach(async () => {
    await tab.close();
    assert.deepEqual(errors.splice(0), []);
  });

  /** The start page in a second page beside the first. */
  async function another() {
    const second = tabOf(await tab.page.context().newPage());
    await second.page.goto(start('en'));
    return second;
  }

  /** Has the browser look for a new version, and waits for what comes of it. @param {Tab} of @param {'installed' | 'redundant'} end */
  const lookForNewer = (of, end) =>
    of.run(async (state) => {
      const registration = await navigator.serviceWorker.ready;
      const found = new Promise((resolve) =>
        registration.addEventListener('updatefound', () => resolve(registration.installing), { once: true }),
      );
      await registration.update().catch(() => undefined);
      const newer = /** @type {ServiceWorker} */ (await found);
      while (newer.state !== state)
        await new Promise((resolve) => newer.addEventListener('statechange', resolve, { once: true }));
    }, end);

  /** Waits until the start page of a version stands there. @param {typeof tab} of @param {'older' | 'newer'} version */
  const assertShown = (of, version) =>
    of.page.waitForFunction(
      ([newer, wanted]) =>
        document.title.endsWith(' — Bauyr') &&
        document.title.includes(String(newer)) === wanted &&
        document.querySelector('#offline span'),
      [NEWER, version === 'newer'],
      { timeout: 4 * PATIENCE },
    );
  /** What is kept, whatever its cache. */
  const kept = async () => (await traces(tab)).caches.flat();
  const notice = () => textOf(tab, 'update');

  test('it can be installed', async () => {
    await visit(tab);
    const protocol = await tab.page.context().newCDPSession(tab.page);
    const { errors, data } = await protocol.send('Page.getAppManifest');
    assert.deepEqual(errors, []);
    const { lang, icons } = JSON.parse(data ?? '');
    assert.equal(lang, 'en');
    const { installabilityErrors } = await protocol.send('Page.getInstallabilityErrors');
    // A fresh profile counts as a private window.
    assert.deepEqual(
      installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== 'in-incognito'),
      [],
    );
    for (const { src, sizes, type } of icons.filter((/** @type {{ type: string }} */ icon) => icon.type === 'image/png')) {
      const png = readFileSync(`${BUILT}/static/${src}`);
      assert.equal(`${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`, sizes, `${src} (${type})`);
    }
  });

  test('it is installed in the language that it speaks, and opens in it', async () => {
    await visit(tab, 'kk');
    const protocol = await tab.page.context().newCDPSession(tab.page);
    for (const lang of /** @type {const} */ (['kk', 'ru', 'en'])) {
      await tab.page.locator(`[data-lang=${lang}]`).click();
      await until(async () => (await tab.run(() => document.documentElement.lang)) === lang, lang);
      const { errors, data, url } = await protocol.send('Page.getAppManifest');
      assert.deepEqual(errors, []);
      const manifest = JSON.parse(data ?? '');
      assert.equal(manifest.lang, lang);
      const second = await another();
      await second.page.goto(new URL(manifest.start_url, url).href);
      assert.equal(await second.run(() => document.documentElement.lang), lang);
      await second.page.close();
    }
  });

  test('who saves data keeps one language, until another is asked for', async () => {
    const worker = tab.page.context().waitForEvent('serviceworker');
    // Before the worker of the site has begun, nothing can be told to it: the one that is served is told at its beginning.
    await tab.page.context().route('**/service-worker.js', async (route) => {
      const response = await route.fetch();
      await route.fulfill({
        response,
        body: `Object.defineProperty(navigator, 'connection', { value: { saveData: true } });${await response.text()}`,
      });
    });
    await visit(tab, 'ru');
    await worker;
    const languages = async () =>
      new Set((await kept()).map((url) => /[/.](kk|ru|en)[/.-]/.exec(new URL(url).pathname)?.[1]).filter(Boolean));
    assert.deepEqual(await languages(), new Set(['ru']));
    assert.ok((await kept()).length > 20);
    const second = await another();
    await second.page.goto(`${server.address}lists/kk/index.html`);
    await until(async () => (await languages()).has('kk'), 'what was opened is kept');
    await second.page.close();
    await server.stop();
    await tab.page.goto(start('ru', server.address));
    await rushFromStart(tab, requestOf('grandmother'), 'ru');
    await assertResult(tab, requestOf('grandmother'), 'ru');
  });

  test('what is kept is every file of the site but those for other sites, and nothing else, fetched after the first question could be asked', async () => {
    server.asked.length = 0;
    await visit(tab);
    await rushFromStart(tab, requestOf('grandmother'), 'en');
    const wanted = filesOf(BUILT).filter((file) => !/^(service-worker\.js|404\.html|embed\/.*)$/.test(file));
    assert.deepEqual((await kept()).map((url) => new URL(url).pathname.slice(1)).sort(), wanted.sort());
    const { asked } = server;
    const worker = asked.indexOf('service-worker.js');
    for (const needed of [/^assets\/bauyr.*\.wasm$/, /^assets\/chunk\..*\.js$/, /^assets\/words\/en\.\w+\.ftl$/]) {
      const at = asked.findIndex((file) => needed.test(file));
      assert.ok(at >= 0 && at < worker, `${needed} before the service worker: ${asked}`);
    }
  });

  test('a script can make no other policy, and no policy for another worker', async () => {
    await visit(tab);
    const refused = await tab.run(() =>
      ['other', 'bauyr'].map((name) => {
        try {
          Reflect.get(globalThis, 'trustedTypes').createPolicy(name, { createScriptURL: String });
          return false;
        } catch {
          return true;
        }
      }),
    );
    assert.deepEqual(refused, [true, true]);
    assert.equal(
      await tab.run(() =>
        navigator.serviceWorker.register('service-worker.js').then(
          () => 'registered',
          (error) => error.name,
        ),
      ),
      'TypeError',
    );
  });

  for (const [name, spoil] of /** @type {[string, () => void][]} */ ([
    ['one file breaks off', () => server.breakOff(/\/assets\/words\/ru\.\w+\.ftl$/)],
    ['one file is not there', () => server.mix(/\/assets\/words\/ru-later\.\w+\.ftl$/)],
    ['one page is still the older one', () => server.mix(/\/index\.html$/)],
  ])) {
    test(`a new version that does not arrive whole is not taken at all: ${name}`, async () => {
      await visit(tab);
      spoil();
      await lookForNewer(tab, 'redundant');
      assert.equal(await notice(), '');
      await server.stop();
      await tab.page.reload();
      await assertShown(tab, 'older');
      await rushFromStart(tab, requestOf('grandmother'), 'ru');
      await assertResult(tab, requestOf('grandmother'), 'ru');
      // Once it is whole, it is taken.
      await server.serve('newer');
      await lookForNewer(tab, 'installed');
      await tab.page.goto(start('en'));
      await assertShown(tab, 'newer');
    });
  }

  test('on the start page a new version is offered, and taken at a press', async () => {
    await visit(tab);
    await server.serve('newer');
    await lookForNewer(tab, 'installed');
    await until(async () => (await notice()).includes(wordsIn('en')('ui-update')), 'the notice');
    await assertShown(tab, 'older');
    await tab.click('#update button');
    await assertShown(tab, 'newer');
    assert.equal(await notice(), '');
  });

  test('the next time the page is opened, the new version is there, whole and without a network', async () => {
    await visit(tab);
    await server.serve('newer');
    await lookForNewer(tab, 'installed');
    await server.stop();
    await tab.page.reload();
    await assertShown(tab, 'newer');
    await begin(tab, 'kk');
    await rush(tab, requestOf('grandmother'), '#/result');
    assert.ok((await readResult(tab)).words.endsWith(NEWER));
  });

  test('during a questionnaire nothing changes: it is said, nothing is offered, and the result is the one of the version begun with', async () => {
    await visit(tab);
    const request = requestOf('grandmother');
    await rushFromStart(tab, request, 'en', '#/ask');
    await server.serve('newer');
    await lookForNewer(tab, 'installed');
    await until(async () => (await notice()).includes(wordsIn('en')('ui-update-later')), 'the notice');
    assert.equal(await tab.run(() => document.querySelectorAll('#update button').length), 0);
    await rush(tab, request, '#/result');
    await assertResult(tab, request, 'en');
    // Without answers there is nothing to lose.
    await goTo(tab, '#/delete');
    await tab.click('main button.govuk-button--warning');
    await until(async () => (await notice()).includes(wordsIn('en')('ui-update-take')), 'the offer');
  });

  test('a page of the older version goes on with the older files, also when another page has taken the new one', async () => {
    await visit(tab);
    const request = requestOf('grandmother');
    await rushFromStart(tab, request, 'en', '#/ask');
    await server.serve('newer');
    await lookForNewer(tab, 'installed');
    const second = await another();
    await assertShown(second, 'newer');
    await server.stop();
    // Words of a language that this page has not shown yet, the result's words, and what makes a calendar file.
    await tab.click('[data-lang=ru]');
    await until(() => tab.run(() => document.documentElement.lang === 'ru'), 'Russian');
    await rush(tab, request, '#/result');
    await assertResult(tab, request, 'ru');
    await second.page.close();
    // When nobody needs them, they go: at a visit that finds no other page, and browsers know of a closed one for a while.
    await until(async () => {
      await tab.page.goto('about:blank');
      await tab.page.goto(start('en'));
      await assertShown(tab, 'newer');
      return (await kept()).filter((url) => /\/words\/kk\./.test(url)).length === 1;
    }, 'the older files to go');
  });

  test('while a list is open a new version waits: the page before it may hold answers', async () => {
    await visit(tab);
    await rushFromStart(tab, requestOf('grandmother'), 'en', '#/ask');
    await server.serve('newer');
    await lookForNewer(tab, 'installed');
    await tab.page.goto(`${server.address}lists/en/index.html`);
    const second = await another();
    await until(async () => (await textOf(second, 'update')).includes(wordsIn('en')('ui-update-take')), 'the offer');
    await assertShown(second, 'older');
    // Whoever asks for it gets it.
    await second.click('#update button');
    await assertShown(second, 'newer');
  });
});
