/** A whole date is copied from a document and pasted, by the keys: the field of the day takes all of it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { requestOf } from './support/cases.mjs';
import { inEachEngine } from './support/engines.mjs';
import { fillIn, goOn, look } from './support/page.mjs';
import { rushFromStart } from './support/rush.mjs';

/** WebDriver's character for the key Ctrl, which is held until the keys end. */
const CTRL = '\ue009';

const FIELDS = /** @type {const} */ (['birth_date', 'birth_date-month', 'birth_date-year']);

inEachEngine('a pasted date', (tab) => {
  const request = requestOf('grandmother');

  /** @param {string} text */
  async function copy(text) {
    await tab().run((written) => {
      const source = document.createElement('textarea');
      source.value = written;
      document.body.append(source);
      source.focus();
    }, text);
    await tab().write(`${CTRL}a`);
    await tab().write(`${CTRL}c`);
    await tab().run(() => document.querySelector('textarea')?.remove());
  }

  /** @param {string} text */
  async function pasted(text) {
    await rushFromStart(tab(), request, 'en', '#/ask/child/0');
    await fillIn(tab(), await look(tab()), request);
    for (const id of FIELDS) await tab().type(`#${id}`, '');
    await copy(text);
    await tab().run(() => document.getElementById('birth_date')?.focus());
    await tab().write(`${CTRL}v`);
    // WebKit copies a blank that does not break as one that does.
    const seen = String((await look(tab())).fields.birth_date).replace('\u00a0', ' ');
    assert.equal(seen, text.replace('\u00a0', ' '), 'it was pasted');
    return goOn(tab());
  }

  for (const [text, ...meant] of [
    ['2014 жылғы 9 мамыр', '9', '5', '2014'],
    ['«09» мая 2014\u00a0г.', '9', '5', '2014'],
    ['May 9, 2014', '9', '5', '2014'],
  ]) {
    test(`${text}: is taken whole`, async () => {
      assert.deepEqual((await pasted(String(text))).errors, []);
      await tab().back();
      const { fields } = await look(tab());
      assert.deepEqual(
        FIELDS.map((id) => fields[id]),
        meant,
      );
    });
  }

  test('two days: stay as they were pasted, and are refused in words', async () => {
    const seen = await pasted('9-10 мая 2014 г.');
    assert.equal(seen.errors.length, 1);
    assert.equal(seen.fields.birth_date, '9-10 мая 2014 г.');
  });
});
