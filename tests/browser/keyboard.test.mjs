/** The keyboard alone is enough, Tab gets past everything, and a whole date can be pasted by the keys. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { persona, requestOf } from './support/cases.mjs';
import { inEachEngine } from './support/engines.mjs';
import { planOf } from './support/asked.mjs';
import { begin, fillIn, goOn, look, openStart, readResult, step } from './support/page.mjs';
import { rush, rushFromStart } from './support/rush.mjs';
import { unfold } from './support/states.mjs';
import { until } from './support/tab.mjs';
import { wordsIn } from './support/words.mjs';

/** @import { Tab } from './support/tab.mjs' */

/** WebDriver's character for the key Ctrl, which is held until the keys end. */
const CTRL = '\ue009';

const FIELDS = /** @type {const} */ (['birth_date', 'birth_date-month', 'birth_date-year']);

const grandmother = requestOf('grandmother');

/** What has the focus: its place among all elements as `stops` has counted them, and its look. @param {Tab} tab */
const focused = (tab) =>
  tab.run(() => {
    const one = document.activeElement;
    const style = one && getComputedStyle(one);
    const box = one?.getBoundingClientRect();
    return {
      place:
        one && one !== document.body && one !== document.documentElement ? Number(one.getAttribute('data-place') ?? -1) : -1,
      html: one?.outerHTML.slice(0, 100) ?? '',
      id: one?.id ?? '',
      href: one?.getAttribute('href') ?? '',
      submits: one?.matches('button[type=submit]') ?? false,
      radio: one?.matches('input[type=radio]') ?? false,
      seen: Boolean(box && box.width > 0 && box.height > 0 && style?.visibility === 'visible'),
    };
  });

/**
 * Presses Tab until the focus is where it should be.
 * @param {Tab} tab
 * @param {(here: Awaited<ReturnType<typeof focused>>) => boolean} there
 * @param {string} what
 */
async function tabTo(tab, there, what) {
  for (let presses = 0; presses < 80; presses++) {
    await tab.press('Tab');
    if (there(await focused(tab))) return;
  }
  assert.fail(`Tab does not come to ${what}`);
}

/** Everything that Tab is to stop at. Of the choices of a question it stops at one. @param {Tab} tab */
const stops = (tab) =>
  tab.run(() => {
    const all = [...document.querySelectorAll('*')];
    // Written down: what comes into the page later, a style sheet or a message, would move all that stand after it.
    all.forEach((one, place) => one.setAttribute('data-place', String(place)));
    const groups = new Set();
    /** What is folded away may have a size all the same. @param {Element | null | undefined} one @returns {boolean} */
    const folded = (one) => {
      const part = one?.closest('details');
      if (!one || !part) return false;
      return (!part.open && part.querySelector('summary')?.contains(one) !== true) || folded(part.parentElement);
    };
    return [
      ...document.querySelectorAll('a[href], button:not(:disabled), input:not(:disabled), summary, [tabindex="0"]'),
    ].flatMap((one) => {
      const { width, height } = one.getBoundingClientRect();
      if ((width === 0 && height === 0) || getComputedStyle(one).visibility !== 'visible' || folded(one)) return [];
      if (one instanceof HTMLInputElement && one.type === 'radio') {
        if (groups.has(one.name)) return [];
        groups.add(one.name);
        const chosen = document.querySelector(`input[name="${one.name}"]:checked`);
        return [all.indexOf(chosen ?? one)];
      }
      return [all.indexOf(one)];
    });
  });

/** Tab stops at everything there is to press, in the order of the page, and gets on from each. @param {Tab} tab */
async function assertTabPasses(tab) {
  await tab.run(() => {
    document.body.tabIndex = -1;
    document.body.focus();
    document.body.removeAttribute('tabindex');
    window.scrollTo(0, 0);
  });
  const expected = await stops(tab);
  const seen = [];
  for (let presses = 0; presses < expected.length + 3 && seen.length < expected.length; presses++) {
    await tab.press('Tab');
    const here = await focused(tab);
    if (here.place < 0) continue;
    assert.ok(here.seen, `what has the focus can be seen: ${here.html}`);
    seen.push(here.place);
  }
  assert.deepEqual(seen, expected);
}

