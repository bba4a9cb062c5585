/**
 * The result: what the checker says of the answers, in the order in which it matters to the reader, on two pages. It only puts the report into
 * words and knows nothing of the law itself: each ground, paper and note is shown by its id.
 */
import { h, replace } from '../dom.js';
import { printButton } from '../export/print.js';
import { t } from '../i18n.js';
import { heading } from '../views/parts.js';
import { outdated } from './currency.js';
import { dates } from './dates.js';
import { olderEdition } from './edition.js';
import { findOut } from './find-out.js';
import { threats } from './grounds.js';
import { listKey } from './law.js';
import { more, moreLinks } from './more.js';
import { notes } from './notes.js';
import { outcome, toAnswers } from './outcome.js';
import { papers } from './papers.js';
import { remedies } from './remedies.js';
import { sending } from './send.js';
import { sheets } from './sheets.js';
import { sideBySide } from './table.js';
/** @import { Catalogue, Remedies, Report } from '../../../npm/src/bauyr.d.ts' */
/** @import { State } from '../answers.js' */
/** @import { Engine, List, ListReport } from '../engine.js' */
/** @import { Route } from '../journey.js' */
/** @import { Disclosure } from './fold.js' */
/** @import { Law, Standard } from './law.js' */

export { printWhole } from './paper.js';

/**
 * @typedef {object} Result
 * @property {Route} route which of the two pages is drawn
 * @property {State} state
 * @property {ListReport[]} reports one for each list that is looked at
 * @property {Catalogue} catalogue
 * @property {Law | null} law null while it has not arrived
 * @property {string} checked the day on which the law was last compared with its source
 * @property {Disclosure} disclosure
 * @property {(state: State, focus: string) => void} dispatch the second is the id of the element to stay at
 * @property {Engine['compare']} compare
 * @property {() => Node} [keeping] the choice to keep the answers, where the place is one to keep them in
 * @property {(list: List) => Remedies} remedies
 * @property {(list: List) => number[]} outside the children whom the service is not for
 * @property {() => ListReport[]} everywhere what the same answers come to in every service
 */

/**
 * What the parts of one list's result are drawn from.
 * @typedef {object} Listed
 * @property {Report} report
 * @property {Standard} standard
 * @property {Remedies | null} remedies null where no ground applies, or the service is for other children
 * @property {number[]} outside of several children, those whom the service is not for
 * @typedef {Omit<Result, keyof Listed> & Listed} View
 */

/** @param {Result} result @param {ListReport} listed @returns {View} */
const viewOf = (result, { service, channel, report }) => ({
  ...result,
  report,
  standard: { edition: report.pack.edition, list: listKey(service, channel) },
  // What clears a ground does not make a service for other children one for this child.
  remedies:
    report.outcome !== 'out_of_scope' && report.grounds.some(({ state }) => state === 'applies' || state === 'waivable')
      ? result.remedies({ service, channel })
      : null,
  outside: report.outcome === 'out_of_scope' && result.state.children.length > 1 ? result.outside({ service, channel }) : [],
});

/** What one list comes to, on the screen. @param {View} view @param {'h1' | 'h2'} level */
function detail(view, level) {
  const { opener, place } = sending(view);
  return [
    h(
      'div',
      { class: 'result-head' },
      outcome(view, level),
      h('div', { class: 'acts' }, printButton(t('result-print')), opener),
      place,
      olderEdition(view),
    ),
    h('div', { class: 'result-main' }, threats(view), remedies(view), findOut(view), papers(view)),
    h('div', { class: 'result-side' }, dates(view), notes(view)),
  ];
}

/** The same for the whole report on paper. @param {View} view */
const report = (view) =>
  h(
    'div',
    { class: 'report' },
    outcome(view, 'h2'),
    threats(view),
    remedies(view),
    findOut(view),
    papers(view),
    dates(view),
    notes(view),
  );

/** @param {Result} result */
export function renderResult(result) {
  const { reports, catalogue, route, disclosure } = result;
  const [first, ...rest] = reports;
  if (!first) throw new Error('a result needs a report');
  const opened = () => reports.find(({ service, channel }) => listKey(service, channel) === disclosure.list);
  const one = rest.length === 0 ? first : opened();
  const view = one && viewOf(result, one);

  if (route.view === 'more') {
    return h(
      'div',
      { class: `result${view ? ' with-sheets' : ''}` },
      more(view ?? viewOf(result, first), view !== undefined, report),
      view && sheets(view),
    );
  }
  disclosure.part = undefined;
  if (view && rest.length === 0)
    return h(
      'div',
      { class: 'result with-sheets' },
      outdated(result.checked),
      detail(view, 'h1'),
      moreLinks(view),
      sheets(view),
    );

  const chosen = h('div', { class: 'chosen-list' });
  const table = h('div');
  const ways = h('div', { class: 'result-ways' });
  const whole = h(
    'div',
    { class: 'result' },
    outdated(result.checked),
    heading(t('ui-result-several')),
    h('p', { class: 'lead' }, t('ui-result-several-next')),
    olderEdition(viewOf(result, first)),
    table,
    chosen,
    h('p', { class: 'lone' }, toAnswers()),
    ways,
  );
  const draw = () => {
    const listed = opened();
    const shown = listed && viewOf(result, listed);
    replace(chosen, shown && h('section', { class: 'one-list' }, detail(shown, 'h2')));
    table.replaceChildren(sideBySide(reports, catalogue, { shown: disclosure.list, choose }));
    ways.replaceChildren(moreLinks(shown ?? viewOf(result, first), shown !== undefined));
    whole.querySelector(':scope > .sheets')?.remove();
    whole.classList.toggle('with-sheets', shown !== undefined);
    if (shown) whole.append(sheets(shown));
  };
  /** @param {string} key */
  const choose = (key) => {
    disclosure.list = key;
    draw();
    chosen.querySelector('h2')?.focus();
  };
  draw();
  return whole;
}
