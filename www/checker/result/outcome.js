/** The first thing a reader sees: the outcome in one sentence with its number, of which application it is, and the way to the answers. */
import { h } from '../dom.js';
import { formatDate, t, ta } from '../i18n.js';
import { routeHash } from '../journey.js';
import { childName } from '../phrases.js';
import { link } from '../views/parts.js';
import { denied } from './denied.js';
import { threatening } from './grounds.js';
import { papersAt } from './lines.js';
import { questionLink } from './why.js';
/** @import { View } from './result.js' */

/** How many there are of what an outcome speaks of. @param {View} view */
function count({ report }) {
  const { outcome, grounds, missing_facts: missing, unknown_facts: unknown } = report;
  if (outcome === 'documents_missing') return papersAt(report, 'missing').length;
  if (outcome === 'undecided') return missing.length + unknown.length;
  return grounds.filter(({ state }) => state === (outcome === 'refusal_possible' ? 'waivable' : 'applies')).length;
}

/** The outcome with its number. @param {View} view */
export const headline = (view) => t(`result-headline-${view.report.outcome}`, { count: count(view) });

/** Which application the result is of, and by which law. @param {View} view */
const application = ({ report, catalogue }) => {
  const edition = catalogue.editions.find(({ id }) => id === report.pack.edition);
  return [
    ta(`service-${report.service}`, 'short'),
    t(`result-place-${report.channel}`),
    t('result-sent', { date: formatDate(report.date) }),
    ...(edition ? [t('result-law', { date: formatDate(edition.in_force_from) })] : []),
  ].join(' · ');
};

/** Of several children, those whom the service is not for: one of them is enough for the outcome. @param {View} view */
const childrenOutside = ({ outside }) =>
  outside.length > 0 &&
  h('p', { class: 'outcome-children' }, t('result-out-children'), ' ', h('strong', null, outside.map(childName).join(', ')));

/** Where nothing speaks against it, what was denied is read back. @param {View} view */
const readBack = (view) => {
  const { grounds, outcome } = view.report;
  if (outcome === 'out_of_scope' || threatening(view).length > 0) return ta(`outcome-${outcome}`, 'next');
  const denials = denied(view.state);
  return denials.length > 0
    ? [...denials, t('result-denied-correct')].join(' ')
    : t('result-checked', { count: grounds.length });
};

export const toAnswers = () => link(routeHash({ view: 'check-answers' }), t('result-check-answers'));

/** @param {View} view @param {'h1' | 'h2'} heading */
export function outcome(view, heading) {
  const { report } = view;
  const [first] = report.missing_facts;
  return h(
    'div',
    { class: `outcome outcome-of-${report.outcome}` },
    h(heading, { class: `govuk-heading-m outcome-${report.outcome}`, id: 'outcome', tabindex: '-1' }, headline(view)),
    h('p', { class: 'outcome-of' }, application(view)),
    childrenOutside(view),
    // Whom the service is not for is to look at the answers first: the rest is long.
    report.outcome === 'out_of_scope'
      ? [h('p', { class: 'outcome-next lone' }, toAnswers()), h('p', { class: 'outcome-next' }, readBack(view))]
      : h('p', { class: 'outcome-next' }, readBack(view), ' ', toAnswers()),
    first !== undefined &&
      h(
        'p',
        { class: 'lone' },
        questionLink(first, [
          t('ui-result-unanswered', { count: report.missing_facts.length }),
          ' ',
          t('ui-result-answer-now'),
        ]),
      ),
  );
}
