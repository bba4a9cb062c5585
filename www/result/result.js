/**
 * The result: what the checker says of the answers, in the order in which it matters to the reader. It only puts the report into words and
 * knows nothing of the law itself: each ground, paper and note is shown by its id.
 */
import { h } from '../dom.js';
import { routeHash } from '../journey.js';
import { t } from '../words.js';
import { dates } from './dates.js';
import { outdated } from './currency.js';
import { appliedEdition, changes, isNewest } from './edition.js';
import { clearGrounds, openGrounds, threats } from './grounds.js';
import { saveAnswers, takeAlong } from '../take/take.js';
import { listKey } from './law.js';
import { currentLooking } from './looking.js';
import { limits } from './limits.js';
import { outcome } from './outcome.js';
import { papers } from './papers.js';
import { remedies } from './remedies.js';
import { notes, standardRows } from './standard.js';
import { others, sideBySide } from './table.js';

export { printWhole } from './paper.js';

/** @typedef {import('../../boundary/types.d.ts').Report} Report */
/** @typedef {import('../../boundary/types.d.ts').Question} Question */
/** @typedef {import('../../boundary/types.d.ts').Catalogue} Catalogue */
/** @typedef {import('../../boundary/types.d.ts').Comparison} Comparison */
/** @typedef {import('../../boundary/types.d.ts').Remedies} Remedies */
/** @typedef {import('../../boundary/types.d.ts').Request} Request */
/** @typedef {import('../answers.js').State} State */
/** @typedef {import('../journey.js').Route} Route */
/** @typedef {import('./law.js').Law} Law */

/** @typedef {{ service: string, channel: string, report: Report }} Listed */
/** @typedef {(request: Request, edition: string) => Comparison} Compare */

/**
 * @typedef {object} Result
 * @property {State} state
 * @property {Listed[]} reports one for each list that is looked at
 * @property {Question[]} questions
 * @property {Catalogue} catalogue
 * @property {Law | null} law null while it has not arrived
 * @property {string} checked the day on which the law was last compared with its source
 * @property {(state: State, focus: string) => void} dispatch the second is the id of the element to stay at
 * @property {(route: Route) => void} goTo
 * @property {Compare | null} compare
 * @property {() => Node} [keeping] the choice to keep the answers, where the place is one to keep them in
 * @property {(list: { service: string, channel: string }) => Remedies} remedies
 * @property {(list: { service: string, channel: string }) => number[]} outside the children whom the service is not for
 * @property {() => import('../engine.js').Assessment} everywhere what the same answers come to in every service
 */

/**
 * What the parts of one list's result are drawn from.
 * @typedef {object} View
 * @property {State} state
 * @property {Report} report
 * @property {import('./law.js').Standard} standard
 * @property {Law | null} law
 * @property {string} checked
 * @property {Catalogue} catalogue
 * @property {Remedies | null} remedies null where no ground applies, or the service is for other children
 * @property {number[]} outside of several children, those whom the service is not for
 * @property {Listed[]} everywhere every list for the same answers, where only one is looked at
 * @property {(state: State, focus: string) => void} dispatch the second is the id of the element to stay at
 */


/** @param {View} view @param {'h1' | 'h2'} heading @param {Compare | null} compare */
const detail = (view, heading, compare) => [
  outcome(view, heading),
  // Who looks at the result under an older wording is not to forget it.
  heading === 'h1' && !isNewest(view) && appliedEdition(view),
  threats(view),
  remedies(view),
  openGrounds(view),
  papers(view),
  dates(view),
  clearGrounds(view),
  notes(view),
  others(view),
  heading === 'h1' && isNewest(view) && appliedEdition(view),
  compare && changes(view, compare),
  standardRows(view),
  takeAlong(view.report, view.state.children.length),
];

/** @param {Result} result @returns {Node} */
export function renderResult({ state, reports, catalogue, law, checked, dispatch, compare, remedies: remediesOf, outside, everywhere, keeping }) {
  /** @param {Listed} listed @returns {View} */
  const view = ({ service, channel, report }) => ({
    state,
    report,
    standard: { edition: report.pack.edition, list: listKey(service, channel) },
    law,
    checked,
    catalogue,
    // What clears a ground does not make a service for other children one for this child.
    remedies:
      report.outcome !== 'out_of_scope' && report.grounds.some((ground) => ground.state === 'applies')
        ? remediesOf({ service, channel })
        : null,
    outside: report.outcome === 'out_of_scope' && state.children.length > 1 ? outside({ service, channel }) : [],
    everywhere: [],
    dispatch,
  });
  const [first, ...rest] = reports;
  if (!first) throw new Error('a result needs a report');
  const buttons = h(
    'div',
    { class: 'govuk-button-group' },
    h('button', { type: 'button', class: 'govuk-button', onclick: () => print() }, t('ui-result-print')),
    h(
      'a',
      { class: 'govuk-button govuk-button--secondary', role: 'button', href: routeHash({ view: 'check-answers' }) },
      t('ui-result-change-answers'),
    ),
  );
  const closing = [limits(law, view(first).standard), buttons, saveAnswers(state, first.report.pack, keeping)];
  if (rest.length === 0) {
    const all = everywhere();
    return h('div', { class: 'result' }, outdated(checked), detail({ ...view(first), everywhere: all.error ? [] : all.reports }, 'h1', compare), closing);
  }

  const looking = currentLooking();
  const chosen = h('div', { class: 'chosen-list' });
  const table = h('div');
  const draw = () => {
    const listed = reports.find(({ service, channel }) => listKey(service, channel) === looking.list);
    chosen.replaceChildren(...(listed ? [h('section', null, detail(view(listed), 'h2', compare))] : []));
    table.replaceChildren(sideBySide(reports, catalogue, { shown: looking.list, choose }));
  };
  /** @param {string} key */
  const choose = (key) => {
    looking.list = key;
    draw();
    chosen.querySelector('h2')?.focus();
  };
  draw();
  return h(
    'div',
    { class: 'result' },
    outdated(checked),
    h('h1', { class: 'govuk-heading-l', tabindex: '-1' }, t('ui-result-several')),
    h('p', { class: 'lead' }, t('ui-result-several-next')),
    !isNewest(view(first)) && appliedEdition(view(first)),
    table,
    chosen,
    isNewest(view(first)) && appliedEdition(view(first)),
    closing,
  );
}
