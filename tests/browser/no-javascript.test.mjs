/** Without JavaScript every list can be reached and read, in three languages, and none lacks a paper or a ground. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { checker } from './support/checker.mjs';
import { launch, newTab, WITHOUT } from './support/chromium.mjs';
import { LANGS, LISTS, SITE } from './support/site.mjs';
import { wordsIn } from './support/words.mjs';

/** @import { Page } from 'playwright-core' */

/** @param {string} text */
const plain = (text) => text.replace(/\s+/g, ' ').trim();

describe('without JavaScript', { skip: WITHOUT }, () => {
  /** @type {import('playwright-core').Browser} */
  let browser;
  /** @type {Page} */
  let page;
  before(async () => {
    browser = await launch();
    ({ page } = await newTab(browser, { javaScriptEnabled: false }));
  });
  after(() => browser.close());

  /** Everything on the page that a person can read, folded or not. */
  const text = async () => plain((await page.locator('body').textContent()) ?? '');

  test('the start page says what it needs, and leads to the lists in each language', async () => {
    for (const lang of LANGS) {
      await page.goto(SITE);
      await page.locator(`main a[href="lists/${lang}/index.html"]:visible`).last().click();
      await page.waitForURL(`**/lists/${lang}/index.html`);
      assert.equal(await page.locator('html').getAttribute('lang'), lang);
      assert.equal(plain((await page.locator('h1').textContent()) ?? ''), plain(wordsIn(lang)('ui-list-index')));
    }
  });

  test('that is said before the question that cannot be answered', async () => {
    await page.goto(SITE);
    const said = await page.locator('noscript p').first().boundingBox();
    const question = await page.locator('fieldset').first().boundingBox();
    assert.ok(said && question && said.y < question.y, `${said?.y} and ${question?.y}`);
  });

  test('each language has a start page of its own: title, description, question and links are in it, and the others are one link away', async () => {
    for (const lang of LANGS) {
      const words = wordsIn(lang);
      await page.goto(SITE);
      await page.locator(`header [data-lang=${lang}]`).click();
      await page.waitForURL(`${SITE}${lang}/index.html`);
      assert.equal(await page.locator('html').getAttribute('lang'), lang);
      assert.equal(plain((await page.locator('h1').textContent()) ?? ''), plain(words('ui-start-title')));
      assert.equal(plain((await page.locator('fieldset legend').textContent()) ?? ''), plain(words('ui-service-title')));
      assert.equal(
        plain((await page.locator('fieldset label').first().textContent()) ?? ''),
        plain(words('ui-service-guardianship')),
      );
      const script = { kk: /[әғқңөұүһі]/, ru: /^[^әғқңөұүһіa-z]*[а-я][^әғқңөұүһіa-z]*$/, en: /^[^а-я]*$/ }[lang];
      for (const said of [await page.title(), (await page.locator('meta[name=description]').getAttribute('content')) ?? ''])
        assert.match(said.replace('Bauyr', '').toLowerCase(), script);
      assert.deepEqual(
        await page.locator('header [aria-current]').evaluateAll((links) => links.map((link) => link.getAttribute('data-lang'))),
        [lang],
      );
      for (const [path, there] of [
        ['lists', 'ui-list-index'],
        ['statement', 'ui-footer-statement'],
      ]) {
        const link = page.locator(`footer a[href="../${path}/${lang}/index.html"]`);
        assert.equal((await page.request.get(`${SITE}${path}/${lang}/index.html`)).status(), 200, there);
        assert.equal(await link.count(), 1, path);
      }
    }
  });

  for (const lang of LANGS) {
    const words = wordsIn(lang);

    test(`${lang}: each service can be reached from the contents, and the contents from it`, async () => {
      for (const { id: service } of checker.catalogue().services) {
        await page.goto(`${SITE}lists/${lang}/index.html`);
        await page.locator(`main a[href="${service}.html"]`).first().click();
        await page.waitForURL(`**/${service}.html`);
        assert.equal(plain((await page.locator('h1').textContent()) ?? ''), plain(words(`service-${service}`)));
        await page.locator('header .govuk-back-link').click();
        await page.waitForURL('**/index.html');
      }
    });

    for (const [service, channel] of LISTS) {
      for (const { id: edition, in_force_from: date } of checker.catalogue().editions) {
        const { documents, grounds } = checker.check({ service, channel, date, edition, answers: { children: [{}] } });

        test(`${lang}: every paper and ground of ${service}, ${channel}, ${edition} is there in words`, async () => {
          const newest = checker.catalogue().editions.at(-1)?.id === edition;
          await page.goto(`${SITE}lists/${lang}/${service}${newest ? '' : `.${edition}`}.html`);
          const shown = await text();
          for (const { id } of documents) {
            for (const part of [`document-${id}`, `document-${id}.what`, `document-${id}.where`])
              assert.ok(shown.includes(plain(words(part, { edition }))), part);
          }
          for (const { id } of grounds) {
            for (const part of [`ground-${id}`, `if-ground-${id}`])
              assert.ok(shown.includes(plain(words(part, { edition }))), part);
            // Nobody who has answered nothing is told what they did.
            assert.ok(!shown.includes(plain(words(`ground-${id}.applies`, { edition }))), `ground-${id}.applies`);
          }
        });
      }

      test(`${lang}: each paper and ground of ${service}, ${channel} in force has an anchor with its item of the law`, async () => {
        const edition = checker.catalogue().editions.at(-1);
        const date = edition?.in_force_from ?? '';
        const { documents, grounds } = checker.check({ service, channel, date, answers: { children: [{}] } });
        await page.goto(`${SITE}lists/${lang}/${service}.html`);
        for (const { id, item } of documents) {
          const row = page.locator(`#${channel}-${item}`);
          assert.equal(await row.locator(`#${channel}-${id}`).count(), 1, `${id} stands under item ${item}`);
          assert.ok((await row.locator('blockquote').count()) > 0, `${id} has the sentence of the law`);
        }
        for (const { id, item, code } of grounds) {
          const row = page.locator(`#ground-${id}, #${channel}-ground-${id}`).first();
          const place = plain((await row.locator('.list-item-number').textContent()) ?? '');
          if (item !== undefined) assert.ok(place.includes(String(item)), `${id} names item ${item}: ${place}`);
          if (code !== undefined) assert.ok(place.includes(code), `${id} names point ${code}: ${place}`);
        }
      });
    }

    test(`${lang}: each page names its language, the others and its edition, and holds no script but the one that looks at the clock`, async () => {
      const titles = new Set();
      for (const name of ['index', ...checker.catalogue().services.map(({ id }) => id)]) {
        await page.goto(`${SITE}lists/${lang}/${name}.html`);
        titles.add(await page.title());
        assert.equal(await page.locator('html').getAttribute('lang'), lang);
        for (const other of LANGS) {
          const link = page.locator(`header a[hreflang=${other}]`);
          assert.equal(await link.getAttribute('lang'), other);
        }
        assert.equal(await page.locator('script:not([type="application/ld+json"], [src]), [onclick], [onload]').count(), 0);
        const scripts = await page.locator('script[src]').evaluateAll((all) => all.map((one) => one.getAttribute('src') ?? ''));
        assert.equal(scripts.length, 1);
        assert.match(scripts[0] ?? '', /^\.\.\/\.\.\/assets\/plain\.\w+\.js$/);
        for (const script of await page.locator('script[type="application/ld+json"]').allTextContents()) JSON.parse(script);
        assert.ok((await text()).includes(plain(words(`edition-${checker.catalogue().editions.at(-1)?.id}`))));
        const exit = page.locator('header a.exit');
        assert.equal(await exit.textContent(), words('ui-exit'), 'the way out is on every page');
        assert.deepEqual(
          [await exit.getAttribute('aria-description'), await exit.getAttribute('rel')],
          [words('ui-exit-history'), 'noreferrer'],
        );
        assert.equal(
          await page.locator('blockquote:not([lang]), blockquote :not([lang]) > [lang=""]').count(),
          0,
          'quotes of the law name their language',
        );
        assert.equal((await page.locator(`main a[href="../../${lang}/"]`).count()) > 0, true, 'the way to the questions');
      }
      assert.equal(titles.size, 4, 'each page has its own title');
    });

    test(`${lang}: no link of the lists is broken`, async () => {
      /** @type {Set<string>} */
      const links = new Set();
      for (const name of ['index', ...checker.catalogue().services.map(({ id }) => id)]) {
        await page.goto(`${SITE}lists/${lang}/${name}.html`);
        const ids = new Set(await page.locator('[id]').evaluateAll((all) => all.map(({ id }) => id)));
        for (const href of await page
          .locator('a[href], link[href]')
          .evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''))) {
          if (href.startsWith('#')) assert.ok(ids.has(href.slice(1)), `${name}: ${href}`);
          else links.add(new URL(href, page.url()).href);
        }
      }
      for (const url of links) if (url.startsWith(SITE)) assert.equal((await fetch(url)).status, 200, url);
    });
  }
});
