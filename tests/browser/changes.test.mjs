/** What a person changes on the way: answers, service, day, children, language, papers in hand. Nothing else is lost by it. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { earlierRequestOf, requestOf } from './support/cases.mjs';
import { assertResult, checker, expected } from './support/checker.mjs';
import { inOneEngine } from './support/engines.mjs';
import { factsOf, hashOf, withAnswer } from './support/asked.mjs';
import { begin, change, choose, fillIn, goOn, goTo, look, readResult, step, typeDate, walk } from './support/page.mjs';
import { rush, rushFromStart } from './support/rush.mjs';
import { LANGS } from './support/site.mjs';
import { until } from './support/tab.mjs';
import { wordsIn } from './support/words.mjs';

/** @import { Request } from '../../npm/src/bauyr.d.ts' */

inOneEngine('a change', (tab) => {
  describe('of an answer', () => {
    const request = earlierRequestOf('grandmother');

    test('from the answers asks only what became necessary, and leads back there', async () => {
      await rushFromStart(tab(), request, 'ru', '#/check-answers');
      const page = await step(tab(), () => tab().click(`main a[href="${hashOf('applicant.married')}"]`));
      assert.deepEqual(
        page.asked['choice-living_with']?.chosen,
        [request.answers.applicant?.lives_with_others === true ? 'others' : 'alone'],
        'the answer stands there',
      );
      const married = withAnswer(request, 'applicant.married', true);
      const way = (await walk(tab(), married, ({ view }) => view === 'check-answers', page)).slice(1, -1);
      assert.deepEqual(
        way.map(({ hash }) => hash),
        [hashOf('applicant.marriage_record')],
      );
      const { marriage_record, ...others } = way[0]?.asked ?? {};
      assert.deepEqual(marriage_record?.chosen, []);
      assert.ok(
        Object.values(others).every(({ chosen }) => chosen.length === 1),
        'what was answered stands there',
      );
      await step(tab(), () => tab().click('main a[href="#/result"]'));
      await assertResult(tab(), married, 'ru');
    });

    test('of the service keeps the answers', async () => {
      await rushFromStart(tab(), request, 'kk');
      await goTo(tab(), '#/service');
      await choose(tab(), await look(tab()), 'patronage');
      const other = { ...request, service: 'patronage', channel: 'portal' };
      const asked = (await walk(tab(), other, ({ view }) => view === 'result', await goOn(tab()))).filter(
        ({ view }) => view === 'ask',
      );
      const before = checker.check(request).grounds.flatMap(({ facts }) => facts);
      for (const { hash } of asked)
        assert.ok(
          factsOf(hash).some((fact) => !before.includes(fact)),
          `${hash} asks for something new`,
        );
      assert.ok(asked.length < 6, 'the others are not asked again');
      await assertResult(tab(), other, 'kk');
    });

    test('of the day takes the wording of the law of that day', async () => {
      await rushFromStart(tab(), request, 'en');
      const later = { ...request, date: '2026-11-23' };
      await goTo(tab(), '#/application');
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
      await tab().run(
        (words) =>
          [...document.querySelectorAll('.law-edition button')]
            .find(({ textContent }) => textContent === words)
            ?.dispatchEvent(new MouseEvent('click', { bubbles: true })),
        wordsIn('kk')('ui-result-other-edition', { edition: wordsIn('kk')(`edition-${edition}`) }),
      );
      await until(
        () =>
          tab().run(
            (words) => document.querySelector('.law-edition strong')?.textContent === words,
            wordsIn('kk')(`edition-${edition}`),
          ),
        edition,
      );
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
      const three = {
        ...request,
        answers: { ...request.answers, children: [first ?? {}, { ...first, birth_date: '2011-01-01' }, second ?? {}] },
      };
      await rushFromStart(tab(), three, 'en');
      await assertResult(tab(), three, 'en');
      await goTo(tab(), '#/check-answers');
      await tab().run(
        (words) =>
          [...document.querySelectorAll('main button.link')]
            .find(({ textContent }) => textContent === words)
            ?.setAttribute('id', 'away'),
        wordsIn('en')('ui-children-remove', { n: 2 }),
      );
      await tab().click('#away');
      await until(() => tab().run(() => document.querySelectorAll('main button.link').length === 2), 'two children');
      await rush(tab(), request, '#/result');
      await assertResult(tab(), request, 'en');
    });

    test('are counted down from the last, and up with one that nothing is known of', async () => {
      const request = requestOf('foster-siblings');
      await rushFromStart(tab(), request, 'en');
      const [first] = request.answers.children;
      await goTo(tab(), '#/application');
      await tab().click('#children-fewer');
      await tab().click('#children-fewer');
      assert.equal(
        await tab().run(() => document.querySelector('main .stepper output')?.textContent),
        '1',
        'fewer than one there are not',
      );
      await goOn(tab());
      const alone = { ...request, answers: { ...request.answers, children: [first ?? {}] } };
      await rush(tab(), alone, '#/result');
      await assertResult(tab(), alone, 'en');
      await goTo(tab(), '#/application');
      await tab().click('#children-more');
      const seen = await goOn(tab());
      assert.equal(seen.hash, '#/ask/child/1');
      assert.deepEqual(seen.asked['birth_date']?.chosen, []);
    });

    test('brothers and sisters: all else is as with the child before by one press, the day of birth and the will of the child never', async () => {
      const request = earlierRequestOf('foster-siblings');
      const [first] = request.answers.children;
      const twice = {
        ...request,
        answers: { ...request.answers, children: [first ?? {}, { ...first, birth_date: '2009-03-04' }] },
      };
      const { way } = await rushFromStart(tab(), twice, 'en', '#/ask/child/1');
      const seen = await look(tab());
      assert.deepEqual(Object.keys(seen.asked).sort(), ['birth_date', 'same']);
      const offered = await tab().run(() => document.getElementById('same-about')?.textContent ?? '');
      assert.ok(
        offered.includes(wordsIn('en')('fact-child-mother_status.short')),
        `what is taken over is in sight: ${offered}`,
      );
      for (const own of ['birth_date', 'consents']) assert.ok(!offered.includes(wordsIn('en')(`fact-child-${own}.short`)), own);
      await fillIn(tab(), seen, twice);
      const next = await goOn(tab());
      assert.ok(
        !next.hash.endsWith('/1') || Object.keys(next.asked).every((name) => name === 'consents'),
        `${next.hash} asks for ${Object.keys(next.asked)}`,
      );
      await rush(tab(), twice, '#/result');
      await assertResult(tab(), twice, 'en');
      assert.ok(way.length > 3);
    });

    test('brothers and sisters: who says that something differs is asked everything', async () => {
      const request = requestOf('foster-siblings');
      await rushFromStart(tab(), request, 'kk', '#/ask/child/1');
      const seen = await look(tab());
      assert.ok(seen.asked['same'], 'it is offered');
      await typeDate(tab(), 'birth_date', '2012-05-06');
      await choose(tab(), seen, 'no', 'same');
      const again = await goOn(tab());
      assert.equal(again.hash, seen.hash);
      assert.ok(again.asked['in_institution'] && !again.asked['same']);
      assert.deepEqual(again.asked['in_institution'].chosen, [], 'nothing is filled in');
    });

    test('twenty are enough: the twenty-first is refused in words, and the twenty stay', async () => {
      const request = requestOf('grandmother');
      const many = { ...request, answers: { ...request.answers, children: Array.from({ length: 20 }, () => ({})) } };
      await rushFromStart(tab(), many, 'ru', '#/ask');
      await goTo(tab(), '#/application');
      await tab().click('#children-more');
      const seen = await goOn(tab());
      assert.equal(seen.view, 'application');
      assert.equal(seen.error, wordsIn('ru')('error-children_count'));
      await tab().click('#children-fewer');
      assert.equal((await goOn(tab())).view, 'ask');
    });
  });

  describe('the language', () => {
    test('can be switched at any time: answers, place and what was typed stay', async () => {
      const request = requestOf('grandmother');
      const before = await rushFromStart(tab(), request, 'kk', '#/ask/child/0');
      await typeDate(tab(), 'birth_date', '2012-11-20');
      for (const lang of /** @type {const} */ (['ru', 'en', 'kk'])) {
        const seen = await step(tab(), () => tab().click(`[data-lang=${lang}]`));
        assert.equal(seen.hash, before.hash);
        assert.equal(seen.lang, lang);
        assert.ok(seen.heading.includes(wordsIn(lang)('ask-child')), seen.heading);
        assert.ok(seen.title.includes(wordsIn(lang)('ask-child')), seen.title);
        assert.deepEqual(
          [seen.fields.birth_date, seen.fields['birth_date-month'], seen.fields['birth_date-year']].map(Number),
          [20, 11, 2012],
        );
      }
      await rush(tab(), request, '#/result');
      await step(tab(), () => tab().click('[data-lang=en]'));
      await assertResult(tab(), request, 'en');
    });

    test('stays when the page is loaded again, also after a step back to a page seen in another', async () => {
      await rushFromStart(tab(), requestOf('grandmother'), 'kk', '#/ask');
      await step(tab(), () => tab().click('[data-lang=ru]'));
      await step(tab(), () => tab().back());
      await tab().run(() => location.reload());
      const title = wordsIn('ru')('ui-start-title');
      await until(
        () => tab().run((words) => document.querySelector('main h1')?.textContent === words, title),
        'the first question in Russian',
      );
    });

    test('of the address is the language of the page', async () => {
      for (const lang of LANGS) assert.equal((await begin(tab(), lang)).lang, lang);
    });
  });

  describe('papers in hand', () => {
    test('a tick changes the paper and, with the last one, the outcome; taken away, it changes back', async () => {
      const request = earlierRequestOf('grandmother');
      await rushFromStart(tab(), request, 'kk');
      const missing = Object.entries(expected(request).papers)
        .filter(([, state]) => state === 'missing')
        .map(([key]) => key);
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
      await change(tab(), request, 'applicant.permanent_home', false);
      assert.deepEqual((await readResult(tab())).ticked, ['application']);
      const without = withAnswer(request, 'applicant.permanent_home', false);
      await assertResult(tab(), { ...without, have: [{ id: 'application' }] }, 'en');
    });
  });

  test('deleting everything forgets every answer', async () => {
    await rushFromStart(tab(), requestOf('grandmother'), 'en');
    await goTo(tab(), '#/delete');
    await step(tab(), () => tab().click('main button.govuk-button--warning'));
    const seen = await step(tab(), () => tab().click('#start'));
    assert.ok(
      Object.values(seen.fields).every((value) => value === false),
      'no service is chosen',
    );
    await rush(tab(), requestOf('grandmother'), '#/ask');
    assert.ok(Object.values((await look(tab())).fields).every((value) => value === false || value === ''));
  });
});
