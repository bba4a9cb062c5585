/** The page without a network: what is kept on the device, and that all of it works from there. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { before, describe, test } from 'node:test';
import { requestOf } from './support/cases.mjs';
import { inEachBrowser } from './support/engines.mjs';
import {
  another,
  assertResult,
  begin,
  checker,
  inFreshProfiles,
  kept,
  LANGS,
  rush,
  rushFromStart,
  server,
  start,
  visit,
} from './support/kept.mjs';
import { until } from './support/tab.mjs';
import { BUILT, filesOf } from './support/versions.mjs';
import { wordsIn } from './support/words.mjs';

/** @import { Tab } from './support/tab.mjs' */
/** @import { Lang } from './support/site.mjs' */

/** The newest edition's name stands at the foot of the page. @param {Tab} tab @param {Lang} lang */
async function assertEdition(tab, lang) {
  const newest = checker.catalogue().editions.at(-1)?.id;
  const { foot, visible } = await tab.run(() => {
    const element = document.querySelector('footer');
    return { foot: element?.innerText ?? '', visible: (element?.getBoundingClientRect().height ?? 0) > 0 };
  });
  assert.ok(visible && foot.includes(`${wordsIn(lang)('ui-footer-law')} ${wordsIn(lang)(`edition-${newest}`)}`), foot);
}

inEachBrowser('after the first visit, with the server gone', (tab) => {
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

  describe('whatever has been added to an address', () => {
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
});

inFreshProfiles('kept in Chromium', (tab) => {
  test('it can be installed', async () => {
    await visit(tab());
    const protocol = await tab().page.context().newCDPSession(tab().page);
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
    await visit(tab(), 'kk');
    const protocol = await tab().page.context().newCDPSession(tab().page);
    for (const lang of /** @type {const} */ (['kk', 'ru', 'en'])) {
      await tab().page.locator(`[data-lang=${lang}]`).click();
      await until(async () => (await tab().run(() => document.documentElement.lang)) === lang, lang);
      const { errors, data, url } = await protocol.send('Page.getAppManifest');
      assert.deepEqual(errors, []);
      const manifest = JSON.parse(data ?? '');
      assert.equal(manifest.lang, lang);
      const second = await another(tab());
      await second.page.goto(new URL(manifest.start_url, url).href);
      assert.equal(await second.run(() => document.documentElement.lang), lang);
      await second.page.close();
    }
  });

  test('who saves data keeps one language, until another is asked for', async () => {
    const worker = tab().page.context().waitForEvent('serviceworker');
    // Before the worker of the site has begun, nothing can be told to it: the one that is served is told at its beginning.
    await tab()
      .page.context()
      .route('**/service-worker.js', async (route) => {
        const response = await route.fetch();
        await route.fulfill({
          response,
          body: `Object.defineProperty(navigator, 'connection', { value: { saveData: true } });${await response.text()}`,
        });
      });
    await visit(tab(), 'ru');
    await worker;
    const languages = async () =>
      new Set((await kept(tab())).map((url) => /[/.](kk|ru|en)[/.-]/.exec(new URL(url).pathname)?.[1]).filter(Boolean));
    assert.deepEqual(await languages(), new Set(['ru']));
    assert.ok((await kept(tab())).length > 20);
    const second = await another(tab());
    await second.page.goto(`${server.address}lists/kk/index.html`);
    await until(async () => (await languages()).has('kk'), 'what was opened is kept');
    await second.page.close();
    await server.stop();
    await tab().page.goto(start('ru', server.address));
    await rushFromStart(tab(), requestOf('grandmother'), 'ru');
    await assertResult(tab(), requestOf('grandmother'), 'ru');
  });

  test('what is kept is every file of the site but those for other sites, and nothing else, fetched after the first question could be asked', async () => {
    server.asked.length = 0;
    await visit(tab());
    await rushFromStart(tab(), requestOf('grandmother'), 'en');
    const wanted = filesOf(BUILT).filter((file) => !/^(service-worker\.js|404\.html|embed\/.*)$/.test(file));
    assert.deepEqual((await kept(tab())).map((url) => new URL(url).pathname.slice(1)).sort(), wanted.sort());
    const { asked } = server;
    const worker = asked.indexOf('service-worker.js');
    for (const needed of [/^assets\/bauyr.*\.wasm$/, /^assets\/chunk\..*\.js$/, /^assets\/words\/en\.\w+\.ftl$/]) {
      const at = asked.findIndex((file) => needed.test(file));
      assert.ok(at >= 0 && at < worker, `${needed} before the service worker: ${asked}`);
    }
  });

  test('a script can make no other policy, and no policy for another worker', async () => {
    await visit(tab());
    const refused = await tab().run(() =>
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
      await tab().run(() =>
        navigator.serviceWorker.register('service-worker.js').then(
          () => 'registered',
          (error) => error.name,
        ),
      ),
      'TypeError',
    );
  });
});
