/** The application form on the screen: chosen, filled in and left, with nobody but its reader knowing what was typed into it. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { assertAccessible } from './support/axe.mjs';
import { hostPage, newPage, openUp, serveHost, STRICT, violations, walkElement } from './support/element.mjs';
import { inEachEngine } from './support/engines.mjs';
import { alone, hard } from './support/families.mjs';
import { choose, FIELD, inTabs, OFFICIAL, openForm, SERVICES, typed } from './support/form.mjs';
import { goTo, look, step } from './support/page.mjs';
import { recordedIn, recordWrites, traces } from './support/recorder.mjs';
import { rushFromStart } from './support/rush.mjs';
import { LANGS, SITE } from './support/site.mjs';
import { wordsIn } from './support/words.mjs';

/** What is typed, and is to be found nowhere. */
const NAME = 'Zhumagul Planted-Name 680402450123';
const PLANTED = /Planted|680402450123/;

inEachEngine('the application form', (tab) => {
  test('is a link away from the paper it is, and what is typed stays in its fields', async () => {
    await rushFromStart(tab(), alone, 'ru');
    const link = 'a[href="#/form"]';
    assert.equal(
      await tab().run(
        (selector) => document.querySelector(selector)?.closest('li')?.querySelector('#paper-application') !== null,
        link,
      ),
      true,
    );
    await step(tab(), () => tab().click(link));
    assert.deepEqual(
      await tab().run(() => [...document.querySelectorAll('.form-sheet')].map((one) => one.getAttribute('data-sheet'))),
      ['guardianship.kk', 'guardianship.ru'],
    );
    assert.ok(
      (await typed(tab())).every((value) => value === ''),
      'nothing is filled in from the answers',
    );
    const before = await traces(tab());
    await tab().type(FIELD, NAME);
    assert.ok((await typed(tab())).includes(NAME));
    const { loaded, caches, ...after } = await traces(tab());
    assert.doesNotMatch([...loaded, ...caches.flat()].join(' '), PLANTED);
    for (const [what, value] of Object.entries(after))
      assert.deepEqual(value, before[/** @type {keyof typeof after} */ (what)], what);
    assert.doesNotMatch(
      await tab().run(() => document.documentElement.outerHTML),
      PLANTED,
      'it is in no attribute and no text',
    );
  });

  test('what is typed is still there when the page is put into another language, and gone when it was left', async () => {
    await openForm(tab(), 'ru');
    await choose(tab(), 'foster', 'ru');
    await tab().type(FIELD, NAME);
    await step(tab(), () => tab().click('[data-lang=kk]'));
    assert.equal((await look(tab())).heading, wordsIn('kk')('form-title'));
    assert.equal((await typed(tab()))[0], NAME);
    assert.equal(
      await tab().run(() => document.querySelector('.form-sheet:not([hidden])')?.getAttribute('data-sheet')),
      'foster.ru',
    );
    await goTo(tab(), '#/delete');
    await step(tab(), () => tab().run(() => history.back()));
    assert.equal((await look(tab())).view, 'form');
    await choose(tab(), 'foster', 'ru');
    assert.deepEqual([...new Set(await typed(tab()))], ['']);
  });
});

