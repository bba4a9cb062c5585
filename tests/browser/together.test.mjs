/** Questions that stand together on a page: what is asked once more, what a tick leaves open, and that none of it can be seen from outside. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hashOf, withAnswer } from './support/asked.mjs';
import { assertResult } from './support/checker.mjs';
import { inOneEngine } from './support/engines.mjs';
import { alone, married } from './support/families.mjs';
import { answer, choose, fillIn, goOn, goTo, look, step } from './support/page.mjs';
import { rush, rushFromStart } from './support/rush.mjs';
import { until } from './support/tab.mjs';
import { wordsIn } from './support/words.mjs';

/** @import { Request } from '../../npm/src/bauyr.d.ts' */

inOneEngine('questions on one page', (tab) => {
  const history = () =>
    tab().run(() => ({
      length: globalThis.history.length,
      state: JSON.stringify(globalThis.history.state),
      href: location.href,
      title: document.title,
    }));
  const main = () => tab().run(() => document.querySelector('main')?.textContent ?? '');
  /** @param {Request} request */
  const onOwn = (request) => rushFromStart(tab(), request, 'ru', '#/ask/own');

  test('what a tick leaves open is asked once more, under the same address and title, without an entry in the history', async () => {
    const request = withAnswer(alone, 'applicant.legal_capacity', 'limited');
    const seen = await onOwn(request);
    const before = await history();
    await fillIn(tab(), seen, request);
    const again = await goOn(tab());
    assert.deepEqual(await history(), before);
    assert.ok(again.heading.endsWith(wordsIn('ru')('ui-ask-which')), again.heading);
    assert.deepEqual(Object.keys(again.asked), ['legal_capacity'], 'that alone');
    const options = await tab().run(() =>
      [...document.querySelectorAll('main input[name=legal_capacity]')].map(
        (one) => /** @type {HTMLInputElement} */ (one).value,
      ),
    );
    assert.deepEqual(options.slice(-2), ['full', 'unknown'], 'a slip can be taken back: the harmless answer stands last');
    await rush(tab(), request, '#/result');
    await assertResult(tab(), request, 'ru');
  });

  test('whatever is ticked, address, title and history are the same afterwards', async () => {
    const seenFrom = [];
    for (const request of [
      alone,
      withAnswer(alone, 'applicant.legal_capacity', 'limited'),
      withAnswer(withAnswer(alone, 'applicant.illness', true), 'applicant.parental_rights', 'unknown'),
    ]) {
      const page = await onOwn(request);
      const { length } = await history();
      const next = await answer(tab(), page, request);
      const { length: then, ...shown } = await history();
      seenFrom.push({ ...shown, entries: then - length, hash: next.hash });
    }
    assert.deepEqual(seenFrom[1], seenFrom[0]);
    assert.deepEqual(seenFrom[2], seenFrom[0]);
  });

  test('the link back leads from the second showing to the first as it was left, and from there to the page before', async () => {
    const request = withAnswer(withAnswer(alone, 'applicant.legal_capacity', 'limited'), 'applicant.illness', 'unknown');
    const seen = await onOwn(request);
    await fillIn(tab(), seen, request);
    await goOn(tab());
    const back = await step(tab(), () => tab().click('#back'));
    assert.equal(back.hash, seen.hash);
    assert.deepEqual([...(back.asked['ticks-own']?.chosen ?? [])].sort(), ['-unsure', 'legal_capacity']);
    assert.deepEqual(back.asked['criminal_record']?.chosen, ['none']);
    assert.equal((await step(tab(), () => tab().click('#back'))).hash, '#/ask/home');
  });

  test('a heading leads to its options, and from these back to the list', async () => {
    const request = withAnswer(alone, 'children.0.mother_status', 'imprisoned');
    const seen = await rushFromStart(tab(), request, 'ru', '#/ask/parents');
    await choose(tab(), seen, 'court', 'mother_status');
    await choose(tab(), seen, 'died', 'father_status');
    const court = await goOn(tab());
    assert.deepEqual(Object.keys(court.asked), ['mother_status']);
    assert.ok(court.asked['mother_status']?.choices['deprived'] && !court.asked['mother_status'].choices['imprisoned']);
    await choose(tab(), court, '-back', 'mother_status');
    const list = await goOn(tab());
    assert.deepEqual(Object.keys(list.asked), ['mother_status'], 'what was said of the father stays said');
    assert.ok(list.asked['mother_status']?.choices['away'] && list.asked['mother_status'].chosen.length === 0);
    await rush(tab(), request, '#/result');
    await assertResult(tab(), request, 'ru');
  });

  test('who is not sure says of what, and the rest is denied', async () => {
    const request = withAnswer(alone, 'applicant.adoption_cancelled', 'unknown');
    const seen = await onOwn(request);
    await fillIn(tab(), seen, request);
    const which = await goOn(tab());
    assert.deepEqual(Object.keys(which.asked), ['which-own']);
    const { errors } = await goOn(tab());
    assert.equal(errors.length, 1, 'of nothing at all is no answer');
    assert.ok(errors[0]?.includes(wordsIn('ru')('ui-ask-error-which')), errors[0]);
    await rush(tab(), request, '#/result');
    await assertResult(tab(), request, 'ru');
  });

  test('what no option of a choice fits is asked fact by fact', async () => {
    const request = withAnswer(married, 'applicant.lives_with_others', 'unknown');
    const seen = await rushFromStart(tab(), request, 'ru', '#/ask/you');
    await choose(tab(), seen, 'true', 'birth_date');
    await choose(tab(), seen, 'kazakhstan', 'citizenship');
    await choose(tab(), seen, 'apart', 'choice-living_with');
    const again = await goOn(tab());
    assert.deepEqual(Object.keys(again.asked).sort(), ['lives_with_others', 'married']);
    await rush(tab(), request, '#/result');
    await assertResult(tab(), request, 'ru');
  });

  test('no day of birth is asked of who is of age, and it is of who is not', async () => {
    const young = withAnswer(alone, 'applicant.birth_date', '2010-05-06');
    const seen = await rushFromStart(tab(), young, 'ru', '#/ask/you');
    assert.equal(seen.asked['birth_date']?.type, 'radio');
    await fillIn(tab(), seen, young);
    const again = await goOn(tab());
    assert.deepEqual([Object.keys(again.asked), again.asked['birth_date']?.type], [['birth_date'], 'text']);
    await rush(tab(), young, '#/result');
    await assertResult(tab(), young, 'ru');
  });

  test('what was ticked and not yet said is no answer: the result is open, and the answers say so', async () => {
    const request = withAnswer(alone, 'applicant.legal_capacity', 'none');
    const seen = await onOwn(request);
    await fillIn(tab(), seen, request);
    await goOn(tab());
    const answers = await goTo(tab(), '#/check-answers');
    assert.equal(answers.view, 'check-answers');
    assert.ok((await main()).includes(`${wordsIn('ru')('ui-ask-not-said')}: ${wordsIn('ru')('box-own-legal_capacity.recap')}`));
    await goTo(tab(), '#/result');
    await until(() => tab().run(() => document.querySelector('.outcome-undecided') !== null), 'nothing is decided');
  });

  test('the answers spell out what was denied by ticking nothing', async () => {
    await rushFromStart(tab(), alone, 'ru', '#/check-answers');
    const said = await main();
    for (const box of ['illness', 'parental_rights', 'removed', 'adoption_cancelled'])
      assert.ok(said.includes(wordsIn('ru')(`box-own-${box}.recap`)), box);
  });

  test('pages left are said, never rise, and the last one shows the result', async () => {
    const { way } = await rushFromStart(tab(), married, 'ru');
    const asked = way.filter(({ hash }) => hash.startsWith('#/ask/'));
    const left = asked.map(({ left }) => Number(/\d+/.exec(left)?.[0] ?? 1));
    assert.deepEqual(
      left,
      [...left].sort((a, b) => b - a),
    );
    assert.equal(asked.at(-1)?.left, wordsIn('ru')('ui-ask-left', { count: 1 }));
    assert.equal(way.at(-1)?.hash, '#/result');
  });

  test('a link of the result leads to the very question', async () => {
    await rushFromStart(tab(), withAnswer(alone, 'applicant.illness', 'unknown'), 'ru');
    const seen = await step(tab(), () => tab().click('section[aria-labelledby=find-out] a[data-fact="applicant.illness"]'));
    assert.equal(seen.hash, hashOf('applicant.illness'));
    assert.equal(seen.focus, 'part-ticks-own');
  });

  test('the day of application moved before the day for which an age was said: it is asked again', async () => {
    await rushFromStart(tab(), alone, 'ru');
    const later = { ...alone, date: '2026-11-30' };
    const to = async (/** @type {Request} */ request) => {
      const seen = await goTo(tab(), '#/application');
      await tab().type('#date', String(Number(request.date.slice(8))));
      await choose(tab(), seen, request.channel, 'channel');
      return goOn(tab());
    };
    assert.equal((await to(later)).view, 'result', 'a later day is safe');
    const earlier = await to({ ...alone, date: '2026-11-01' });
    assert.equal(earlier.hash, hashOf('applicant.birth_date'));
    assert.deepEqual(earlier.asked['birth_date']?.chosen, []);
    assert.deepEqual(earlier.asked['citizenship']?.chosen, ['kazakhstan'], 'the rest stays');
    const last = await look(tab());
    assert.equal(last.error, '');
  });
});
