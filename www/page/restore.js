/**
 * Answers of an earlier visit, offered on the start page: kept on this device, or in a file. What reads them comes only
 * when it is asked for; they are taken whole or not at all.
 */
import { replace } from '../checker/dom.js';
import { currentLang } from '../checker/i18n.js';
import { newJourney } from '../checker/journey.js';
import { go, show } from './router.js';
import { byId } from './shell.js';
import { say } from './start.js';
import { discard, kept } from './store.js';
import { visit } from './visit.js';
/** @import { State } from '../checker/answers.js' */
/** @import { Engine } from '../checker/engine.js' */

/**
 * @param {State} state
 * @param {string} notice words that say where the answers come from
 */
function take(state, notice) {
  visit.state = state;
  visit.journey = newJourney();
  visit.notice = notice;
  go({ view: 'check-answers' });
}

/** @param {Promise<Engine>} loading @param {HTMLElement} status */
async function goOnWithKept(loading, status) {
  say(status, 'ui-loading');
  try {
    const [{ readAnswers }, { startKeeping }, engine] = await Promise.all([
      import('../checker/export/file.js'),
      import('./keep.js'),
      loading,
    ]);
    const read = readAnswers(kept() ?? '', currentLang(), engine);
    if (read.error) return say(status, read.error === 'other_law' ? 'ui-kept-other-law' : 'ui-kept-damaged');
    say(status, 'ui-kept-opened');
    take(read.state, 'ui-kept-opened');
    startKeeping();
  } catch {
    say(status, 'error-load_failed');
  }
}

function deleteKept() {
  visit.keep = undefined;
  discard();
  visit.notice = 'ui-kept-deleted';
  show({ move: true });
}

/** @param {Promise<Engine>} loading @param {HTMLElement} place */
async function openFile(loading, place) {
  say(place, 'ui-loading');
  try {
    const [{ openSaved }, engine] = await Promise.all([import('./open.js'), loading]);
    say(place);
    // What was kept before stays as it is.
    const field = openSaved(currentLang, engine, (state) => {
      visit.keep = undefined;
      take(state, 'ui-take-opened');
    });
    replace(place, field);
    field.querySelector('input')?.focus();
  } catch {
    say(place, 'error-load_failed');
  }
}

/** Makes the start page offer them. @param {Promise<Engine>} loading */
export function offerEarlier(loading) {
  byId('kept').hidden = kept() === undefined;
  byId('kept-go-on').addEventListener('click', () => goOnWithKept(loading, byId('kept-status')));
  byId('kept-delete').addEventListener('click', deleteKept);
  byId('file-open').hidden = false;
  byId('file-open').addEventListener('click', () => openFile(loading, byId('file')));
}
