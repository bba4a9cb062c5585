/** The pages that are written when the site is built stand for themselves: to every eye, on paper, and to search engines. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertAccessible, assertAllButColours, assertColours } from './support/axe.mjs';
import { checker } from './support/checker.mjs';
import { inChromium, newTab } from './support/chromium.mjs';
import { plainPages } from './support/plain.mjs';
import { LANGS, SITE } from './support/site.mjs';
import { wordsIn } from './support/words.mjs';

/** @import { Look } from './support/chromium.mjs' */

/** Each language in one look, and the wordiest in the others, colours once each; older wordings, which have the same markup, in one. @type {[import('./support/site.mjs').Lang, string, Look, typeof assertAccessible][]} */
const LOOKS = [
  ['kk', '320 px wide, dark', { viewport: { width: 320, height: 640 }, colorScheme: 'dark' }, assertAccessible],
  ['ru', '768 px wide', { viewport: { width: 768, height: 1024 } }, assertAccessible],
  ['ru', 'forced colours', { forcedColors: 'active' }, assertColours],
  ['en', '1280 px wide, dark', { colorScheme: 'dark' }, assertAllButColours],
];

/** The look in which older wordings are looked at, too. */
const EVERY_WORDING = '768 px wide';

/** A list of an older wording has its day in its name. @param {string} path */
const isOlder = (path) => /\d{4}-\d\d\.html$/.test(path);

inChromium('the plain pages', (browser) => {
  for (const [lang, name, look, assertLook] of LOOKS) {
    test(`${lang}, ${name}: axe finds nothing, nothing sticks out`, async (context) => {
      const tab = await newTab(browser(), look);
      try {
        for (const { path, url } of plainPages(lang)) {
          if (name !== EVERY_WORDING && isOlder(path)) continue;
          await context.test(path, async () => {
            await tab.open(url);
            await assertLook(tab, path);
            assert.equal(await tab.run(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), 0);
          });
        }
      } finally {
        await tab.close();
      }
    });
  }

  test('on paper there is every heading, nothing to press, and nothing is cut', async () => {
    const tab = await newTab(browser(), { viewport: { width: 718, height: 1000 } });
    try {
      for (const { path, url } of plainPages('kk')) {
        await tab.open(url);
        const headings = () =>
          tab.run(
            () =>
              [...document.querySelectorAll('main :is(h1, h2, h3)')].filter(
                (one) => !one.closest('nav') && one.getBoundingClientRect().height > 0,
              ).length,
          );
        const before = await headings();
        await tab.page.emulateMedia({ media: 'print' });
        assert.equal(await headings(), before, path);
        const { pressed, wide } = await tab.run(() => ({
          pressed: [...document.querySelectorAll('nav, .govuk-button, .govuk-skip-link, .govuk-back-link, footer a')]
            .filter((one) => one.getBoundingClientRect().height > 0)
            .map((one) => one.outerHTML.slice(0, 100)),
          wide: document.documentElement.scrollWidth - document.documentElement.clientWidth,
        }));
        assert.deepEqual([pressed, wide], [[], 0], path);
        await tab.page.emulateMedia({ media: 'screen' });
      }
    } finally {
      await tab.close();
    }
  });

  test('load nothing but their own files, and the browser finds nothing to say', async () => {
    const tab = await newTab(browser());
    try {
      /** @type {string[]} */
      const said = [];
      tab.page.on('console', (message) => said.push(message.text()));
      tab.page.on(
        'response',
        (response) => void (response.status() >= 400 && said.push(`${response.status()} ${response.url()}`)),
      );
      tab.page.on(
        'request',
        (request) => void (request.url().startsWith(SITE) || request.url() === 'about:blank' || said.push(request.url())),
      );
      await tab.page.addInitScript(() =>
        addEventListener('securitypolicyviolation', (event) => console.log(event.violatedDirective)),
      );
      for (const lang of LANGS) for (const { url } of plainPages(lang)) await tab.open(url);
      assert.deepEqual(said, []);
    } finally {
      await tab.close();
    }
  });

  test('each item has an address of its own that leads to it', async () => {
    const tab = await newTab(browser());
    try {
      for (const { path, url } of plainPages('ru').filter(
        ({ path }) => path.startsWith('lists/') && !path.endsWith('index.html'),
      )) {
        await tab.open(url);
        const { bare, twice, lost } = await tab.run(() => {
          const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
          return {
            bare: [...document.querySelectorAll('main section :is(h2, h3)')]
              .filter((one) => !one.querySelector('a'))
              .map((one) => one.textContent),
            twice: ids.filter((id, n) => ids.indexOf(id) !== n),
            lost: [...document.querySelectorAll('main a.anchor')]
              .filter((one) => !one.closest(/** @type {string} */ (one.getAttribute('href'))))
              .map((one) => one.textContent),
          };
        });
        assert.deepEqual({ bare, twice, lost }, { bare: [], twice: [], lost: [] }, path);
      }
      const first = '#ground-minor';
      await tab.open(`${SITE}lists/ru/guardianship.html${first}`);
      assert.ok(
        await tab.run(
          (selector) => (document.querySelector(selector)?.getBoundingClientRect().top ?? 9999) < innerHeight,
          first,
        ),
        'it is on the screen',
      );
    } finally {
      await tab.close();
    }
  });

  test('every wording has its list with its dates, and leads to the others', async () => {
    const tab = await newTab(browser());
    const { editions, services } = checker.catalogue();
    const words = wordsIn('en');
    try {
      for (const { id } of services) {
        for (const edition of editions) {
          await tab.open(`${SITE}lists/en/${edition === editions.at(-1) ? id : `${id}.${edition.id}`}.html`);
          const notice = await tab.page.locator('.law-edition').innerText();
          for (const other of editions) {
            assert.ok(notice.includes(words(`edition-${other.id}`)), notice);
            for (const day of [other.in_force_from, other.in_force_until])
              if (day) assert.ok(notice.includes(day.slice(0, 4)), `${day}: ${notice}`);
          }
          assert.equal(await tab.page.locator('.law-edition strong').innerText(), words(`edition-${edition.id}`));
          const links = await tab.page
            .locator('.law-edition a')
            .evaluateAll((all) => all.map((one) => /** @type {HTMLAnchorElement} */ (one).href));
          assert.equal(links.length, editions.length - 1);
          for (const link of links) assert.equal((await fetch(link)).status, 200, link);
        }
      }
    } finally {
      await tab.close();
    }
  });

  test('say to search engines what they are about, and never that they are official', async () => {
    for (const lang of LANGS) {
      for (const { path, url } of plainPages(lang)) {
        const text = await (await fetch(url)).text();
        const page = JSON.parse(/<script type="application\/ld\+json">(.+?)<\/script>/s.exec(text)?.[1] ?? '');
        assert.equal(page['@type'], 'WebPage', path);
        assert.equal(page.inLanguage, lang);
        assert.equal(page.isPartOf.description, wordsIn(lang)('ui-list-not-official'));
        assert.equal(JSON.stringify(page).match(/"(provider|publisher|serviceOperator|sponsor)"/), null, path);
        for (const act of page.citation ?? []) assert.match(act.legislationDate, /^\d{4}-\d\d-\d\d$/);
        assert.ok(!text.includes('rel="canonical"'), 'the address of the site is not known');
        assert.equal(text.match(/<link [^>]*rel="icon"/g)?.length, 1);
      }
    }
  });
});
