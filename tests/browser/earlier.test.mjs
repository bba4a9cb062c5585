/** Answers of an earlier visit: kept on this device where that was asked for, or opened from a file. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { requestOf } from './support/cases.mjs';
import { assertResult } from './support/checker.mjs';
import { inChromium, newTab } from './support/chromium.mjs';
import { begin, change, goTo, look, openStart, step } from './support/page.mjs';
import { recordWrites, traces } from './support/recorder.mjs';
import { rush, rushFromStart } from './support/rush.mjs';
import { SITE } from './support/site.mjs';
import { until } from './support/tab.mjs';
import { wordsIn } from './support/words.mjs';

/** @typedef {Awaited<ReturnType<typeof newTab>>} Tab */

const request = requestOf('foster-siblings');
const KEY = 'bauyr-answers';

inChromium('answers of an earlier visit', (browser) => {
  /** @type {Tab} */
  let tab;
  beforeEach(async () => {
    tab = await newTab(browser(), { serviceWorkers: 'allow', acceptDownloads: true });
    await tab.page.addInitScript(recordWrites);
  });
  afterEach(() => tab.close());

  /** What the browser's store holds. @returns {Promise<Record<string, string>>} */
  const stored = () => tab.run(() => ({ ...localStorage }));
  const shown = () => tab.run(() => document.body.innerText.replace(/\s+/g, ' '));
  /** @param {string} words @param {import('./support/site.mjs').Lang} lang */
  const said = (words, lang) => until(async () => (await shown()).includes(wordsIn(lang)(words).replace(/\s+/g, ' ')), words);
  /** Asks for it where it is offered: on the page of all answers, or on the second page of the result. */
  const keep = async () => {
    if ((await tab.page.locator('#keep').count()) === 0) await goTo(tab, '#/more');
    await tab.page.locator('#keep').waitFor();
    await tab.click('label[for=keep]');
  };
  /** Puts something into the store as if it had been kept. @param {string} text */
  const plant = (text) => tab.run((key, value) => localStorage.setItem(key, value), KEY, text);

  describe('kept on this device', () => {
    test('nothing is kept unless it is asked for, and then one entry and nothing else', async () => {
      await rushFromStart(tab, request, 'ru');
      assert.deepEqual(await stored(), {});
      await goTo(tab, '#/check-answers');
      await tab.page.locator('#keep').waitFor();
      assert.ok(!(await tab.page.locator('#keep').isChecked()));
      assert.deepEqual(await stored(), {});
      await keep();
      await said('ui-keep-done', 'ru');
      assert.deepEqual(Object.keys(await stored()), [KEY]);
      // Read first: looking for traces opens caches itself.
      const written = await tab.run(() => /** @type {string[]} */ (Reflect.get(globalThis, 'recorded')));
      assert.deepEqual(
        written.filter((write) => !/^(history|fetch) /.test(write) && !write.startsWith(`storage ${KEY} `)),
        [],
      );
      const { session, cookie, databases, caches } = await traces(tab);
      assert.deepEqual({ session, cookie, databases }, { session: '{}', cookie: '', databases: [] });
      // The page's own files are kept for when there is no network, and nothing else.
      for (const url of caches.flat()) assert.match(url.slice(SITE.length), /^[\w./-]*(\?__WB_REVISION__=\w+)?$/, url);
    });

    for (const hash of ['#/check-answers', '#/more']) {
      test(`asked for on ${hash}: at the next visit one can go on with them, and what is changed then is kept, too`, async () => {
        await rushFromStart(tab, request, 'en');
        await goTo(tab, hash);
        await keep();
        await said('ui-keep-done', 'en');
        await openStart(tab, 'kk');
        assert.ok(await tab.page.locator('#kept').isVisible());
        const seen = await step(tab, () => tab.click('#kept-go-on'));
        assert.equal(seen.view, 'check-answers');
        assert.equal(seen.lang, 'kk', 'the language of this visit stays');
        await said('ui-kept-opened', 'kk');
        await goTo(tab, '#/result');
        await assertResult(tab, request, 'kk');
        await change(tab, request, 'applicant.permanent_home', false);
        await openStart(tab, 'ru');
        await step(tab, () => tab.click('#kept-go-on'));
        const changed = structuredClone(request);
        Object.assign(changed.answers.applicant ?? {}, { permanent_home: false });
        await goTo(tab, '#/result');
        await assertResult(tab, changed, 'ru');
      });
    }

    test('not asked for any more: what was kept is deleted, the answers on the page stay', async () => {
      await rushFromStart(tab, request, 'en');
      await keep();
      await keep();
      await said('ui-kept-deleted', 'en');
      assert.deepEqual(await stored(), {});
      await goTo(tab, '#/check-answers');
      await goTo(tab, '#/result');
      await assertResult(tab, request, 'en');
      assert.deepEqual(await stored(), {});
    });

    test('it can be deleted on the start page, and is offered no more', async () => {
      await rushFromStart(tab, request, 'ru');
      await keep();
      await openStart(tab, 'ru');
      await tab.click('#kept-delete');
      await said('ui-kept-deleted', 'ru');
      assert.deepEqual(await stored(), {});
      assert.ok(!(await tab.page.locator('#kept').isVisible()));
      await openStart(tab, 'ru');
      assert.ok(!(await tab.page.locator('#kept').isVisible()));
    });

    test('deleting all answers deletes what is kept', async () => {
      await rushFromStart(tab, request, 'en');
      await keep();
      await goTo(tab, '#/delete');
      await step(tab, () => tab.click('main button.govuk-button--warning'));
      assert.deepEqual(await stored(), {});
      await rush(tab, request, '#/ask').catch(() => undefined);
      assert.deepEqual(await stored(), {}, 'and what is answered afterwards is not kept');
    });

    test('leaving quickly deletes what is kept, and says so before', async () => {
      await rushFromStart(tab, request, 'en');
      const about = () => tab.page.locator('#exit').getAttribute('aria-description');
      assert.equal(await about(), wordsIn('en')('ui-exit-history'));
      await keep();
      assert.equal(await about(), wordsIn('en')('ui-exit-kept'));
      await tab.page.route('https://www.google.com/**', (route) => route.fulfill({ body: 'elsewhere' }));
      await tab.click('#exit');
      await tab.page.waitForURL('https://www.google.com/');
      await openStart(tab, 'en');
      assert.deepEqual(await stored(), {});
      await begin(tab, 'en');
      assert.equal(await about(), wordsIn('en')('ui-exit-history'));
    });

    /** @type {[string, (file: any) => unknown, string][]} */
    const FAULTS = [
      ['damaged', () => '{"format":', 'ui-kept-damaged'],
      ['of another version', (file) => ({ ...file, version: 99 }), 'ui-kept-damaged'],
      ['of an edition that there is not', (file) => ({ ...file, edition: '1999-01' }), 'ui-kept-other-law'],
      ['of another law', (file) => ({ ...file, pack: 'kz-other' }), 'ui-kept-other-law'],
      [
        'with an answer that the law does not know',
        (file) => ({ ...file, state: { ...file.state, applicant: { sex: 'unheard-of' } } }),
        'ui-kept-damaged',
      ],
    ];
    test('what is kept is checked like a file: it is said what is wrong, it can be deleted, and all else goes on', async () => {
      await rushFromStart(tab, request, 'en');
      await keep();
      const file = JSON.parse((await stored())[KEY] ?? '');
      for (const [name, spoil, words] of FAULTS) {
        const spoilt = spoil(file);
        await plant(typeof spoilt === 'string' ? spoilt : JSON.stringify(spoilt));
        await openStart(tab, 'en');
        await tab.click('#kept-go-on');
        await said(words, 'en');
        assert.equal((await look(tab)).view, 'start', name);
        assert.equal(Object.keys(await stored()).length, 1, 'nothing is deleted unasked');
        await tab.click('#kept-delete');
        await said('ui-kept-deleted', 'en');
        assert.deepEqual(await stored(), {});
        assert.equal((await begin(tab, 'en')).view, 'service');
      }
    });

    test('no room in the store: it is said, and the answers stay', async () => {
      await tab.page.addInitScript(() => {
        Storage.prototype.setItem = () => {
          throw new DOMException('full', 'QuotaExceededError');
        };
      });
      await rushFromStart(tab, request, 'ru');
      await keep();
      await said('ui-keep-failed', 'ru');
      assert.ok(!(await tab.page.locator('#keep').isChecked()));
      await goTo(tab, '#/check-answers');
      await goTo(tab, '#/result');
      await assertResult(tab, request, 'ru');
    });

    test('no more room later: it is said on the next page, and the answers stay', async () => {
      await rushFromStart(tab, request, 'en');
      await keep();
      await tab.run(() => {
        Storage.prototype.setItem = () => {
          throw new DOMException('full', 'QuotaExceededError');
        };
      });
      await change(tab, request, 'applicant.permanent_home', false);
      await said('ui-keep-failed', 'en');
    });

    test('a browser that forbids its store: nothing breaks, and nothing is offered', async () => {
      await tab.page.addInitScript(() => {
        Object.defineProperty(globalThis, 'localStorage', {
          get: () => {
            throw new DOMException('no', 'SecurityError');
          },
        });
      });
      await rushFromStart(tab, request, 'kk');
      await assertResult(tab, request, 'kk');
      await keep();
      await said('ui-keep-failed', 'kk');
      await goTo(tab, '#/delete');
      await step(tab, () => tab.click('main button.govuk-button--warning'));
      assert.ok(!(await tab.page.locator('#kept').isVisible()));
    });
  });

  describe('from a file', () => {
    /** Saves the answers as a person does. @param {import('./support/site.mjs').Lang} lang */
    async function save(lang) {
      await goTo(tab, '#/more');
      const coming = tab.page.waitForEvent('download');
      await tab.page.getByRole('button', { name: wordsIn(lang)('ui-take-save'), exact: true }).click();
      return readFile(await (await coming).path(), 'utf8');
    }

    /** @param {string} text */
    async function choose(text) {
      await tab.click('#file-open');
      await tab.page
        .locator('#open-saved')
        .setInputFiles({ name: 'bauyr.json', mimeType: 'application/json', buffer: Buffer.from(text) });
    }

    test('opened on the start page it leads to the answers, and nothing of it is kept', async () => {
      await rushFromStart(tab, request, 'ru');
      const file = await save('ru');
      await openStart(tab, 'en');
      await choose(file);
      await until(async () => (await look(tab)).view === 'check-answers', 'the answers');
      await said('ui-take-opened', 'en');
      await goTo(tab, '#/result');
      await assertResult(tab, request, 'en');
      assert.deepEqual(await stored(), {});
    });

    test('refused files are explained, and what has been answered is not lost', async () => {
      await rushFromStart(tab, request, 'en');
      const file = JSON.parse(await save('en'));
      await goTo(tab, '#/start');
      await tab.click('#file-open');
      /** @type {[string, string][]} */
      const refused = [
        ['no JSON', 'damaged'],
        ['{"format":"other"}', 'not_ours'],
        [JSON.stringify({ ...file, version: 3 }), 'other_version'],
        [JSON.stringify({ ...file, edition: '1999-01' }), 'other_law'],
        [JSON.stringify({ ...file, state: { ...file.state, children: 4 } }), 'wrong_shape'],
        [JSON.stringify(file) + ' '.repeat(100_001), 'too_large'],
      ];
      for (const [text, error] of refused) {
        await tab.page
          .locator('#open-saved')
          .setInputFiles({ name: 'bauyr.json', mimeType: 'application/json', buffer: Buffer.from(text) });
        await said(`ui-take-error-${error}`, 'en');
      }
      await goTo(tab, '#/check-answers');
      await goTo(tab, '#/result');
      await assertResult(tab, request, 'en');
    });
  });
});
