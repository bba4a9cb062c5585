/** What the reader can take along from a result: the dates for a calendar, the answers in a file. */
import { h } from '../dom.js';
import { t } from '../i18n.js';
import { button, SECONDARY } from '../views/parts.js';
import { download } from './download.js';
import { answersFile } from './file.js';
/** @import { Report } from '../../../npm/src/bauyr.d.ts' */
/** @import { State } from '../answers.js' */

/** The browser does not say whether the page around a frame lets a file be saved. @param {Element} status */
const sayFramed = (status) => void (parent !== window && (status.textContent = t('result-file-framed')));

/** The dates of one list as a file for a calendar. @param {Report} report */
export function calendarButton(report) {
  const status = h('p', { role: 'status', class: 'take-status' });
  const calendar = async () => {
    try {
      const { calendarFile } = await import('./calendar.js');
      download('bauyr.ics', 'text/calendar', calendarFile(report));
      sayFramed(status);
    } catch {
      status.textContent = t('ui-take-calendar-failed');
    }
  };
  return h('div', { class: 'on-screen' }, button(t('result-calendar'), calendar, { class: SECONDARY }), status);
}

/**
 * The answers in a file, or kept on this device.
 * @param {State} state
 * @param {Report['pack']} pack
 * @param {(() => Node | undefined) | undefined} keeping the choice to keep them, where the place is one to keep them in
 */
export function saveAnswers(state, pack, keeping) {
  const status = h('p', { role: 'status', class: 'take-status' });
  const save = () => {
    download('bauyr.json', 'application/json', answersFile(state, pack));
    sayFramed(status);
  };
  return [
    h('p', { class: 'on-screen' }, t('ui-take-save-hint')),
    button(t('ui-take-save'), save, { class: SECONDARY }),
    status,
    keeping?.(),
  ];
}
