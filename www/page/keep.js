/** Keeping the answers on this device: off until it is asked for, then kept up to date until it is put off again. */
import { h } from '../checker/dom.js';
import { answersFile } from '../checker/export/file.js';
import { t } from '../checker/i18n.js';
import { checkboxes } from '../checker/views/form.js';
import { updateExitHint } from './shell.js';
import { discard, keep, kept } from './store.js';
import { visit } from './visit.js';
/** @import { State } from '../checker/answers.js' */

/** @param {State} state @returns {boolean} false if the browser did not keep it */
function write(state) {
  const first = visit.engine?.assess(state).reports[0];
  // A choice is being changed: what was kept before stays until there is something whole again.
  return first === undefined || keep(answersFile(state, first.report.pack));
}

/** From now on every answer that is taken over is kept. @returns {boolean} false if the browser keeps nothing */
export function startKeeping() {
  if (!write(visit.state)) return false;
  visit.keep = (state) => {
    // What another tab has deleted stays deleted.
    const deleted = kept() === undefined;
    if (!deleted && write(state)) return;
    visit.keep = undefined;
    visit.notice = deleted ? 'ui-kept-deleted' : 'ui-keep-failed';
  };
  return true;
}

/**
 * The choice to keep the answers on this device, as a tick that says what it did. Not where the page is a file: browsers have one store for
 * all of them, and whoever sends another file could read it; nor where it has been opened by a mail or a messenger, whose store it would be.
 */
export function keepControl() {
  if (!/^https?:$/.test(location.protocol)) return undefined;
  const status = h('p', { role: 'status', class: 'keep-status' });
  /** @param {boolean} wanted */
  const change = (wanted) => {
    if (!wanted) {
      visit.keep = undefined;
      discard();
      return 'ui-kept-deleted';
    }
    if (startKeeping()) return 'ui-keep-done';
    box.checked = false;
    return 'ui-keep-failed';
  };
  const hint = [t('ui-keep-hint'), !visit.keep && kept() !== undefined && [' ', t('ui-keep-replaces')]];
  const choice = checkboxes('keep', [{ value: 'keep', label: t('ui-keep'), hint }], visit.keep ? ['keep'] : []);
  const box = /** @type {HTMLInputElement} */ (choice.querySelector('input'));
  box.autocomplete = 'off';
  box.addEventListener('change', () => {
    status.textContent = t(change(box.checked));
    updateExitHint();
  });
  return h('div', { class: 'govuk-form-group on-screen' }, choice, status);
}
