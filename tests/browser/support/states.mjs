/** Every kind of page there is, one after the other, for whatever is to be looked at on each. */
import { persona } from './cases.mjs';
import { newTab } from './chromium.mjs';
import { hashOf, withAnswer } from './asked.mjs';
import { answer, begin, choose, fillIn, goOn, goTo, look, openStart, step, typeDate } from './page.mjs';
import { rush } from './rush.mjs';
import { SITE } from './site.mjs';

/** @import { Tab } from './tab.mjs' */

/** Two children, a question of every type, and every outcome within reach of one answer. */
const { edition: _, ...REQUEST } = persona('step-parent-and-half-sister').request;

/** Opens every part that folds, so that nothing is overlooked. @param {Tab} tab */
export const unfold = (tab) =>
  tab.run(() => {
    for (const part of document.querySelectorAll('details')) part.open = true;
  });

/**
 * Gives another answer to a question and comes back to the result.
 * @param {Tab} tab
 * @param {string} fact
 * @param {string | boolean} value
 */
export async function change(tab, fact, value) {
  await answer(tab, await goTo(tab, hashOf(fact)), withAnswer(REQUEST, fact, value));
  await rush(tab, REQUEST, '#/result');
}

/**
 * @param {Tab} tab
 * @param {import('./site.mjs').Lang} lang
 * @returns {AsyncGenerator<string>} the name of what is on the screen
 */
export async function* states(tab, lang) {
  await openStart(tab, lang);
  yield 'start';
  await begin(tab, lang);
  yield 'service';
  await goOn(tab);
  yield 'service without a choice';
  await rush(tab, REQUEST, '#/application');
  yield 'application';
  await typeDate(tab, 'date', '2026-02-30');
  await goOn(tab);
  yield 'application without a channel, on a day that no calendar has';
  await rush(tab, REQUEST, '#/ask');
  yield* questions(tab);
  await goTo(tab, '#/check-answers');
  yield 'check answers';
  yield* results(tab);
  await goTo(tab, '#/form');
  yield 'form';
  await goTo(tab, '#/delete');
  yield 'delete';
  await step(tab, () => tab.click('main button.govuk-button--warning'));
  yield 'start after everything was deleted';
}

/** Each page that asks, as it comes, and refused; what it asks for once more, where one has ticked much and is sure of little. @param {Tab} tab */
async function* questions(tab) {
  /** Marks everything that leads on to a second showing. */
  const lost = {
    ...REQUEST,
    answers: {
      applicant: { legal_capacity: 'limited', removed_guardian: true, married: 'unknown' },
      children: [{ mother_status: 'deprived' }, {}],
    },
  };
  for (let seen = await look(tab), n = 0; seen.view === 'ask'; n++) {
    yield `page: ${seen.hash}`;
    await goOn(tab);
    yield `page: ${seen.hash}, left empty`;
    if (n === 2) {
      await goTo(tab, '#/check-answers');
      yield 'check answers with gaps';
      await goTo(tab, seen.hash);
    }
    if (seen.asked['birth_date']?.type === 'text') {
      await fillIn(tab, seen, withAnswer(REQUEST, 'children.0.birth_date', '2999-01-01'));
      await goOn(tab);
      yield `page: ${seen.hash}, a day in the future`;
    }
    await fillIn(tab, await look(tab), lost);
    const again = await goOn(tab);
    if (again.hash === seen.hash && again.error === '') {
      yield `page: ${seen.hash}, once more`;
      await goOn(tab);
      yield `page: ${seen.hash}, once more, left empty`;
      await step(tab, () => tab.click('#back'));
    }
    seen = await answer(tab, await goTo(tab, seen.hash), REQUEST);
  }
}

/** Every outcome, and several lists at once. @param {Tab} tab */
async function* results(tab) {
  await rush(tab, REQUEST, '#/result');
  await change(tab, 'applicant.permanent_home', false);
  yield 'result: refusal_likely';
  await change(tab, 'applicant.permanent_home', 'unknown');
  yield 'result: undecided';
  await change(tab, 'applicant.permanent_home', true);
  yield 'result: documents_missing';
  await tab.click('.acts button[aria-expanded]');
  yield 'result: what will be sent';
  await goTo(tab, '#/more');
  yield 'result: second page';
  await goTo(tab, '#/result');
  for (const box of await tab.run(() =>
    [...document.querySelectorAll('main [id^="have-"]:not(:checked)')].map(({ id }) => id),
  )) {
    await tab.run((id) => document.getElementById(id)?.click(), box);
  }
  yield 'result: ready';
  await goTo(tab, '#/service');
  await choose(tab, await look(tab), 'unsure');
  await goOn(tab);
  const unsure = { ...REQUEST, service: 'unsure', channel: 'unsure' };
  await goTo(tab, '#/application');
  await rush(tab, unsure, '#/result');
  yield 'result: several lists';
  await tab.click('#open-foster-portal');
  yield 'result: one of several lists';
  await goTo(tab, '#/more');
  yield 'result: second page of several lists';
  await goTo(tab, '#/result');
  await change(tab, 'children.0.in_institution', false);
  await change(tab, 'children.0.mother_status', 'caring');
  await goTo(tab, '#/service');
  await choose(tab, await look(tab), 'patronage');
  await goOn(tab);
  await rush(tab, { ...REQUEST, service: 'patronage', channel: 'portal' }, '#/result');
  yield 'result: out_of_scope';
}

/**
 * Looks at each state with every part open, in a tab of its own.
 * @param {import('playwright-core').Browser} browser
 * @param {import('./site.mjs').Lang} lang
 * @param {(tab: Awaited<ReturnType<typeof newTab>>, state: string) => Promise<void>} act
 */
export async function eachState(browser, lang, act) {
  const tab = await newTab(browser);
  try {
    for await (const state of states(tab, lang)) {
      await unfold(tab);
      await act(tab, state);
    }
  } finally {
    await tab.close();
  }
}

/** The plain pages: contents, and one for each service. @param {import('./site.mjs').Lang} lang */
export const listPages = (lang) =>
  ['index', 'guardianship', 'patronage', 'foster'].map((name) => `${SITE}lists/${lang}/${name}.html`);
