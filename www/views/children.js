/** How many children: they are known by their number alone, no name is asked. */
import { addChild, answeredFacts, removeChild } from '../answers.js';
import { h } from '../dom.js';
import { answerLabel, childName } from '../result/phrases.js';
import { t, ta } from '../words.js';
import { continueButton, errorMessage, form, heading } from './form.js';

const COUNT = 'children-count';

/**
 * @param {import('./form.js').App} app
 * @param {import('./form.js').Draft | undefined} draft
 * @returns {import('./form.js').View}
 */
export function childrenView(app, draft) {
  const { state } = app;
  const title = t('ui-children-title');
  return {
    title,
    node: form(
      () => app.submit(state),
      heading(title),
      h('p', { class: 'govuk-hint' }, t('ui-children-hint')),
      errorMessage(draft?.error),
      h('p', { id: COUNT, tabindex: '-1', class: 'children-count' }, t('ui-children-count', { count: state.children.length })),
      h('ol', { class: 'children' }, state.children.map((_, n) => h('li', null, child(app, n)))),
      h(
        'p',
        null,
        h('button', { type: 'button', class: 'govuk-button govuk-button--secondary', onclick: () => app.update(addChild(state), COUNT) }, t('ui-children-add')),
      ),
      continueButton(),
    ),
  };
}

/**
 * @param {import('./form.js').App} app
 * @param {number} n
 */
function child({ engine, state, update }, n) {
  const given = answeredFacts(state);
  // The first answers are enough to tell which child is meant.
  const known = engine.questions
    .filter(({ of, key }) => of === 'child' && given.includes(`children.${n}.${key}`))
    .slice(0, 2)
    .map(({ key }) => `${ta(`fact-child-${key}`, 'short')}: ${answerLabel(state, `children.${n}.${key}`)}`);
  return [
    h('div', null, h('strong', null, childName(n)), known.map((line) => h('div', { class: 'govuk-hint' }, line))),
    state.children.length > 1 &&
      h('button', { type: 'button', class: 'link', onclick: () => update(removeChild(state, n), COUNT) }, t('ui-children-remove', { n: n + 1 })),
  ];
}
