/** What the result says, in the order in which it matters to the reader. Days and sums are worked out by hand from the law. */
import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { requestOf } from './support/cases.mjs';
import { checker } from './support/checker.mjs';
import { launch, newTab, WITHOUT } from './support/chromium.mjs';
import { answer, goTo, look, readResult } from './support/page.mjs';
import { rush, rushFromStart } from './support/rush.mjs';
import { LANGS, LISTS } from './support/site.mjs';
import { unfold } from './support/states.mjs';
import { until } from './support/tab.mjs';
import { wordsIn } from './support/words.mjs';

/** @typedef {import('./support/cases.mjs').Request} Request */

/** A persona with some answers about the applicant changed. @param {string} name @param {Record<string, string | boolean>} answers @returns {Request} */
function variation(name, answers) {
  const request = structuredClone(requestOf(name));
  Object.assign(request.answers.applicant ?? {}, answers);
  return request;
}

describe('the result', { skip: WITHOUT }, () => {
  /** @type {import('playwright-core').Browser} */
  let browser;
  /** @type {Awaited<ReturnType<typeof newTab>>} */
  let tab;
  before(async () => {
    browser = await launch();
  });
  beforeEach(async () => {
    await tab?.close();
    tab = await newTab(browser, { viewport: { width: 360, height: 640 } });
  });
  after(() => browser.close());

  /** Texts of what a selector finds. @param {string} selector */
  const texts = (selector) => tab.run((wanted) => [...document.querySelectorAll(wanted)].map((one) => (one.textContent ?? '').replace(/\s+/g, ' ').trim()), selector);

  /** Ids of the headings of the parts, from top to bottom. */
  const parts = () => tab.run(() => [...document.querySelectorAll('main h1, main h2')].map(({ id }) => id));

  test('the outcome comes first, then what threatens, what would change it, what is open, papers, dates, what is cleared', async () => {
    await rushFromStart(tab, variation('unrelated-untrained', { permanent_home: false, income_covers_minimum: 'unknown' }), 'en');
    assert.deepEqual((await parts()).slice(0, 7), ['outcome', 'grounds-apply', 'remedies', 'grounds-open', 'papers', 'dates', 'grounds-clear']);
  });

  for (const lang of LANGS) {
    for (const name of ['grandmother', 'unrelated-untrained', 'nothing-answered', 'mother-cares']) {
      test(`the first screen of a phone shows the outcome and the first step: ${name}, ${lang}`, async () => {
        await rushFromStart(tab, requestOf(name), lang);
        const { outcome, step, next } = await tab.run(() => ({
          outcome: document.querySelector('#outcome')?.getBoundingClientRect().bottom ?? Infinity,
          step: document.querySelector('.next-steps a')?.getBoundingClientRect().bottom ?? Infinity,
          next: [...document.querySelectorAll('.next-steps a')].map((one) => one.getBoundingClientRect().height),
        }));
        assert.ok(outcome < 640 && step < 640, `${outcome}, ${step}`);
        assert.ok(next.every((height) => height >= 43.5), `${next}`);
      });
    }
  }

  test('a step leads to its part and leaves the address as it is', async () => {
    await rushFromStart(tab, requestOf('grandmother'), 'en');
    await tab.click('.next-steps a');
    assert.equal((await look(tab)).hash, '#/result');
    const { focus, top } = await tab.run(() => ({ focus: document.activeElement?.id, top: document.querySelector('#papers')?.getBoundingClientRect().top ?? -1 }));
    assert.equal(focus, 'papers');
    assert.ok(top >= 0 && top < 320, `${top}`);
  });

  test('a service for other children leads to the answers, not to services that are for the same children, and promises no change', async () => {
    await rushFromStart(tab, variation('mother-cares', { permanent_home: false }), 'en');
    assert.equal((await readResult(tab)).outcome, 'out_of_scope');
    assert.equal((await texts('.next-steps a'))[0], wordsIn('en')('ui-check-title'));
    assert.deepEqual(await texts('.outcome-children'), [], 'of a single child there is no doubt whom it is about');
    assert.ok(!(await parts()).includes('remedies'));
    // Nothing was looked for, so nothing is said of what cannot be found.
    assert.deepEqual(await texts('#ground-no_permanent_home .remedy-none, #ground-no_permanent_home .remedies'), []);
    assert.equal((await readResult(tab)).grounds.no_permanent_home, 'applies');
  });

  test('of several children, those whom the service is not for are named', async () => {
    const one = requestOf('grandmother');
    const [child = {}] = one.answers.children;
    const children = [child, { ...child, father_status: 'caring', mother_status: 'caring', in_institution: false }, child];
    await rushFromStart(tab, { ...one, answers: { ...one.answers, children } }, 'en');
    assert.equal((await readResult(tab)).outcome, 'out_of_scope');
    assert.deepEqual(await texts('.outcome-children strong'), [wordsIn('en')('ui-child', { n: 2 }).replace(/\s/g, ' ')]);
  });

  test('an older wording of the law, once chosen, is named before everything that follows from it', async () => {
    await rushFromStart(tab, { ...requestOf('step-parent-and-half-sister'), date: '2026-11-23' }, 'en');
    /** Whether the wording stands above the papers. */
    const above = () => tab.run(() => ((document.querySelector('.law-edition')?.compareDocumentPosition(/** @type {Element} */ (document.querySelector('#papers'))) ?? 0) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0);
    assert.equal(await above(), false);
    await tab.click('.law-edition button');
    await until(above, 'the older wording above the papers');
    assert.ok((await texts('.law-edition'))[0]?.includes(wordsIn('en')('edition-2022-08.warning').replace(/\s+/g, ' ')));
  });

  describe('what threatens', () => {
    test('of age: the day of the eighteenth birthday is the earliest to apply', async () => {
      await rushFromStart(tab, requestOf('brother-seventeen'), 'ru');
      for (const place of ['#ground-minor .remedies', '.row-remedies']) {
        assert.deepEqual(await tab.run((wanted) => [...document.querySelectorAll(`${wanted} time`)].map((one) => one.getAttribute('datetime')), place), ['2026-01-11'], place);
        assert.ok((await texts(place))[0]?.includes(wordsIn('ru')('remedy-applicant-birth_date')));
      }
    });

    test('three years of raising: the day on which they are full', async () => {
      await rushFromStart(tab, requestOf('unmarried-man-one-day-short'), 'kk');
      const days = await tab.run(() => [...document.querySelectorAll('#ground-unmarried_man .remedies time')].map((one) => one.getAttribute('datetime')));
      assert.deepEqual(days, ['2025-06-02']);
    });

    test('income: the subsistence minimum of the year of the request, its source, and the sum for several children', async () => {
      await rushFromStart(tab, variation('unrelated-untrained', { income_covers_minimum: false }), 'en');
      const [alone = ''] = await texts('#ground-low_income .remedy-amount');
      assert.match(alone, /2024: 43,407 tenge/);
      assert.match(alone, /Source: .+/);
      assert.doesNotMatch(alone, /children/);
      await rushFromStart(tab, variation('foster-siblings', { income_covers_minimum: false }), 'en');
      const [both = ''] = await texts('#ground-low_income .remedy-amount');
      assert.match(both, /2026: 50,851 tenge.* 2 children: 101,702 tenge/);
    });

    test('what nobody can clear on their own is said, on the ground and in sum, with whom to ask', async () => {
      await rushFromStart(tab, requestOf('prosecuted'), 'en');
      const words = wordsIn('en');
      const none = words('result-remedy-none');
      assert.deepEqual(await texts('.row-applies .remedy-none'), (await texts('.row-applies')).map(() => none));
      const [section = ''] = await texts('section[aria-labelledby=remedies]');
      assert.ok(section.includes(words('result-remedies-nothing')) && section.includes(words('result-remedies-ask')), section);
      assert.deepEqual(await texts('.row-remedies'), []);
      assert.ok(section.includes(words('ground-listed_offence', { edition: '2022-08' })), section);
    });

    test('beside what stays, what can be cleared is named all the same', async () => {
      await rushFromStart(tab, variation('prosecuted', { permanent_home: false }), 'en');
      const words = wordsIn('en');
      const [section = ''] = await texts('section[aria-labelledby=remedies]');
      assert.ok(section.includes(words('result-remedies-part')) && section.includes(words('result-remedies-remaining')), section);
      assert.deepEqual(await texts('.row-remedies'), [words('remedy-applicant-permanent_home')]);
    });
  });

  test('what would change the result does: with the set done, nothing threatens', async () => {
    const request = variation('unrelated-untrained', { permanent_home: false, data_consent: false });
    await rushFromStart(tab, request, 'en');
    const words = wordsIn('en');
    const done = ['permanent_home', 'training_completed', 'data_consent'];
    assert.deepEqual(await texts('.row-remedies li'), done.map((key) => words(`remedy-applicant-${key}`)));
    assert.ok((await texts('section[aria-labelledby=remedies]'))[0]?.includes(words('result-remedies-all')));
    const then = variation('unrelated-untrained', { permanent_home: true, data_consent: true, training_completed: true });
    for (const key of done) {
      await answer(tab, await goTo(tab, `#/question/applicant.${key}`), true);
      await rush(tab, then, '#/result');
    }
    assert.deepEqual(await texts('.row-applies'), []);
    assert.deepEqual((await parts()).filter((id) => id === 'remedies'), []);
  });

  describe('what is open', () => {
    const request = variation('unrelated-untrained', { training_completed: true, permanent_home: 'unknown' });

    test('names the question that settles it, and the answer does', async () => {
      await rushFromStart(tab, request, 'en');
      assert.equal((await readResult(tab)).grounds.no_permanent_home, 'open');
      const [said = ''] = await texts('#ground-no_permanent_home .settled-by');
      assert.ok(said.startsWith(wordsIn('en')('result-settled-by')), said);
      await tab.click('#ground-no_permanent_home .settled-by a');
      const seen = await until(async () => ((await look(tab)).view === 'question' ? look(tab) : null), 'the question');
      assert.equal(seen.fact, 'applicant.permanent_home');
      await answer(tab, seen, true);
      await rush(tab, variation('unrelated-untrained', { training_completed: true, permanent_home: true }), '#/result');
      assert.equal((await readResult(tab)).grounds.no_permanent_home, 'clear');
    });

    test('where several questions are needed, the first that is asked is linked, and the others are counted', async () => {
      const nothing = requestOf('nothing-answered');
      await rushFromStart(tab, nothing, 'en');
      await unfold(tab);
      const given = { ...nothing, answers: { applicant: {}, children: [{}] } };
      const asked = checker.check(given).missing_facts;
      for (const { id, state, facts } of checker.check(given).grounds) {
        if (state !== 'open') continue;
        const { link, said } = await tab.run((row) => {
          const settled = document.querySelector(`#ground-${row} .settled-by`);
          return { link: settled?.querySelector('a')?.getAttribute('href'), said: settled?.textContent ?? '' };
        }, id);
        assert.equal(link, `#/question/${asked.find((fact) => facts.includes(fact))}`, id);
        const more = wordsIn('en')('result-settled-more', { count: facts.length - 1 });
        assert.equal(said.includes(more), facts.length > 1, `${id}: ${said}`);
      }
    });
  });

  describe('papers', () => {
    test('missing ones come first, each with who issues it; the proof suits this parent', async () => {
      const request = requestOf('grandmother');
      await rushFromStart(tab, request, 'ru');
      await tab.run(() => document.getElementById('have-application')?.click());
      await until(async () => (await readResult(tab)).ticked.includes('application'), 'a paper in hand');
      const states = await tab.run(() => [...document.querySelectorAll('[id^="paper-"].row')].map((row) => row.className.replace(/row /, '').slice(4)));
      assert.equal(states[0], 'missing');
      assert.ok(states.lastIndexOf('missing') < states.indexOf('in_hand'), `${states}`);
      const words = wordsIn('ru');
      for (const { id, need, have, child, evidence, ...row } of checker.check({ ...request, have: [{ id: 'application' }] }).documents) {
        if (need !== 'required' || have) continue;
        const [text = ''] = await texts(`#paper-${child === undefined ? id : `${id}-${child}`}`);
        const issuer = evidence ? `${words(`evidence-${evidence}`)}. ${words(`evidence-${evidence}.where`)}` : words(`document-${id}.where`, { edition: '2022-08' });
        assert.ok(text.includes(issuer.replace(/\s+/g, ' ')), `${row.item} ${id}: ${text}`);
      }
    });

    test('of several children stand under the child, by its number and no name', async () => {
      await rushFromStart(tab, requestOf('foster-siblings'), 'en');
      const groups = await tab.run(() =>
        [...document.querySelectorAll('.of-child')].map((group) => ({
          heading: group.querySelector('h4')?.textContent ?? '',
          papers: [...group.querySelectorAll('[id^="paper-"]')].map(({ id }) => id),
        })),
      );
      assert.ok(groups.length >= 2);
      for (const { heading, papers } of groups) {
        assert.ok(papers.length > 0);
        for (const id of papers) assert.equal(heading, wordsIn('en')('ui-child', { n: Number(id.split('-').at(-1)) + 1 }));
      }
    });
  });

  test('the line of dates is a list of the report\'s own days, in order, each with the days since the application', async () => {
    const request = requestOf('aunt-training-later');
    await rushFromStart(tab, request, 'en');
    const { date, dates } = checker.check(request);
    const days = [date, ...Object.values(dates)].sort();
    const stations = await tab.run(() => [...document.querySelectorAll('ol.timeline > li')].map((one) => ({ day: one.querySelector('time')?.getAttribute('datetime') ?? '', hidden: one.querySelector('svg')?.getAttribute('aria-hidden') })));
    assert.deepEqual(stations.map(({ day }) => day), days);
    assert.equal(days.length, 4, 'applied, accepted, decision, certificate');
    assert.ok(stations.every(({ hidden }) => hidden === 'true'), 'the drawing is silent, the list speaks');
    // 20 March 2023 to 20 March 2024 is a leap year's 366 days: not counted from the decision, which nobody would guess.
    const since = (await texts('.moment-since')).map((text) => Number.parseInt(text, 10) || 0);
    assert.equal(since.at(-1), 366);
    assert.ok(since.every((count, n) => n === 0 || count >= (since[n - 1] ?? 0)), `${since}`);
  });

  test('every quotation of the law says which language it is in, and is in that language', async () => {
    await rushFromStart(tab, requestOf('grandmother'), 'en');
    await unfold(tab);
    const quotes = await tab.run(() => [...document.querySelectorAll('main blockquote')].map((one) => ({ lang: one.getAttribute('lang') ?? '', text: one.textContent ?? '' })));
    assert.ok(quotes.length > 10, `${quotes.length}`);
    for (const { lang, text } of quotes) assert.equal(lang, /[әғқңөұүһі]/i.test(text) ? 'kk' : 'ru', text);
  });

  test('what the same answers come to in the other services is what the checker says of each', async () => {
    const request = requestOf('unrelated-untrained');
    await rushFromStart(tab, request, 'en');
    await unfold(tab);
    const rows = await tab.run(() =>
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
          counts: [grounds.filter(({ state }) => state === 'applies').length, documents.filter(({ need, have }) => need === 'required' && !have).length],
          here: service === request.service && channel === request.channel,
        };
      }),
    );
  });

  test('what is cleared is folded away and all there', async () => {
    const request = requestOf('grandmother');
    await rushFromStart(tab, request, 'en');
    const seen = () => tab.run(() => [...document.querySelectorAll('.row-clear')].filter((one) => one.checkVisibility()).length);
    assert.equal(await seen(), 0);
    await tab.click('section[aria-labelledby=grounds-clear] summary');
    assert.equal(await seen(), checker.check(request).grounds.filter(({ state }) => state === 'clear').length);
  });
});
