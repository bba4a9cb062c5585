/** What can be taken along from a result: the checklist as text, the dates for a calendar, the answers in a file. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, describe, test } from 'node:test';
import { requestOf } from './support/cases.mjs';
import { checker } from './support/checker.mjs';
import { launch, newTab, WITHOUT } from './support/chromium.mjs';
import { answer, goTo } from './support/page.mjs';
import { rush, rushFromStart } from './support/rush.mjs';
import { SITE } from './support/site.mjs';
import { until } from './support/tab.mjs';
import { wordsIn } from './support/words.mjs';

/** @typedef {Awaited<ReturnType<typeof newTab>>} Tab */

/** Presses a button by its words and reads the file that comes of it. @param {Tab} tab @param {string} words */
async function download(tab, words) {
  const coming = tab.page.waitForEvent('download');
  await tab.page.getByRole('button', { name: words, exact: true }).click();
  const file = await coming;
  return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') };
}

describe('what is taken along', { skip: WITHOUT }, () => {
  const request = requestOf('foster-siblings');
  const words = wordsIn('ru');
  /** @type {import('playwright-core').Browser} */
  let browser;
  /** @type {Tab} */
  let tab;
  before(async () => {
    browser = await launch();
    tab = await newTab(browser, { acceptDownloads: true });
    await tab.page.context().grantPermissions(['clipboard-write'], { origin: new URL(SITE).origin });
    await rushFromStart(tab, request, 'ru');
  });
  after(() => browser.close());

  test('the checklist names the outcome, the papers and the dates, and none of the answers', async () => {
    // The page forbids itself to read what was copied, so it is caught on the way.
    await tab.run(() => {
      const { clipboard } = navigator;
      const copy = clipboard.writeText.bind(clipboard);
      clipboard.writeText = (text) => {
        document.body.dataset.copied = text;
        return copy(text);
      };
    });
    await tab.page.getByRole('button', { name: words('ui-take-copy'), exact: true }).click();
    await until(() => tab.run((said) => document.querySelector('.take-status')?.textContent === said, words('ui-take-copied')), 'it is said that it was copied');
    const text = await tab.run(() => document.body.dataset.copied ?? '');
    const report = checker.check(request);
    assert.ok(text.includes(words(`outcome-${report.outcome}`)), text);
    for (const { id, need, have } of report.documents) {
      if (need === 'required' && !have) assert.ok(text.includes(words(`document-${id}`)), id);
    }
    assert.ok(text.includes(words('date-decision')));
    assert.doesNotMatch(text, new RegExp(String(request.answers.applicant?.birth_date).slice(0, 4)));
  });

  test('where there is a share sheet, the same list goes to it; closing the sheet is no error', async () => {
    const phone = await newTab(browser);
    try {
      await phone.page.addInitScript(() => {
        Object.defineProperty(navigator, 'share', {
          configurable: true,
          value: async (/** @type {ShareData} */ { text = '', ...rest }) => {
            document.body.dataset['shared'] = `${Object.keys(rest).length} ${text}`;
            throw new DOMException('', 'AbortError');
          },
        });
      });
      await rushFromStart(phone, request, 'ru');
      await phone.page.getByRole('button', { name: words('ui-take-share'), exact: true }).click();
      await until(() => phone.run(() => document.body.dataset['shared'] !== undefined), 'the sheet was asked for');
      const shared = await phone.run(() => document.body.dataset['shared'] ?? '');
      assert.ok(shared.startsWith(`0 ${words(`service-${request.service}`)}`), `nothing goes along but the text: ${shared}`);
      assert.ok(shared.includes(words('date-decision')));
      assert.doesNotMatch(shared, new RegExp(String(request.answers.applicant?.birth_date).slice(0, 4)));
      assert.equal(await phone.run(() => document.querySelector('.take-status')?.textContent), '');
    } finally {
      await phone.close();
    }
  });

  test('the calendar has a day for each date', async () => {
    const { name, text } = await download(tab, words('ui-take-calendar'));
    assert.equal(name, 'bauyr.ics');
    assert.match(text, /^BEGIN:VCALENDAR\r\n/);
    const days = [...text.matchAll(/^DTSTART;VALUE=DATE:(\d{4})(\d\d)(\d\d)\r$/gm)].map(([, ...parts]) => parts.join('-'));
    assert.deepEqual(days.sort(), Object.values(checker.check(request).dates).sort());
  });

  test('the file of answers holds those that count, and no longer one that a change made needless', async () => {
    const save = words('ui-take-save');
    const married = structuredClone(request);
    Object.assign(married.answers.applicant ?? {}, { married: true, marriage_record: 'abroad' });
    await answer(tab, await goTo(tab, '#/question/applicant.married'), true);
    await rush(tab, married, '#/result');
    assert.equal(JSON.parse((await download(tab, save)).text).state.applicant.marriage_record, 'abroad');
    await answer(tab, await goTo(tab, '#/question/applicant.married'), false);
    await rush(tab, request, '#/result');
    const { state, edition } = JSON.parse((await download(tab, save)).text);
    assert.equal(edition, checker.check(request).pack.edition);
    assert.equal(state.applicant.married, false);
    assert.ok(!('marriage_record' in state.applicant), 'it is pruned');
    assert.equal(state.children.length, request.answers.children.length);
  });
});
