/** What is typed into the fields of a date, as it was meant: other digits, marks nobody sees, a whole date pasted into the first field. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dateTyped, plainDigits } from '../../www/checker/digits.js';

test('digits of other scripts are digits', () => {
  for (const [typed, meant] of /** @type {const} */ ([
    ['۲۵', '25'],
    ['٢٥', '25'],
    ['１９８５', '1985'],
    ['25', '25'],
    [' 25 ', '25'],
    ['\u00a025\u2009', '25'],
    ['۰٩9９', '0999'],
  ])) {
    assert.equal(plainDigits(typed), meant, typed);
  }
});

test('marks that nobody sees are nothing', () => {
  for (const mark of ['\u200e', '\u200f', '\u200b', '\u200d', '\ufeff', '\u00ad', '\u2066', '\u2069']) {
    assert.equal(plainDigits(`${mark}1${mark}2${mark}`), '12', mark.codePointAt(0)?.toString(16));
  }
});

test('nothing is guessed: what is no digit stays, and is refused', () => {
  for (const typed of ['о5', 'O5', '1l', '2½', '²', 'V', '-2', '1.5', '一', '२', ''])
    assert.ok(!/^\d+$/.test(plainDigits(typed)), typed);
});

test('a whole date in the first field is spread over the three, day first', () => {
  for (const typed of [
    '02.05.1985',
    '2.5.1985',
    '02/05/1985',
    '02-05-1985',
    '02 05 1985',
    '02 . 05 . 1985',
    ' 02.05.1985 ',
    '02.05.1985 ж.',
    '02.05.1985 г.',
    '02.05.1985г',
    '٠٢.٠٥.١٩٨٥',
    '\u200e02.05.1985',
  ]) {
    assert.deepEqual(dateTyped([typed, '', '']).map(Number), [2, 5, 1985], typed);
  }
  assert.deepEqual(dateTyped(['1985-05-02', '', '']), ['02', '05', '1985']);
});

test('what may be read in two ways, or stands beside other fields, is left as it is', () => {
  for (const typed of [
    '02.05.85',
    '85-05-02',
    '1985.05.02.',
    '2051985',
    '02.05',
    'May 2 1985',
    '02.05.1985-03.05.1985',
    '2.5.19855',
  ]) {
    assert.deepEqual(dateTyped([typed, '', '']), [typed, '', ''], typed);
  }
  assert.deepEqual(dateTyped(['02.05.1985', '5', '']), ['02.05.1985', '5', '']);
  assert.deepEqual(dateTyped(['2', '5', '1985']), ['2', '5', '1985']);
});
