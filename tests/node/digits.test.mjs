/** What is typed into the fields of a date, as it was meant: other digits, marks nobody sees, a whole date pasted into the first field. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dateInWords } from '../../www/checker/asking/date-in-words.js';
import { dateTyped, plainDigits, readAlso } from '../../www/checker/digits.js';

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
  for (const typed of ['02.05.85', '85-05-02', '1985.05.02.', '2051985', '02.05', '02.05.1985-03.05.1985', '2.5.19855']) {
    assert.deepEqual(dateTyped([typed, '', '']), [typed, '', ''], typed);
  }
  assert.deepEqual(dateTyped(['02.05.1985', '5', '']), ['02.05.1985', '5', '']);
  assert.deepEqual(dateTyped(['2', '5', '1985']), ['2', '5', '1985']);
});

test('a month may be named, in each language, whatever the order', () => {
  readAlso(dateInWords);
  for (const typed of [
    '5 мая 2019',
    '5 мая 2019 г.',
    '5 мая 2019 года',
    '05 мая 2019г.р.',
    '«5» мая 2019 года',
    '5\u00a0мая\u00a02019\u202fг.',
    '5 МАЯ 2019',
    'Май 5, 2019',
    '\u200e5 мая 2019\u200e',
    '2019 ж. 5 мамыр',
    '2019 жылғы 5 мамыр',
    '2019 жылғы 5-мамырдағы',
    '2019 жылы 5 мамырда туған',
    '5 мамыр 2019 ж.',
    '2019 ЖЫЛҒЫ 5 МАМЫР',
    '5 May 2019',
    'May 5, 2019',
    'MAY 5 2019.',
    '5th of May, 2019',
    '5-May-2019',
    '٥ мая ٢٠١٩',
  ]) {
    assert.deepEqual(dateTyped([typed, '', '']).map(Number), [5, 5, 2019], typed);
  }
});

test('each month is known by its name, in a date, and by its first three letters', () => {
  readAlso(dateInWords);
  for (const names of [
    'қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан',
    'қаң ақп нау сәу мам мау шіл там қыр қаз қар жел',
    'қаңтарда ақпанда наурызда сәуірде мамырда маусымда шілдеде тамызда қыркүйекте қазанда қарашада желтоқсанда',
    'января февраля марта апреля мая июня июля августа сентября октября ноября декабря',
    'январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь',
    'янв фев мар апр май июн июл авг сен окт ноя дек',
    'January February March April May June July August September October November December',
    'jan feb mar apr may jun jul aug sept oct nov dec',
  ]) {
    for (const [n, name] of names.split(' ').entries())
      assert.deepEqual(dateTyped([`17 ${name}. 2019`, '', '']), ['17', String(n + 1), '2019'], name);
  }
});

test('what only looks like a month that is named is left as it is', () => {
  readAlso(dateInWords);
  for (const typed of [
    '5 ма 2019',
    '5 маяк 2019',
    '5 мартышек 2019',
    '5 июлября 2019',
    '5 decided 2019',
    '5 V 2019',
    '5 мая 19',
    '5 мая',
    'мая 2019',
    'мая',
    '5-7 мая 2019',
    '5 мая - 7 июня 2019',
    '5 мая или июня 2019',
    '5 мая 2018 2019',
    '5 мая 2019 в 12',
    '5 мая 2019, Алматы',
    '5/мая/2019?',
    '005 мая 2019',
    '5 05 2019 мая',
    'до 5 мая 2019',
  ]) {
    assert.deepEqual(dateTyped([typed, '', '']), [typed, '', ''], typed);
  }
  assert.deepEqual(dateTyped(['5 мая 2019', '', '2020']), ['5 мая 2019', '', '2020']);
});
