/** The dates as a calendar file, as calendars read it: RFC 5545. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { before, describe, test } from 'node:test';
import init, { Checker } from '../../dist/npm/bauyr.js';
import { calendarFile } from '../../www/checker/export/calendar.js';
import { loadWords } from '../../www/checker/i18n.js';
import { FILES, readCases } from '../browser/support/cases.mjs';

const ROOT = new URL('../../', import.meta.url);

/** A file's lines put together again, as a reader does it. @param {string} file */
const lines = (file) => file.replace(/\r\n[ \t]/g, '').split('\r\n');

/** @type {import('../../npm/src/bauyr.d.ts').Report[]} */
let reports;
before(async () => {
  await init();
  const checker = new Checker();
  const cases = Object.keys(FILES)
    .flatMap((file) => readCases(file))
    .filter(({ error }) => !error);
  reports = cases.filter((_, n) => n % 8 === 0).map(({ request }) => checker.check(request));
});

for (const lang of /** @type {const} */ (['kk', 'ru', 'en'])) {
  describe(`the calendar in ${lang}`, () => {
    before(() => loadWords(lang, readFileSync(new URL(`dist/npm/words/${lang}.ftl`, ROOT), 'utf8')));

    test('has no line longer than 75 octets, and no letter cut in two', () => {
      for (const report of reports) {
        const file = calendarFile(report);
        for (const line of file.split('\r\n')) {
          assert.ok(Buffer.byteLength(line) <= 75, `${Buffer.byteLength(line)}: ${line}`);
          assert.doesNotMatch(line, /\p{Cs}/u);
        }
        assert.ok(file.endsWith('\r\n'));
        // Nothing is lost by it.
        const description = lines(file).find((line) => line.startsWith('DESCRIPTION:')) ?? '';
        assert.doesNotMatch(description, /\ufffd/);
        assert.ok(Buffer.byteLength(description) > 75);
      }
    });

    test('leaves each day free, and reminds of it in the morning before', () => {
      for (const report of reports) {
        const file = lines(calendarFile(report));
        const count = Object.keys(report.dates).length;
        /** @param {string} line */
        const times = (line) => file.filter((other) => other === line).length;
        for (const line of [
          'BEGIN:VEVENT',
          'TRANSP:TRANSPARENT',
          'BEGIN:VALARM',
          'END:VALARM',
          'ACTION:DISPLAY',
          'TRIGGER:-PT15H',
        ])
          assert.equal(times(line), count, line);
        // What is shown is what the day is.
        const summaries = file.filter((line) => line.startsWith('SUMMARY:'));
        const reminders = file
          .join('\n')
          .split('BEGIN:VALARM')
          .slice(1)
          .map((alarm) => /^DESCRIPTION:(.*)$/m.exec(alarm)?.[0] ?? '');
        assert.deepEqual(
          reminders.map((line) => line.slice(12)),
          summaries.map((line) => line.slice(8)),
        );
      }
    });
  });
}
