/** What happens when: the steps of a service after the application, each with its working days and its paragraph. */
import { h } from '../dom.js';
import { t } from '../i18n.js';
import { fold } from './fold.js';
import { quotes } from './law-says.js';
import { passagesOf } from './law.js';
import { inOrder, stepDays } from './time-words.js';
/** @import { Step } from './law.js' */
/** @import { View } from './result.js' */

/** @param {View} view */
export function steps(view) {
  const { law, standard, report } = view;
  const all = law?.steps[standard.edition]?.[report.service] ?? [];
  if (!law || all.length === 0) return null;
  /** @param {Step} step */
  const passages = ({ id }) => passagesOf(law, standard, `step:${id}`);
  /** @param {Step[]} some */
  const list = (some) =>
    h(
      'ol',
      { class: 'govuk-list govuk-list--bullet' },
      some.map((step) =>
        h(
          'li',
          null,
          t(`step-${step.id}`),
          ' ',
          h('strong', null, `(${stepDays(step)})`),
          passages(step).map(({ place, lang }) => h('span', { class: 'step-place', lang, translate: 'no' }, ` · ${place}`)),
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
    // A paragraph that two steps share is quoted once.
    fold(view, 'steps', t('ui-result-law-says'), t('result-when'), quotes(law, [...new Set(all.flatMap(passages))])),
  );
}
