/** What can be taken along from a result: the checklist as text, the dates for a calendar, the answers in a file. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, describe, test } from 'node:test';
import { requestOf } from './support/cases.mjs';
import { checker } from './support/checker.mjs';
import { launch, newTab, WITHOUT } from './support/chromium.mjs';
import { hard } from './support/families.mjs';
import { change, goTo } from './support/page.mjs';
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

  /** Opens what will be sent. @param {Tab} of */
  const open = async (of) => {
    await of.page.getByRole('button', { name: words('result-send'), exact: true }).click();
    await until(() => of.run(() => document.activeElement?.id === 'send'), 'what will be sent');
  };

  /** @param {Tab} of */
  const shown = (of) => of.run(() => document.querySelector('.send-text')?.textContent ?? '');

  /** Who reads it learns of papers and days, and of the person nothing. @param {string} text */
  function assertPapersAndDates(text) {
    const report = checker.check(request);
    const args = { service: request.service, channel: request.channel, edition: `edition-${report.pack.edition}` };
    for (const { id, need, have } of report.documents) {
      if (need === 'required' && !have)
        assert.ok(text.includes(words(`paper-${id.replace(/_(?:spouse|household)$/, '')}`, args)), id);
    }
    assert.ok(text.includes(words('result-day-decision')));
    assert.doesNotMatch(text, new RegExp(String(request.answers.applicant?.birth_date).slice(0, 4)));
    assert.ok(!text.includes(words(`outcome-${report.outcome}`)), 'not even the outcome');
  }

  test('what will be sent is on the screen before it leaves: papers and dates, and nothing about the person', async () => {
    await open(tab);
    const text = await shown(tab);
    assertPapersAndDates(text);
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
    await until(
      () => tab.run((said) => document.querySelector('.sending .take-status')?.textContent === said, words('ui-take-copied')),
      'it is said that it was copied',
    );
    assert.equal(await tab.run(() => document.body.dataset.copied), text, 'what was shown is what leaves');
    await tab.page.getByRole('button', { name: words('result-send-close'), exact: true }).click();
    assert.equal(await shown(tab), '', 'it can be closed again');
    assert.equal(
      await tab.run(() => document.querySelector('#send-grounds')),
      null,
      'there is nothing to add where nothing threatens',
    );
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
      await open(phone);
      await phone.page.getByRole('button', { name: words('ui-take-share'), exact: true }).click();
      await until(() => phone.run(() => document.body.dataset['shared'] !== undefined), 'the sheet was asked for');
      const shared = await phone.run(() => document.body.dataset['shared'] ?? '');
      assert.ok(shared.startsWith(`0 ${words(`service-${request.service}`)}`), `nothing goes along but the text: ${shared}`);
      assertPapersAndDates(shared);
      assert.equal(await phone.run(() => document.querySelector('.sending .take-status')?.textContent), '');
    } finally {
      await phone.close();
    }
  });

  test('reasons go along only where that is chosen, and are seen before they do', async () => {
    const other = await newTab(browser);
    try {
      await rushFromStart(other, hard, 'ru');
      await open(other);
      const { grounds } = checker.check(hard);
      const threats = grounds
        .filter(({ state }) => state !== 'clear')
        .map(({ id }) => words(`ground-${id}`, { edition: '2026-06' }));
      assert.ok(threats.length > 4);
      const before = await shown(other);
      assert.deepEqual(
        threats.filter((title) => before.includes(title)),
        [],
      );
      await other.click('#send-grounds');
      const after = await shown(other);
      assert.deepEqual(
        threats.filter((title) => !after.includes(title)),
        [],
      );
      await other.click('#send-grounds');
      assert.equal(await shown(other), before);
    } finally {
      await other.close();
    }
  });

  test('the calendar has a day for each date', async () => {
    const { name, text } = await download(tab, words('result-calendar'));
    assert.equal(name, 'bauyr.ics');
    assert.match(text, /^BEGIN:VCALENDAR\r\n/);
    const days = [...text.matchAll(/^DTSTART;VALUE=DATE:(\d{4})(\d\d)(\d\d)\r$/gm)].map(([, ...parts]) => parts.join('-'));
    assert.deepEqual(days.sort(), Object.values(checker.check(request).dates).sort());
  });

  test('the file of answers holds those that count, and no longer one that a change made needless', async () => {
    const save = words('ui-take-save');
    const married = structuredClone(request);
    Object.assign(married.answers.applicant ?? {}, { married: true, marriage_record: 'abroad' });
    await change(tab, married, 'applicant.married', true);
    await rush(tab, married, '#/result');
    await goTo(tab, '#/more');
    assert.equal(JSON.parse((await download(tab, save)).text).state.applicant.marriage_record, 'abroad');
    await change(tab, request, 'applicant.married', false);
    await rush(tab, request, '#/result');
    await goTo(tab, '#/more');
    const { state, edition } = JSON.parse((await download(tab, save)).text);
    assert.equal(edition, checker.check(request).pack.edition);
    assert.equal(state.applicant.married, false);
    assert.ok(!('marriage_record' in state.applicant), 'it is pruned');
    assert.equal(state.children.length, request.answers.children.length);
  });
});
