/** What a person changes on the way: answers, service, day, children, language, papers in hand. Nothing else is lost by it. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { requestOf } from './support/cases.mjs';
import { assertResult, checker, expected } from './support/checker.mjs';
import { inEachEngine } from './support/engines.mjs';
import { answer, answerIn, begin, choose, goOn, goTo, look, readResult, step, typeDate, walk } from './support/page.mjs';
import { rush, rushFromStart } from './support/rush.mjs';
import { LANGS } from './support/site.mjs';
import { until } from './support/tab.mjs';
import { wordsIn } from './support/words.mjs';

/** @typedef {import('./support/cases.mjs').Request} Request */

inEachEngine('a change', (tab) => {
  describe('of an answer', () => {
    const request = requestOf('grandmother');

    test('from the check page asks only what became necessary, and leads back there', async () => {
      await rushFromStart(tab(), request, 'ru', '#/check-answers');
      const question = await step(tab(), () => tab().click('main a[href="#/question/applicant.married"]'));
      assert.equal(question.fields[question.choices.false ?? ''], true, 'the answer stands there');
      let seen = await answer(tab(), question, true);
      const married = structuredClone(request);
      Object.assign(married.answers.applicant ?? {}, { married: true });
      const asked = (await walk(tab(), married, ({ view }) => view === 'check-answers', seen)).slice(0, -1).map(({ fact }) => fact);
      assert.deepEqual(asked, ['applicant.marriage_record']);
      seen = await step(tab(), () => tab().click('main a[href="#/result"]'));
      await assertResult(tab(), married, 'ru');
    });

    test('of the service keeps the answers', async () => {
      await rushFromStart(tab(), request, 'kk');
      await goTo(tab(), '#/service');
      await choose(tab(), await look(tab()), 'patronage');
      const other = { ...request, service: 'patronage', channel: 'portal' };
      const asked = (await walk(tab(), other, ({ view }) => view === 'result', await goOn(tab()))).filter(({ view }) => view === 'question');
      for (const { fact } of asked) assert.ok(!checker.check(request).grounds.some(({ facts }) => facts.includes(fact)), `${fact} was answered before`);
      await assertResult(tab(), other, 'kk');
    });

    test('of the day takes the wording of the law of that day', async () => {
      await rushFromStart(tab(), request, 'en');
      const later = { ...request, date: '2026-11-23' };
      await goTo(tab(), '#/date');
      await typeDate(tab(), 'date', later.date);
      await goOn(tab());
      await rush(tab(), later, '#/result');
      await assertResult(tab(), later, 'en');
    });
  });

  test('of the wording of the law can be made on the second page of the result, there and back', async () => {
    const request = { ...requestOf('grandmother'), date: '2026-11-23' };
    await rushFromStart(tab(), request, 'kk');
    for (const edition of ['2022-08', '2026-02', '2026-06']) {
      await goTo(tab(), '#/more');
      await tab().run((words) => [...document.querySelectorAll('.law-edition button')].find(({ textContent }) => textContent === words)?.dispatchEvent(new MouseEvent('click', { bubbles: true })), wordsIn('kk')('ui-result-other-edition', { edition: wordsIn('kk')(`edition-${edition}`) }));
      await until(() => tab().run((words) => document.querySelector('.law-edition strong')?.textContent === words, wordsIn('kk')(`edition-${edition}`)), edition);
      // What only the other wording asks for is not answered yet: the result says what it says without.
      const clear = await readResult(tab());
      await goTo(tab(), '#/result');
      const shown = await readResult(tab());
      const { grounds } = expected({ ...request, edition });
      assert.deepEqual([...Object.keys(shown.grounds), ...Object.keys(clear.grounds)].sort(), Object.keys(grounds).sort());
    }
    await assertResult(tab(), request, 'kk');
  });

  describe('several children', () => {
    test('each is asked about, one can be taken away, and the answers about the others stay theirs', async () => {
      const request = requestOf('foster-siblings');
      const [first, second] = request.answers.children;
      const three = { ...request, answers: { ...request.answers, children: [first ?? {}, { ...first, birth_date: '2011-01-01' }, second ?? {}] } };
      await rushFromStart(tab(), three, 'en');
      await assertResult(tab(), three, 'en');
      await goTo(tab(), '#/children');
      await tab().click('main ol.children > li:nth-child(2) button');
      await until(() => tab().run(() => document.querySelectorAll('main ol.children > li').length === 2), 'two children');
      await goOn(tab());
      await rush(tab(), request, '#/result');
      await assertResult(tab(), request, 'en');
    });

    test('brothers and sisters: what was said of one child is said of the next by one press, and can still be answered otherwise', async () => {
      const request = requestOf('foster-siblings');
      const [first] = request.answers.children;
      const twice = { ...request, answers: { ...request.answers, children: [first ?? {}, first ?? {}] } };
      await rushFromStart(tab(), twice, 'en', '#/question/children.1.');
      const pressed = [];
      for (let seen = await look(tab()); seen.fact.startsWith('children.1.'); ) {
        const same = await tab().run(() => document.querySelector('main button.same')?.textContent);
        const offered = Object.keys(seen.choices).length > 0;
        assert.equal(typeof same === 'string', offered, `${seen.fact}: offered where there are choices`);
        if (offered) pressed.push(seen.fact);
        seen = offered ? await step(tab(), () => tab().click('main button.same')) : await answer(tab(), seen, answerIn(twice, seen.fact));
      }
      assert.ok(pressed.length > 2, `pressed for ${pressed}`);
      await rush(tab(), twice, '#/result');
      await assertResult(tab(), twice, 'en');
    });

    test('twenty are enough: the twenty-first is refused in words, and the twenty stay', async () => {
      const request = requestOf('grandmother');
      const many = { ...request, answers: { ...request.answers, children: Array.from({ length: 20 }, () => ({})) } };
      await rushFromStart(tab(), many, 'ru', '#/question');
      await goTo(tab(), '#/children');
      const add = 'main form button.govuk-button--secondary';
      if (await tab().run((selector) => document.querySelector(selector) !== null, add)) {
        await tab().click(add);
        const seen = await goOn(tab());
        assert.equal(seen.view, 'children');
        assert.equal(seen.error, wordsIn('ru')('error-children_count'));
      }
      assert.ok((await tab().run(() => document.querySelectorAll('main ol.children > li').length)) >= 20);
    });
  });

  describe('the language', () => {
    test('can be switched at any time: answers, place and what was typed stay', async () => {
      const request = requestOf('grandmother');
      const before = await rushFromStart(tab(), request, 'kk', '#/question/children.0.birth_date');
      await typeDate(tab(), 'answer', '2012-11-20');
      for (const lang of /** @type {const} */ (['ru', 'en', 'kk'])) {
        const seen = await step(tab(), () => tab().click(`[data-lang=${lang}]`));
        assert.equal(seen.hash, before.hash);
        assert.equal(seen.lang, lang);
        assert.ok(seen.heading.includes(wordsIn(lang)('fact-child-birth_date')), seen.heading);
        assert.ok(seen.title.includes(wordsIn(lang)('fact-child-birth_date')), seen.title);
        assert.deepEqual([seen.fields.answer, seen.fields['answer-month'], seen.fields['answer-year']].map(Number), [20, 11, 2012]);
      }
      await rush(tab(), request, '#/result');
      await step(tab(), () => tab().click('[data-lang=en]'));
      await assertResult(tab(), request, 'en');
    });

    test('stays when the page is loaded again, also after a step back to a page seen in another', async () => {
      await rushFromStart(tab(), requestOf('grandmother'), 'kk', '#/question');
      await step(tab(), () => tab().click('[data-lang=ru]'));
      await step(tab(), () => tab().back());
      await tab().run(() => location.reload());
      const title = wordsIn('ru')('ui-start-title');
      await until(() => tab().run((words) => document.querySelector('main h1')?.textContent === words, title), 'the first question in Russian');
    });

    test('of the address is the language of the page', async () => {
      for (const lang of LANGS) assert.equal((await begin(tab(), lang)).lang, lang);
    });
  });

  describe('papers in hand', () => {
    test('a tick changes the paper and, with the last one, the outcome; taken away, it changes back', async () => {
      const request = requestOf('grandmother');
      await rushFromStart(tab(), request, 'kk');
      const missing = Object.entries(expected(request).papers).filter(([, state]) => state === 'missing').map(([key]) => key);
      assert.ok(missing.length > 3);
      /** @type {NonNullable<Request['have']>} */
      const have = [];
      for (const key of missing) {
        const [, id = key, child] = /^(.+)-(\d+)$/.exec(key) ?? [];
        have.push(child === undefined ? { id } : { id, child: Number(child) });
        await tab().click(`#have-${key}`);
        await until(async () => (await readResult(tab())).papers[key] === 'in_hand', `${key} is in hand`);
        await assertResult(tab(), { ...request, have }, 'kk');
        assert.equal((await look(tab())).focus, `have-${key}`, 'the focus stays at the tick');
      }
      assert.equal((await readResult(tab())).outcome, 'ready');
      const [key = ''] = missing;
      await tab().click(`#have-${key}`);
      await until(async () => (await readResult(tab())).outcome === 'documents_missing', 'one paper is missing again');
      await assertResult(tab(), { ...request, have: have.slice(1) }, 'kk');
    });

    test('ticks stay through a change of an answer and of the language', async () => {
      const request = requestOf('foster-siblings');
      await rushFromStart(tab(), request, 'ru');
      await tab().click('#have-application');
      await until(async () => (await readResult(tab())).ticked.includes('application'), 'the tick is there');
      await step(tab(), () => tab().click('[data-lang=en]'));
      assert.deepEqual((await readResult(tab())).ticked, ['application']);
      const seen = await goTo(tab(), '#/question/applicant.permanent_home');
      await answer(tab(), seen, false);
      assert.deepEqual((await readResult(tab())).ticked, ['application']);
      const without = structuredClone(request);
      Object.assign(without.answers.applicant ?? {}, { permanent_home: false });
      await assertResult(tab(), { ...without, have: [{ id: 'application' }] }, 'en');
    });
  });

  test('deleting everything forgets every answer', async () => {
    await rushFromStart(tab(), requestOf('grandmother'), 'en');
    await goTo(tab(), '#/delete');
    await step(tab(), () => tab().click('main button.govuk-button--warning'));
    const seen = await step(tab(), () => tab().click('#start'));
    assert.ok(Object.values(seen.fields).every((value) => value === false), 'no service is chosen');
    await rush(tab(), requestOf('grandmother'), '#/question');
    assert.ok(Object.values((await look(tab())).fields).every((value) => value === false || value === ''));
  });
});
