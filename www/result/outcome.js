/** The first thing a reader sees: the outcome in one sentence, and what to do next. */
import { h, svg } from '../dom.js';
import { routeHash } from '../journey.js';
import { t, ta } from '../words.js';
import { missingPapers } from './papers.js';
import { childName } from './phrases.js';
import { jump } from './place.js';
import { questionLink } from './why.js';

/** @typedef {import('./result.js').View} View */
/** @typedef {import('../../boundary/types.d.ts').Outcome} Outcome */

/** Marks beside the outcome: they repeat its words, so nobody has to see them. @type {Record<Outcome, string>} */
const MARKS = {
  ready: 'M9 17l5 5 10-12',
  documents_missing: 'M10 11h12M10 16h12M10 21h7',
  undecided: 'M12 12.5a4 4 0 1 1 6 3.5c-1.5 1-2 1.7-2 3M16 23v.5',
  refusal_possible: 'M12 9v7M12 20v.5M20 9v7M20 20v.5',
  refusal_likely: 'M16 8v10M16 23v.5',
  out_of_scope: 'M9 16h14M18 11l5 5-5 5',
};

/** @param {Outcome} outcome */
const mark = (outcome) =>
  svg(
    'svg',
    { class: 'outcome-mark', viewBox: '0 0 32 32', 'aria-hidden': 'true', focusable: 'false' },
    svg('circle', { cx: 16, cy: 16, r: 15 }),
    svg('path', { d: MARKS[outcome] }),
  );

/** What to do next, the most urgent first. @param {View} view */
function steps({ report, remedies }) {
  const applying = report.grounds.filter(({ state }) => state === 'applies').length;
  const missing = missingPapers(report).length;
  const [first] = report.missing_facts;
  const open = [...report.grounds.map(({ state }) => state), ...report.documents.map(({ need }) => need)].includes('open');
  const out = report.outcome === 'out_of_scope';
  return [
    out && h('a', { class: 'govuk-link', href: routeHash({ view: 'check-answers' }) }, t('ui-check-title')),
    applying > 0 && jump('grounds-apply', t('result-step-grounds', { count: applying })),
    remedies && jump('remedies', t('result-step-remedies')),
    first !== undefined &&
      questionLink(first, [t('ui-result-unanswered', { count: report.missing_facts.length }), ' ', t('ui-result-answer-now')]),
    report.unknown_facts.length > 0 &&
      open &&
      jump(report.grounds.some(({ state }) => state === 'open') ? 'grounds-open' : 'papers', t('result-step-find-out', { count: report.unknown_facts.length })),
    missing > 0 && !out && jump('papers', t('result-step-papers', { count: missing })),
    report.outcome === 'ready' && jump('take', t('result-step-take')),
  ].filter(Boolean);
}

/** Of several children, those whom the service is not for: one of them is enough for the outcome. @param {View} view */
const childrenOutside = ({ outside }) =>
  outside.length > 0 &&
  h('p', { class: 'outcome-children' }, t('result-out-children'), ' ', h('strong', null, outside.map(childName).join(', ')));

/** @param {View} view @param {'h1' | 'h2'} heading */
export function outcome(view, heading) {
  const { report } = view;
  const next = steps(view);
  return h(
    'div',
    { class: `outcome outcome-of-${report.outcome}` },
    h(
      heading,
      { class: `${heading === 'h1' ? 'govuk-heading-l' : 'govuk-heading-m'} outcome-${report.outcome}`, id: 'outcome', tabindex: '-1' },
      mark(report.outcome),
      h('span', null, t(`outcome-${report.outcome}`)),
    ),
    childrenOutside(view),
    next.length > 0 && [
      h('p', { class: 'next-heading' }, h('strong', null, t('result-next'))),
      h(
        'ol',
        { class: 'next-steps' },
        next.map((step) => h('li', null, step)),
      ),
    ],
    h('p', { class: 'outcome-next' }, ta(`outcome-${report.outcome}`, 'next')),
    h('p', { class: 'outcome-of' }, `${ta(`service-${report.service}`, 'short')} · ${t(`channel-${report.channel}`)}`),
  );
}
