/** The application form on paper: as it was published, word for word, and on one sheet. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { test } from 'node:test';
import { choose, FIELD, inTabs, OFFICIAL, openForm, SERVICES } from './support/form.mjs';

/** @import { Tab } from './support/tab.mjs' */

/** Letters, digits and marks alone: how a blank is drawn, and where a line ends, is for whoever prints. @param {string} text */
const letters = (text) => text.replace(/[\s_]/g, '');

/** The form as our copies of the order have it. @param {string} service @param {string} lang */
function published(service, lang) {
  const source = (/** @type {string} */ name) =>
    readFileSync(new URL(`../../law/${name}.${lang}.md`, import.meta.url), 'utf8').split('\n');
  const lines = source(`source/order-158-${service}`);
  const from = lines.indexOf('## form') + 1;
  const form = lines.slice(
    from,
    lines.findIndex((line, n) => n > from && line.startsWith('## ')),
  );
  // Above the addressee stands which annex this is.
  const head = source(`forms/order-158.${service}.addressee`).map((line) => line.replace(/^> \*|\*\s*$/g, ''));
  return letters([...head.slice(head.findIndex((line) => line.includes('_') || line === 'Руководителю')), ...form].join(' '));
}

/** The form on the screen, without the names of its blanks. @param {Tab} tab */
const drawn = async (tab) =>
  letters(
    await tab.run(() => {
      const sheet = /** @type {Element} */ (document.querySelector('.form-sheet:not([hidden])')?.cloneNode(true));
      for (const blank of sheet.querySelectorAll('label')) blank.remove();
      return sheet.textContent ?? '';
    }),
  );

/** @param {import('./support/form.mjs').PageTab} tab */
const pages = async ({ page }) =>
  ((await page.pdf({ preferCSSPageSize: true, format: 'A4' })).toString('latin1').match(/\/Type\s*\/Page\b/g) ?? []).length;

inTabs('the application form in Chromium', (inTab) => {
  for (const service of SERVICES) {
    for (const lang of OFFICIAL) {
      test(`${service} in ${lang}: word for word as published, each blank named, one sheet of paper, empty and filled in`, () =>
        inTab({}, async (tab) => {
          await openForm(tab, 'en');
          await choose(tab, service, lang);
          assert.equal(await drawn(tab), published(service, lang));
          const names = await tab.run(
            (selector) =>
              [...document.querySelectorAll(selector)].map(
                (field) => /** @type {HTMLInputElement} */ (field).labels?.[0]?.querySelector('span')?.textContent ?? '',
              ),
            FIELD,
          );
          assert.ok(names.length >= 8 && names.every((name) => name.length > 3), names.join('; '));
          assert.equal(new Set(names).size, names.length, 'no two blanks have one name');
          assert.equal(await pages(tab), 1, 'empty');
          const fields = tab.page.locator(FIELD);
          for (let n = 0; n < names.length; n++)
            await fields.nth(n).fill(n < names.length - 3 ? 'Нұрғалиева Айгүл Серікқызы, 140310650123' : '29');
          assert.equal(await pages(tab), 1, 'filled in');
        }));
    }
  }

  test('what is typed is printed whole, however long it is, and nothing else is on paper', () =>
    inTab({ viewport: { width: 680, height: 1000 } }, async (tab) => {
      await openForm(tab, 'ru');
      await choose(tab, 'guardianship', 'ru');
      const long = `${'Алматинская область, Енбекшиказахский район '.repeat(6)}END`;
      await tab.page.locator(FIELD).nth(2).fill(long);
      await tab.page.emulateMedia({ media: 'print' });
      await tab.run(() => void dispatchEvent(new Event('beforeprint')));
      const { text, cut, wide } = await tab.run(() => ({
        text: document.body.innerText,
        cut: [...document.querySelectorAll('.form-written')].filter(
          (one) => one.scrollHeight > one.clientHeight + 1 || one.scrollWidth > one.clientWidth + 1,
        ).length,
        wide: document.documentElement.scrollWidth - innerWidth,
      }));
      assert.ok(text.includes('END') && wide <= 0 && cut === 0, `${cut} cut, ${wide} px too wide`);
      assert.equal(letters(text), letters(published('guardianship', 'ru').replace('телефон', `телефон${long}`)));
      await tab.run(() => void dispatchEvent(new Event('afterprint')));
      assert.doesNotMatch(
        await tab.run(() => document.documentElement.outerHTML),
        /END/,
        'after that it is in the field alone',
      );
    }));

  test('opened as one file from a disk it is there as well', () =>
    inTab({}, async (tab) => {
      await tab.open(`${pathToFileURL(fileURLToPath(new URL('../../dist/bauyr.html', import.meta.url))).href}?lang=ru#/form`);
      await tab.page.waitForSelector('input[name=form-service]');
      await choose(tab, 'guardianship', 'kk');
      assert.equal(await drawn(tab), published('guardianship', 'kk'));
    }));
});