inEachEngine('by keyboard', (tab) => {
  const { edition: _, ...request } = persona('patron-rents').request;

  test('the first Tab comes to the link that skips to the content', async () => {
    await openStart(tab(), 'en');
    await tab().press('Tab');
    const here = await focused(tab());
    assert.ok(here.seen && here.id === 'skip', here.html);
    await tab().press('Enter');
    await until(async () => (await focused(tab())).id === 'main', 'the content has the focus');
    assert.equal((await look(tab())).heading, wordsIn('en')('ui-start-title'), 'the page is still there');
  });

  test('a whole walk from the start to a ticked paper', async () => {
    await openStart(tab(), 'ru');
    await tabTo(tab(), ({ id }) => id === 'start', 'the button that starts');
    await tab().press('Enter');
    await until(() => tab().run(() => document.querySelector('main input[name=service]') !== null), 'the choice of service');
    const { applicant = {}, 'children.0': child = {} } = planOf(request);
    for (let seen = await look(tab()); seen.view !== 'result'; ) {
      // In the order of the page: what a driver tells of it has lost that.
      const names = await tab().run(() =>
        [...document.querySelectorAll('main fieldset')].map((group) => group.querySelector('input')?.name ?? ''),
      );
      for (const name of names) {
        const { type, choices = {} } = seen.asked[name] ?? {};
        const said = (seen.hash.endsWith('/0') ? child : applicant)[name];
        if (type === 'text' && name !== 'date') {
          for (const [n, id] of [name, `${name}-month`, `${name}-year`].entries()) {
            await tabTo(tab(), (here) => here.id === id, `the field ${id}`);
            await tab().write(String(said?.day).split('-').reverse()[n] ?? '');
          }
        } else if (type === 'radio') {
          // Space chooses, the arrows go on from there, to the choice that is wanted.
          const wanted =
            choices[[...(said?.choices ?? []), request.service, request.channel].find((one) => choices[one]) ?? ''] ?? '';
          await tabTo(tab(), (here) => here.radio && Object.values(choices).includes(here.id), `the choices of ${name}`);
          await tab().press('Space');
          let now = await look(tab());
          for (let presses = 0; now.fields[wanted] !== true && presses < 20; presses++) {
            await tab().press('ArrowDown');
            now = await look(tab());
          }
          assert.equal(now.fields[wanted], true, `the arrows come to the choice of ${name}`);
          assert.equal(now.hash, seen.hash, 'a choice is not taken for an answer');
        } else if (type === 'checkbox') {
          await tabTo(tab(), ({ id }) => id === choices['-none'], `"none of these" of ${name}`);
          await tab().press('Space');
        }
      }
      await tabTo(tab(), ({ submits }) => submits, 'Continue');
      const before = seen.hash;
      seen = await step(tab(), () => tab().press('Enter'));
      assert.equal(seen.error, '', before);
    }
    await tabTo(
      tab(),
      ({ id }) => id === 'have-application' || id === 'open-guardianship-state_corporation',
      'the first paper',
    );
    if ((await focused(tab())).id.startsWith('open-')) {
      await tab().press('Enter');
      await tabTo(tab(), ({ id }) => id === 'have-application', 'the first paper');
    }
    await tab().press('Space');
    await until(async () => (await readResult(tab())).ticked.includes('application'), 'the paper is ticked');
    assert.equal((await focused(tab())).id, 'have-application', 'the focus stays');
  });

  test('Tab gets past everything on a page that asks, on an error and on the answers', async () => {
    await begin(tab(), 'kk');
    await assertTabPasses(tab());
    await goOn(tab());
    await assertTabPasses(tab());
    await rush(tab(), request, '#/ask/child/0');
    await assertTabPasses(tab());
    await rush(tab(), request, '#/ask/own');
    await assertTabPasses(tab());
    await rush(tab(), request, '#/check-answers');
    await assertTabPasses(tab());
  });

  test('Tab gets past everything in the result, folded and unfolded, and a fold opens and closes', async () => {
    await rushFromStart(tab(), request, 'kk');
    await assertTabPasses(tab());
    await tab().run(() => {
      const [summary] = [...document.querySelectorAll('summary')].filter((one) => one.getBoundingClientRect().height > 0);
      summary?.focus();
    });
    const { open } = await readResult(tab());
    await tab().press('Enter');
    await until(async () => (await readResult(tab())).open === open + 1, 'it opens');
    await tab().press('Space');
    await until(async () => (await readResult(tab())).open === open, 'it closes');
    await unfold(tab());
    await assertTabPasses(tab());
  });

  /** @param {string} text */
  async function copy(text) {
    await tab().run((written) => {
      const source = document.createElement('textarea');
      source.value = written;
      document.body.append(source);
      source.focus();
    }, text);
    await tab().write(`${CTRL}a`);
    await tab().write(`${CTRL}c`);
    await tab().run(() => document.querySelector('textarea')?.remove());
  }

  /** @param {string} text */
  async function pasted(text) {
    await rushFromStart(tab(), grandmother, 'en', '#/ask/child/0');
    await fillIn(tab(), await look(tab()), grandmother);
    for (const id of FIELDS) await tab().type(`#${id}`, '');
    await copy(text);
    await tab().run(() => document.getElementById('birth_date')?.focus());
    await tab().write(`${CTRL}v`);
    // WebKit copies a blank that does not break as one that does.
    const seen = String((await look(tab())).fields.birth_date).replace('\u00a0', ' ');
    assert.equal(seen, text.replace('\u00a0', ' '), 'it was pasted');
    return goOn(tab());
  }

  for (const [text, ...meant] of [
    ['2014 жылғы 9 мамыр', '9', '5', '2014'],
    ['«09» мая 2014\u00a0г.', '9', '5', '2014'],
    ['May 9, 2014', '9', '5', '2014'],
  ]) {
    test(`a date pasted as ${text} is taken whole`, async () => {
      assert.deepEqual((await pasted(String(text))).errors, []);
      await tab().back();
      const { fields } = await look(tab());
      assert.deepEqual(
        FIELDS.map((id) => fields[id]),
        meant,
      );
    });
  }

  test('two days that are pasted stay as they are, and are refused in words', async () => {
    const seen = await pasted('9-10 мая 2014 г.');
    assert.equal(seen.errors.length, 1);
    assert.equal(seen.fields.birth_date, '9-10 мая 2014 г.');
  });
});
