/** Everything that need not be read to apply: one page with a part for each link under the result, printed with the whole report only. */
import { h } from '../dom.js';
import { saveAnswers } from '../export/buttons.js';
import { printButton } from '../export/print.js';
import { t } from '../i18n.js';
import { routeHash } from '../journey.js';
import { heading, link, listOf } from '../views/parts.js';
import { reckoned } from './dates.js';
import { appliedEdition, changes, hasChanged } from './edition.js';
import { clearGrounds } from './grounds.js';
import { rowsOf } from './law.js';
import { limits } from './limits.js';
import { printReport } from './paper.js';
import { sparedPapers } from './papers.js';
import { section } from './section.js';
import { standardRows } from './standard.js';
import { others } from './table.js';
/** @import { View } from './result.js' */

/** The parts, by the id of each one's heading, with the words of the link to it; those that have nothing to say are left out. @param {View} view @param {boolean} chosen whether it is of one list */
function parts(view, chosen) {
  const { report, law, standard } = view;
  const clear = report.grounds.filter(({ state }) => state === 'clear').length;
  const spared = report.documents.filter(({ need }) => need === 'not_required').length;
  return /** @type {const} */ ([
    ['clear', chosen && clear > 0 && t('result-more-clear', { count: clear })],
    ['spared', chosen && spared > 0 && t('result-more-spared', { count: spared })],
    ['law', t('result-more-law', { edition: t(`edition-${standard.edition}`) })],
    ['changes', chosen && hasChanged(view) && t('result-more-changes')],
    ['others', chosen && t('result-more-others')],
    ['standard', chosen && rowsOf(law, standard).length > 0 && t('result-more-standard')],
    ['reckoned', chosen && Object.keys(report.dates).length > 0 && t('result-dates-how')],
    ['limits', t('result-more-limits')],
    ['keeping', t('result-more-keep')],
    ['full', chosen && t('result-more-full')],
  ]).flatMap(([id, words]) => (words === false ? [] : [{ id, words }]));
}

/** The way to each part. @param {View} view @param {boolean} [chosen] whether it is of one list */
export const moreLinks = (view, chosen = true) =>
  h(
    'nav',
    { class: 'more', 'aria-labelledby': 'more' },
    h('h2', { id: 'more', class: 'govuk-heading-s' }, t('result-more')),
    listOf(
      parts(view, chosen).map(({ id, words }) => link(routeHash({ view: 'more', part: id }), words)),
      '',
    ),
  );

/**
 * @param {View} view
 * @param {boolean} chosen whether it is of one list
 * @param {(view: View) => Element} report draws the rest of the whole report
 */
export function more(view, chosen, report) {
  const everywhere = chosen ? view.everywhere() : [];
  const page = h(
    'div',
    { class: 'more-page' },
    heading(t('result-more-title')),
    h('p', { class: 'lone on-screen' }, link(routeHash({ view: 'result' }), t('result-more-back'))),
    chosen && [clearGrounds(view), sparedPapers(view)],
    appliedEdition(view),
    chosen && [changes(view), everywhere.length > 0 && others(view, everywhere), standardRows(view), reckoned(view)],
    limits(view),
    section('keeping', t('result-more-keep'), saveAnswers(view.state, view.report.pack, view.keeping)),
    chosen &&
      section(
        'full',
        t('result-more-full'),
        h('p', null, t('result-full-hint')),
        printButton(t('result-full-print'), (isMute) => {
          const whole = page.parentElement;
          if (whole) printReport(whole, () => report(view), isMute);
        }),
      ),
  );
  arrive(page, view);
  return page;
}

/** The reader is led to the part that was asked for, once. @param {Element} page @param {View} view */
function arrive(page, { route: { part }, disclosure }) {
  if (part === undefined || disclosure.part === part) return;
  disclosure.part = part;
  // The page is put on the screen, and its heading given the focus, in this very turn.
  queueMicrotask(() => {
    const title = [...page.querySelectorAll('h2')].find(({ id }) => id === part);
    title?.focus({ preventScroll: true });
    title?.scrollIntoView();
  });
}
