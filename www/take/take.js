/** What the reader can take along from a result: the checklist as text, the dates for a calendar, the answers in a file. */
import { h } from '../dom.js';
import { section } from '../result/section.js';
import { t } from '../words.js';
import { checklistText } from './checklist-text.js';
import { download } from './download.js';
import { answersFile, openAnswers } from './file.js';

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
 * @param {State} state
 * @param {Report['pack']} pack
 */
export const saveAnswers = (state, pack) => [
  h('p', { class: 'on-screen' }, t('ui-take-save-hint')),
  button(t('ui-take-save'), () => download('bauyr.json', 'application/json', answersFile(state, pack))),
];

/**
 * A field for a saved file. What is wrong with a file is said here, and `onOpen` is called only with answers that can be taken over.
 * @param {State['lang']} lang
 * @param {import('./file.js').Reader} reader
 * @param {(state: State) => void} onOpen
 */
export function openSaved(lang, reader, onOpen) {
  const problem = h('p', { id: 'open-saved-problem', class: 'govuk-error-message', role: 'alert' });
  const field = h('input', {
    type: 'file',
    class: 'govuk-file-upload',
    id: 'open-saved',
    accept: '.json,application/json',
    'aria-describedby': 'open-saved-problem',
    onchange: async () => {
      const [file] = field.files ?? [];
      if (!file) return;
      const read = await openAnswers(file, lang, reader);
      // Emptied, or choosing the same file again after mending it would change nothing.
      field.value = '';
      if (read.error === undefined) onOpen(read.state);
      else problem.textContent = t(`ui-take-error-${read.error}`);
    },
  });
  return h(
    'div',
    { class: 'govuk-form-group' },
    h('label', { class: 'govuk-label', for: 'open-saved' }, t('ui-take-open')),
    problem,
    field,
  );
}
