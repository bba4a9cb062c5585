/** Every kind of page there is, one after the other, for whatever is to be looked at on each. */
import { persona } from './cases.mjs';
import { answer, answerIn, begin, choose, fillIn, goOn, goTo, look, openStart, step, typeDate } from './page.mjs';
import { rush } from './rush.mjs';
import { SITE } from './site.mjs';

/** @typedef {import('./tab.mjs').Tab} Tab */
/** @typedef {import('./cases.mjs').Request} Request */

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
  await answer(tab, await goTo(tab, `#/question/${fact}`), value);
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
  await rush(tab, REQUEST, '#/channel');
  yield 'channel';
  await rush(tab, REQUEST, '#/date');
  yield 'date';
  await typeDate(tab, 'date', '2026-02-30');
  await goOn(tab);
  yield 'date that no calendar has';
  await rush(tab, REQUEST, '#/children');
  yield 'children';
  await rush(tab, REQUEST, '#/question');
  yield* questions(tab);
  yield 'check answers';
  yield* results(tab);
  await goTo(tab, '#/form');
  yield 'form';
  await goTo(tab, '#/delete');
  yield 'delete';
  await step(tab, () => tab.click('main button.govuk-button--warning'));
  yield 'start after everything was deleted';
}

/** A question of each type, of the applicant and of a child, as it comes and refused. @param {Tab} tab */
async function* questions(tab) {
  const done = new Set();
  for (let seen = await look(tab); seen.view === 'question'; seen = await answer(tab, seen, answerIn(REQUEST, seen.fact))) {
    const type = Object.keys(seen.choices).length === 0 ? 'date' : 'true' in seen.choices ? 'yes or no' : 'choice';
    const kind = `${type} about ${seen.fact.startsWith('applicant') ? 'the applicant' : 'a child'}`;
    if (done.has(kind)) continue;
    done.add(kind);
    yield `question: ${kind}`;
    await goOn(tab);
    yield `question: ${kind}, left empty`;
    if (done.size === 3) {
      const { hash } = seen;
      await goTo(tab, '#/check-answers');
      yield 'check answers with gaps';
      await goTo(tab, hash);
    }
    if (type === 'date') {
      await fillIn(tab, seen, '2999-01-01');
      await goOn(tab);
      yield `question: ${kind}, in the future`;
    }
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
  for (const box of await tab.run(() => [...document.querySelectorAll('main [id^="have-"]:not(:checked)')].map(({ id }) => id))) {
    await tab.run((id) => document.getElementById(id)?.click(), box);
  }
  yield 'result: ready';
  await goTo(tab, '#/service');
  await choose(tab, await look(tab), 'unsure');
  await goOn(tab);
  await goTo(tab, '#/channel');
  await choose(tab, await look(tab), 'unsure');
  const unsure = { ...REQUEST, service: 'unsure', channel: 'unsure' };
  await goOn(tab);
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

/** The plain pages: contents, and one for each service. @param {import('./site.mjs').Lang} lang */
export const listPages = (lang) => ['index', 'guardianship', 'patronage', 'foster'].map((name) => `${SITE}lists/${lang}/${name}.html`);
