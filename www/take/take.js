/** What the reader can take along from a result: the checklist as text, the dates for a calendar, the answers in a file. */
import { h } from '../dom.js';
import { section } from '../result/section.js';
import { t } from '../words.js';
import { checklistText } from './checklist-text.js';
import { download } from './download.js';
import { answersFile } from './file.js';

/** @typedef {import('../../boundary/types.d.ts').Report} Report */
/** @typedef {import('../answers.js').State} State */

/** @param {string} label @param {() => unknown} onclick */
const button = (label, onclick) => h('button', { type: 'button', class: 'govuk-button govuk-button--secondary', onclick }, label);

/**
 * The checklist and the dates of one list.
 * @param {Report} report
 * @param {number} children
 */
export function takeAlong(report, children) {
  const status = h('p', { role: 'status', class: 'take-status' });
  /** @param {string} id */
  const say = (id) => (status.textContent = t(id));
  const text = () => checklistText(report, children);

  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text());
      say('ui-take-copied');
    } catch {
      say('ui-take-copy-failed');
    }
  };
  const share = async () => {
    try {
      await navigator.share({ text: text() });
    } catch (error) {
      // Who closes the share sheet has changed their mind: nothing went wrong.
      if (!(error instanceof DOMException && error.name === 'AbortError')) await copy();
    }
  };
  const calendar = async () => {
    try {
      const { calendarFile } = await import('./calendar.js');
      download('bauyr.ics', 'text/calendar', calendarFile(report));
    } catch {
      say('ui-take-calendar-failed');
    }
  };
  const part = section(
    'take',
    t('ui-take-heading'),
    h('p', null, t('ui-take-share-hint')),
    h(
      'div',
      { class: 'govuk-button-group' },
      // An old browser, or a page that is not served securely, has neither.
      'share' in navigator && button(t('ui-take-share'), share),
      navigator.clipboard && button(t('ui-take-copy'), copy),
      button(t('ui-take-calendar'), calendar),
    ),
    status,
  );
  part.classList.add('on-screen');
  return part;
}

/**
 * The answers in a file, or kept on this device.
 * @param {State} state
 * @param {Report['pack']} pack
 * @param {(() => Node | undefined) | undefined} keeping the choice to keep them, where the place is one to keep them in
 */
export const saveAnswers = (state, pack, keeping) => [
  h('p', { class: 'on-screen' }, t('ui-take-save-hint')),
  button(t('ui-take-save'), () => download('bauyr.json', 'application/json', answersFile(state, pack))),
  keeping?.(),
];
