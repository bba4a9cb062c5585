// What a page that asks takes of what was said on it, what it refuses, and what it shows of it to who comes back.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { emptyState, getAnswer, plain, setAnswer, UNKNOWN, withDate } from '../../www/checker/answers.js';
import { placeOf, places } from '../../www/checker/asking/pages.js';
import { shown } from '../../www/checker/asking/shown.js';
import { NONE, takeSubmission, UNSURE_WHICH } from '../../www/checker/asking/submission.js';
import { nextAsked, routeOf } from '../../www/checker/asking/way.js';
import { newJourney } from '../../www/checker/journey.js';
import { dates, engine, routes } from './support/engine.mjs';

test('so many full years are the latest day of birth that makes them so', () => {
  assert.equal(plain({ full_years_at_least: 18, on: '2026-11-29' }), '2008-11-29');
  assert.equal(plain({ full_years_at_least: 18, on: '2024-02-29' }), '2006-02-28');
  assert.equal(plain({ full_years_at_least: 20, on: '2024-02-29' }), '2004-02-29');
  assert.equal(plain(UNKNOWN), UNKNOWN);
});

test('an age said for a day is asked again when the application is moved before that day, and not when it is moved after it', () => {
  const state = setAnswer(emptyState('kk', '2026-11-29'), 'applicant.birth_date', {
    full_years_at_least: 18,
    on: '2026-11-29',
  });
  assert.equal(getAnswer(withDate(state, '2026-11-28'), 'applicant.birth_date'), undefined);
  assert.deepEqual(getAnswer(withDate(state, '2026-12-30'), 'applicant.birth_date'), {
    full_years_at_least: 18,
    on: '2026-11-29',
  });
});

test('what was left empty is refused at each part, and nothing of the page is taken', () => {
  const state = { ...emptyState('kk', dates.at(-1) ?? ''), ...routes[0] };
  for (const place of places(1)) {
    const parts = shown(engine, state, place);
    const taken = takeSubmission(state, place, parts, new FormData());
    assert.deepEqual(
      (taken.faults ?? []).map(({ part }) => part),
      parts.map(({ name }) => name),
      place.page.id,
    );
  }
});

test('"none of these" beside a tick is refused', () => {
  const state = { ...emptyState('kk', dates.at(-1) ?? ''), ...routes[0] };
  const place = placeOf('own', undefined, 1);
  assert.ok(place);
  const parts = shown(engine, state, place).filter(({ kind }) => kind === 'ticks');
  const [boxes] = parts;
  assert.ok(boxes?.kind === 'ticks');
  const data = new FormData();
  for (const value of [Object.keys(boxes.boxes)[0] ?? '', NONE]) data.append(boxes.name, value);
  assert.deepEqual(
    takeSubmission(state, place, parts, data).faults?.map(({ id }) => id),
    ['ui-ask-error-none'],
  );
});

test('a page that is come back to shows what was said, ticks and headings too, also before it has become an answer', () => {
  const state = { ...emptyState('kk', dates.at(-1) ?? ''), ...routes[0] };
  const own = placeOf('own', undefined, 1);
  const parents = placeOf('parents', 0, 1);
  assert.ok(own && parents);
  const ticks = new FormData();
  ticks.append('criminal_record', 'some');
  for (const box of ['legal_capacity', 'illness', UNSURE_WHICH]) ticks.append('ticks-own', box);
  const taken = takeSubmission(state, own, shown(engine, state, own), ticks);
  assert.ok(!taken.faults);
  const chosen = Object.fromEntries(shown(engine, taken.state, own).map(({ name, chosen }) => [name, chosen]));
  assert.deepEqual(chosen, { criminal_record: 'some', 'ticks-own': ['illness', 'legal_capacity', UNSURE_WHICH] });
  const headings = new FormData();
  headings.append('mother_status', 'court');
  headings.append('father_status', 'record');
  const next = takeSubmission(state, parents, shown(engine, state, parents), headings);
  assert.ok(!next.faults);
  assert.deepEqual(
    shown(engine, next.state, parents).map(({ chosen }) => chosen),
    ['court', 'record'],
  );
  assert.deepEqual(routeOf(parents), nextAsked(engine, next.state, routeOf(parents), newJourney()));
});
