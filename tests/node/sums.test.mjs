// Full years and what is paid at an age: the edges.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isOutdated } from '../../www/checker/outdated.js';
import { fullYears, indicesAt } from '../../www/checker/result/sums.js';

test('a child is a year older on its birthday, born on 29 February on 1 March', () => {
  assert.equal(fullYears('2020-12-01', '2026-11-30'), 5);
  assert.equal(fullYears('2020-12-01', '2026-12-01'), 6);
  assert.equal(fullYears('2024-02-29', '2030-02-28'), 5);
  assert.equal(fullYears('2024-02-29', '2030-03-01'), 6);
  assert.equal(fullYears('2024-02-29', '2028-02-29'), 4);
  for (const none of [undefined, null, 'unknown', true, '2024']) assert.equal(fullYears(none, '2026-12-01'), undefined);
});

test('an age in two classes, or none, leaves both sums open; in one, one', () => {
  const payment = {
    to: 'child',
    by_age: [
      { full_years_below: 7, indices: 9 },
      { full_years_at_least: 6, indices: 10 },
    ],
  };
  for (const [age, indices] of /** @type {[number | undefined, number[]][]} */ ([
    [0, [9]],
    [5, [9]],
    [6, [9, 10]],
    [7, [10]],
    [17, [10]],
    [undefined, [9, 10]],
  ])) {
    assert.deepEqual(indicesAt(payment, age), indices, String(age));
  }
  assert.deepEqual(indicesAt({ to: 'carer', indices: 35 }, undefined), [35]);
});

test('a copy is out of date from the 181st day of the device on, whatever the hour', () => {
  for (const [now, late] of /** @type {[string, boolean][]} */ ([
    ['2026-11-29T00:00:00', false],
    ['2027-05-28T23:59:59', false],
    ['2027-05-29T00:00:00', true],
    ['2036-01-01T12:00:00', true],
    ['2019-01-01T12:00:00', false],
  ])) {
    assert.equal(isOutdated('2026-11-29', new Date(now)), late, now);
  }
  assert.equal(isOutdated('', new Date('2036-01-01')), false, 'of a day that is not known nothing is said');
});
