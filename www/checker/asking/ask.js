/** A page that asks: questions that are one thing to the person, each in its shape. */
import { h } from '../dom.js';
import { has, say, t, ta } from '../i18n.js';
import { childName } from '../phrases.js';
import { continueButton, form } from '../views/form.js';
import { details, heading, link } from '../views/parts.js';
import { partView } from './ask-parts.js';
import { isMarked, shown, shownAgain } from './shown.js';
import { takeSubmission } from './submission.js';
import { attribute } from './words.js';
/** @import { Outcome } from '../../../npm/src/bauyr.d.ts' */
/** @import { App, Draft, View } from '../views/form.js' */
/** @import { Place } from './pages.js' */

/**
 * @param {App} app
 * @param {Place} place
 * @param {object} how
 * @param {boolean} how.again whether it is shown a second time, for what the first left open
 * @param {number | undefined} how.left how many pages are left, this one counted in; not said where an answer is being changed
 * @param {Draft | undefined} draft
 * @returns {View}
 */
export function askView(app, place, { again, left }, draft) {
  const { engine, state } = app;
  const { page, child } = place;
  const words = `ask-${page.id}`;
  const parts = again ? shownAgain(engine, state, place) : shown(engine, state, place);
  const title = t(words);
  const who = child !== undefined ? childName(child) : t(page.about === 'household' ? 'ui-ask-household' : 'ui-you');
  const caption =
    left === undefined ? who : [`${who} · `, h('span', { class: 'pages-left' }, t('ui-ask-left', { count: left }))];
  const isWhich = again && isMarked(engine, state, place);
  return {
    title: `${title} ${who}`,
    node: form(
      app,
      (data) => takeSubmission(state, place, parts, data),
      heading(isWhich ? t('ui-ask-which') : title, caption),
      !again && has(words, 'lead') && h('p', { class: 'lead' }, ta(words, 'lead')),
      parts.map((part) => partView(app, part, draft)),
      !again && fold(words),
      enough(engine.assess(state).outcomes),
      continueButton(left === 1 && !again ? t('ui-ask-result') : t('ui-continue')),
    ),
  };
}

/** What few need, under the parts. @param {string} words */
const fold = (words) =>
  attribute(words, 'fold') && details(ta(words, 'fold'), h('p', { class: 'fold-text' }, say(`${words}.fold-text`)));

/** Who knows enough may stop, and need not: where further answers cannot make it better. @param {Outcome[]} outcomes */
function enough(outcomes) {
  const [outcome, other] = new Set(outcomes);
  if (other !== undefined || (outcome !== 'refusal_likely' && outcome !== 'out_of_scope')) return undefined;
  return h('p', { class: 'govuk-inset-text' }, t(`ui-enough-${outcome}`), ' ', link('#/result', t('ui-see-result')));
}