inTabs('the application form in Chromium', (inTab, browser) => {
  test('nothing asks for a form that was not chosen; each can be, and the form has the language of its reader', () =>
    inTab({}, async (tab) => {
      for (const [lang, form] of /** @type {const} */ ([
        ['kk', 'kk'],
        ['ru', 'ru'],
        ['en', 'ru'],
      ])) {
        await openForm(tab, lang);
        assert.equal(await tab.run(() => document.querySelectorAll('.form-sheet:not([hidden])').length), 0);
        assert.deepEqual(
          await tab.run(() =>
            [...document.querySelectorAll('input[name=form-service]')].map(
              (one) => /** @type {HTMLInputElement} */ (one).value,
            ),
          ),
          [...SERVICES],
        );
        await tab.click('input[name=form-service][value=patronage]');
        assert.equal(
          await tab.run(() => document.querySelector('.form-sheet:not([hidden])')?.getAttribute('data-sheet')),
          `patronage.${form}`,
        );
        assert.ok((await tab.run(() => document.body.innerText)).includes(wordsIn(lang)('form-about-patronage')));
        await tab.run(() => void (location.hash = '#/start'));
      }
    }));

  test('nothing typed is stored, sent or kept: neither in what is saved or shared, nor by a browser that comes back to the page', () =>
    inTab({}, async (tab) => {
      await tab.page.addInitScript(recordWrites);
      await rushFromStart(tab, hard, 'ru');
      await goTo(tab, '#/form');
      const fields = tab.page.locator(FIELD);
      const hints = await tab.run(
        (selector) =>
          [...document.querySelectorAll(selector)].map((one) =>
            ['name', 'id', 'autocomplete', 'spellcheck'].map((name) => one.getAttribute(name)).join(),
          ),
        FIELD,
      );
      assert.deepEqual([...new Set(hints)], [',,off,false']);
      for (let n = 0; n < hints.length; n++) await fields.nth(n).fill(NAME);
      // A browser that keeps the page as it is keeps it empty.
      await tab.run(() => void dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true })));
      assert.deepEqual([...new Set(await typed(tab))], ['']);
      await fields.first().fill(NAME);
      await goTo(tab, '#/result');
      await tab.page.getByRole('button', { name: wordsIn('ru')('result-send'), exact: true }).click();
      assert.doesNotMatch(await tab.run(() => document.documentElement.outerHTML), PLANTED);
      await goTo(tab, '#/more/keeping');
      const coming = tab.page.waitForEvent('download');
      await tab.page.getByRole('button', { name: wordsIn('ru')('ui-take-save'), exact: true }).click();
      assert.doesNotMatch(readFileSync(await (await coming).path(), 'utf8'), PLANTED);
      for (const write of await recordedIn(tab)) assert.doesNotMatch(write, PLANTED);
      await goTo(tab, '#/form');
      await tab.page.locator(FIELD).first().fill(NAME);
      await tab.page.goto('about:blank');
      await tab.page.goBack();
      await tab.page.waitForSelector('#form-page');
      assert.doesNotMatch(
        JSON.stringify(
          await tab.run(() =>
            [...document.querySelectorAll('.form-field')].map((one) => /** @type {HTMLInputElement} */ (one).value),
          ),
        ),
        PLANTED,
      );
    }));

  test('the exit takes what is typed along, and the browser finds nothing when it comes back', () =>
    inTab({}, async (tab) => {
      await openForm(tab, 'kk');
      await choose(tab, 'guardianship', 'kk');
      await tab.page.locator(FIELD).first().fill(NAME);
      const kept = await tab.page.evaluateHandle((selector) => document.querySelector(selector), FIELD);
      const left = tab.page.waitForRequest((request) => request.isNavigationRequest());
      // The place it leads to is none of ours; that nothing answers there leaves the page as it was left.
      await tab.page.route(
        (url) => !url.href.startsWith(SITE),
        (route) => route.fulfill({ status: 204 }),
      );
      await tab.click('#exit');
      await left;
      assert.deepEqual(await tab.run(() => [document.body.childElementCount, document.title]), [0, '']);
      await tab.run(() => void dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true })));
      assert.equal(await kept.evaluate((field) => /** @type {HTMLInputElement | null} */ (field)?.value), '');
    }));

  for (const lang of LANGS) {
    test(`${lang}: axe finds nothing, nothing sticks out at 320 px, and a finger finds each field`, () =>
      inTab({ viewport: { width: 320, height: 640 } }, async (tab) => {
        await openForm(tab, lang);
        await assertAccessible(tab, 'before a form is chosen');
        for (const service of SERVICES) {
          for (const form of OFFICIAL) {
            await choose(tab, service, form);
            await tab.page.locator(FIELD).nth(1).fill('Нұрғалиева Айгүл Серікқызы '.repeat(4));
            const { wide, low } = await tab.run((selector) => {
              const main = /** @type {Element} */ (document.querySelector('main'));
              const right = document.documentElement.clientWidth;
              return {
                wide: [...main.querySelectorAll('*')]
                  .filter((one) => one.getBoundingClientRect().right > right + 0.5 && !one.closest('.govuk-visually-hidden'))
                  .map((one) => one.outerHTML.slice(0, 80)),
                low: [...document.querySelectorAll(selector)].filter(
                  (one) => one.getBoundingClientRect().height < 43.5 || one.scrollHeight > one.clientHeight + 1,
                ).length,
              };
            }, FIELD);
            assert.deepEqual({ wide, low }, { wide: [], low: 0 }, `${service} ${form}`);
          }
        }
        await assertAccessible(tab, 'the form');
      }));
  }

  test('by keys alone: from the choice of a form through its blanks to the printer', () =>
    inTab({}, async (tab) => {
      await openForm(tab, 'kk');
      await tab.run(() => {
        window.print = () => void (document.body.dataset['printed'] = 'yes');
      });
      await tab.page.locator('input[name=form-service]').first().focus();
      await tab.page.keyboard.press('Space');
      await tab.page.getByRole('button', { name: wordsIn('kk')('form-print'), exact: true }).focus();
      await tab.page.keyboard.press('Enter');
      assert.equal(await tab.run(() => document.body.dataset['printed']), 'yes');
      await tab.page.keyboard.press('Tab');
      await tab.page.keyboard.type('1');
      await tab.page.keyboard.press('Tab');
      await tab.page.keyboard.type('2');
      assert.deepEqual((await typed(tab)).slice(0, 3), ['1', '2', '']);
      const first = tab.page.getByRole('textbox', {
        name: wordsIn('kk')('form-blank-child_certificate', { n: '2' }),
        exact: true,
      });
      assert.equal(await first.count(), 1, 'a screen reader names the blank');
    }));

  test('in an element it says that the page around is printed with it, and offers no button that would', async () => {
    const host = await serveHost({ '/page.html': hostPage('<bauyr-check lang="ru"></bauyr-check>') }, STRICT);
    const page = await newPage(browser());
    try {
      await openUp(page);
      await page.goto(`${host.address}page.html`);
      const element = page.locator('bauyr-check');
      await walkElement(element, alone, 'ru');
      await element.locator('a[href="#/form"]').click();
      await element.locator('.form-sheet').first().waitFor({ state: 'attached' });
      const words = wordsIn('ru');
      assert.equal(await element.getByText(words('form-print-host'), { exact: true }).count(), 1);
      assert.equal(await element.getByRole('button', { name: words('form-print'), exact: true }).count(), 0);
      await element.locator(FIELD).first().fill(NAME);
      await element.getByRole('button', { name: words('ui-back') }).click();
      await element.locator('#outcome').waitFor();
      await element.locator('a[href="#/form"]').click();
      assert.equal(await element.locator(FIELD).first().inputValue(), '');
      assert.deepEqual(await violations(page), []);
    } finally {
      await page.context().close();
      await host.close();
    }
  });
});
