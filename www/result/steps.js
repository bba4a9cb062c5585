/** What happens when: the steps of a service after the application, each with its working days and its paragraph. */
import { h } from '../dom.js';
import { t } from '../words.js';
import { foldedLaw } from './law-says.js';
import { inOrder, stepDays } from './time-words.js';

/** @typedef {import('./law.js').Step} Step */
/** @typedef {import('./result.js').View} View */

/** @param {View} view */
export function steps(view) {
  const all = view.law?.steps[view.standard.edition]?.[view.report.service] ?? [];
  if (all.length === 0) return null;
  /** @param {Step[]} some */
  const list = (some) =>
    h(
      'ol',
      { class: 'rows' },
      some.map((step) =>
        h(
          'li',
          { class: 'row' },
          h('p', null, t(`step-${step.id}`), ' ', h('strong', null, `(${stepDays(step)})`)),
          foldedLaw(view, `step:${step.id}`, t(`step-${step.id}`)),
        ),
      ),
    );
  const { always, refusing } = inOrder(all);
  return h(
    'div',
    { class: 'steps' },
    h('h3', { class: 'govuk-heading-s' }, t('result-when')),
    h('p', { class: 'govuk-hint' }, t('result-when-about')),
    list(always),
    refusing.length > 0 && [h('h3', { class: 'govuk-heading-s' }, t('result-when-refusal')), list(refusing)],
  );
}
