/** What the result says, in the order in which it matters to the reader, on both its pages. Days and sums are worked out by hand from the law. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { persona, requestOf } from './support/cases.mjs';
import { checker, expected } from './support/checker.mjs';
import { onPhone, parts, texts, variation } from './support/on-phone.mjs';
import { goTo, look, readResult, step } from './support/page.mjs';
import { rushFromStart } from './support/rush.mjs';
import { LANGS, LISTS } from './support/site.mjs';
import { unfold } from './support/states.mjs';
import { until } from './support/tab.mjs';
import { wordsIn } from './support/words.mjs';

onPhone('the result', (tab) => {
  test('the outcome comes first, then what threatens, what would change it, what is to be found out, papers, dates; the rest has a page of its own', async () => {
    await rushFromStart(
      tab(),
      variation('unrelated-untrained', { permanent_home: false, income_covers_minimum: 'unknown' }),
      'en',
    );
    assert.deepEqual((await parts(tab())).slice(0, 6), ['outcome', 'grounds', 'remedies', 'find-out', 'papers', 'dates']);
    assert.deepEqual(
      await tab().run(() =>
        [...document.querySelectorAll('#grounds ~ ul > li')].map(({ className }) => className.replace('line ', '')),
      ),
      ['row-applies', 'row-applies', 'row-open'],
    );
    await goTo(tab(), '#/more');
    assert.deepEqual((await parts(tab())).filter(Boolean), [
      'clear',
      'spared',
      'law',
      'others',
      'standard',
      'reckoned',
      'limits',
      'keeping',
      'full',
    ]);
  });

  for (const lang of LANGS) {
    for (const name of ['grandmother', 'unrelated-untrained', 'nothing-answered', 'mother-cares']) {
      test(`the first screen of a phone shows the outcome and the way to the answers: ${name}, ${lang}`, async () => {
        await rushFromStart(tab(), requestOf(name), lang);
        const { outcome, answers } = await tab().run(() => ({
          outcome: document.querySelector('#outcome')?.getBoundingClientRect().bottom ?? Infinity,
          answers: document.querySelector('.outcome-next a')?.getBoundingClientRect().bottom ?? Infinity,
        }));
        assert.ok(outcome < 640 && answers < 640, `${outcome}, ${answers}`);
      });
    }
  }

  test('a way to the second page leads to its part; by itself the page begins at its heading, and neither address holds an answer', async () => {
    await rushFromStart(tab(), requestOf('grandmother'), 'en');
    await step(tab(), () => tab().click('nav.more a[href="#/more/standard"]'));
    const arrived = await until(
      () =>
        tab().run(() =>
          document.activeElement?.id !== 'standard'
            ? null
            : { top: document.activeElement.getBoundingClientRect().top, hash: location.hash },
        ),
      'the part has the focus',
    );
    assert.equal(arrived.hash, '#/more/standard');
    assert.ok(arrived.top > -1 && arrived.top < 320, `${arrived.top}`);
    await goTo(tab(), '#/result');
    assert.equal((await goTo(tab(), '#/more')).focus, 'heading');
    await step(tab(), () => tab().click('.more-page a[href="#/result"]'));
    assert.equal((await look(tab())).hash, '#/result');
  });

  test('a service for other children leads to the answers, not to services that are for the same children, and promises no change', async () => {
    await rushFromStart(tab(), variation('mother-cares', { permanent_home: false }), 'en');
    assert.equal((await readResult(tab())).outcome, 'out_of_scope');
    assert.equal((await texts(tab(), '.outcome-next a'))[0], wordsIn('en')('result-check-answers'));
    assert.deepEqual(await texts(tab(), '.outcome-children'), [], 'of a single child there is no doubt whom it is about');
    assert.ok(!(await parts(tab())).includes('remedies'));
    // Nothing was looked for, so nothing is said of what cannot be found.
    assert.deepEqual(await texts(tab(), '#ground-no_permanent_home .remedy-none, #ground-no_permanent_home .remedies'), []);
    assert.equal((await readResult(tab())).grounds.no_permanent_home, 'applies');
  });

  test('of several children, those whom the service is not for are named', async () => {
    const one = requestOf('grandmother');
    const [child = {}] = one.answers.children;
    const children = [child, { ...child, father_status: 'caring', mother_status: 'caring', in_institution: false }, child];
    await rushFromStart(tab(), { ...one, answers: { ...one.answers, children } }, 'en');
    assert.equal((await readResult(tab())).outcome, 'out_of_scope');
    assert.deepEqual(await texts(tab(), '.outcome-children strong'), [wordsIn('en')('ui-child', { n: 2 }).replace(/\s/g, ' ')]);
  });

  test('an older wording of the law, once chosen, is named before everything that follows from it', async () => {
    await rushFromStart(tab(), { ...requestOf('step-parent-and-half-sister'), date: '2026-11-23' }, 'en');
    /** Whether the wording stands above the papers. */
    const above = () =>
      tab().run(
        () =>
          ((document
            .querySelector('.law-edition')
            ?.compareDocumentPosition(/** @type {Element} */ (document.querySelector('#papers'))) ?? 0) &
            Node.DOCUMENT_POSITION_FOLLOWING) !==
          0,
      );
    assert.equal(await above(), false);
    await goTo(tab(), '#/more');
    await tab().click('.law-edition button');
    await until(
      () =>
        tab().run(
          (words) => document.querySelector('.law-edition')?.textContent?.includes(words),
          wordsIn('en')('edition-2022-08'),
        ),
      'the older wording',
    );
    await goTo(tab(), '#/result');
    await until(above, 'the older wording above the papers');
    assert.ok((await texts(tab(), '.law-edition'))[0]?.includes(wordsIn('en')('edition-2022-08.warning').replace(/\s+/g, ' ')));
  });

  describe('papers', () => {
    test('each names who issues it; the proof suits this parent; one that is ticked stays at its place', async () => {
      const request = requestOf('grandmother');
      await rushFromStart(tab(), request, 'ru');
      const lines = () => texts(tab(), '.papers > .line > .paper');
      const before = await lines();
      await tab().run(() => document.getElementById('have-application')?.click());
      await until(async () => (await readResult(tab())).ticked.includes('application'), 'a paper in hand');
      assert.deepEqual(await lines(), before);
      const words = wordsIn('ru');
      for (const { id, need, child, evidence, item } of checker.check(request).documents) {
        if (need !== 'required') continue;
        const [text = ''] = await texts(tab(), `#paper-${child === undefined ? id : `${id}-${child}`}`);
        const args = { edition: 'edition-2022-08', service: request.service, channel: request.channel };
        const said = evidence
          ? [words(`paper-${id}.proof`, { ...args, proof: words(`proof-${evidence}`) }), words(`proof-${evidence}.issuer`)]
          : [words(`paper-${id}`, args), words(`paper-${id}.issuer`, args)];
        assert.equal(text.replace(/\s+/g, ' '), said.join(' ').replace(/\s+/g, ' '), `${item} ${id}`);
        // All else is folded, and there.
        const [folded = ''] = await texts(
          tab(),
          `.papers > .line:has(#paper-${child === undefined ? id : `${id}-${child}`}) .govuk-details__text`,
        );
        for (const part of [
          `document-${id}`,
          `document-${id}.what`,
          evidence ? `evidence-${evidence}.where` : `document-${id}.where`,
        ])
          assert.ok(folded.includes(words(part, { edition: '2022-08' }).replace(/\s+/g, ' ')), `${id}: ${part}`);
      }
    });

    test('one that several persons or children need is one line with a box for each', async () => {
      const { edition: _, ...request } = persona('foster-siblings').request;
      const both = structuredClone({ ...request, service: 'guardianship', channel: 'portal', have: [] });
      Object.assign(both.answers.applicant ?? {}, { married: true, marriage_record: 'in_registry' });
      both.answers.children = both.answers.children.map((child) => ({
        ...child,
        in_institution: false,
        birth_record: 'abroad',
      }));
      await rushFromStart(tab(), both, 'en');
      const words = wordsIn('en');
      const boxes = (/** @type {string} */ id) => texts(tab(), `.papers > .line:has(#paper-${id}) .whose label`);
      assert.deepEqual(await boxes('health_certificate'), [words('person-self'), words('person-spouse')]);
      assert.deepEqual(
        await boxes('birth_certificate-0'),
        both.answers.children.map((_, n) => words('ui-child', { n: n + 1 }).replace(/\s/g, ' ')),
      );
      // Each is ticked by itself.
      await tab().click('#have-birth_certificate-1');
      await until(async () => (await readResult(tab())).ticked.length === 1, 'the tick');
      assert.deepEqual((await readResult(tab())).ticked, ['birth_certificate-1']);
    });
  });

  test("the dates are the report's own days, in order", async () => {
    const request = requestOf('aunt-training-later');
    await rushFromStart(tab(), request, 'en');
    const { date, dates } = checker.check(request);
    const days = await tab().run(() =>
      [...document.querySelectorAll('section dl.days time')].map((one) => one.getAttribute('datetime')),
    );
    assert.deepEqual(days, [date, ...Object.values(dates)].sort());
    assert.equal(days.length, 4, 'applied, accepted, decision, certificate');
    assert.ok((await texts(tab(), '.days dt')).every((name) => name !== ''));
  });

  test('every quotation of the law says which language it is in, and is in that language', async () => {
    await rushFromStart(tab(), requestOf('grandmother'), 'en');
    await goTo(tab(), '#/more');
    await unfold(tab());
    const quotes = await tab().run(() =>
      [...document.querySelectorAll('main blockquote')].map((one) => ({
        lang: one.getAttribute('lang') ?? '',
        text: one.textContent ?? '',
      })),
    );
    assert.ok(quotes.length > 10, `${quotes.length}`);
    for (const { lang, text } of quotes) assert.equal(lang, /[әғқңөұүһі]/i.test(text) ? 'kk' : 'ru', text);
  });

  test('what the same answers come to in the other services is what the checker says of each', async () => {
    const request = requestOf('unrelated-untrained');
    await rushFromStart(tab(), request, 'en');
    await goTo(tab(), '#/more');
    const rows = await tab().run(() =>
      [...document.querySelectorAll('section[aria-labelledby=others] tbody tr')].map((row) => ({
        list: row.getAttribute('data-list') ?? '',
        outcome: row.querySelector('.govuk-tag')?.textContent ?? '',
        counts: [...row.querySelectorAll('td')].slice(1, 3).map((cell) => Number(cell.textContent)),
        here: row.querySelector('.here') !== null,
      })),
    );
    assert.deepEqual(
      rows,
      LISTS.map(([service, channel]) => {
        const { outcome, grounds, documents } = checker.check({ ...request, service, channel });
        return {
          list: `${service}/${channel}`,
          outcome: wordsIn('en')(`outcome-${outcome}`),
          counts: [
            grounds.filter(({ state }) => state === 'applies').length,
            documents.filter(({ need, have }) => need === 'required' && !have).length,
          ],
          here: service === request.service && channel === request.channel,
        };
      }),
    );
  });

  test('what does not threaten, and what is not asked for, stands on the second page, all of it; the first holds what threatens unfolded', async () => {
    const request = requestOf('nothing-answered');
    await rushFromStart(tab(), request, 'en');
    const first = await readResult(tab());
    const hidden = await tab().run(() =>
      [...document.querySelectorAll('main [id^=ground-], main [id^=paper-]')]
        .filter((one) => !one.checkVisibility())
        .map(({ id }) => id),
    );
    assert.deepEqual(hidden, [], 'however many there are');
    await goTo(tab(), '#/more');
    const rest = await readResult(tab());
    const wanted = expected(request);
    assert.deepEqual({ ...first.grounds, ...rest.grounds }, wanted.grounds);
    assert.deepEqual({ ...first.papers, ...rest.papers }, wanted.papers);
    assert.ok(
      Object.values(first.grounds).every((state) => state !== 'clear') &&
        Object.values(rest.grounds).every((state) => state === 'clear'),
    );
  });
});
