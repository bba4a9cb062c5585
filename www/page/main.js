/** The page begins: words first, then the engine; what was pressed meanwhile is taken up. */
import { uncover } from '../checker/checked.js';
import { loadEngine } from '../checker/engine.js';
import { parseRoute } from '../checker/journey.js';
import { sayLanguage } from './address.js';
import { offerEarlier } from './earlier.js';
import { addressOf, ask, files } from './files.js';
import { listen, main, sayFailed, speak } from './frame.js';
import { arrive, changeLanguage, isTold, show, stepBack, takeFirstAnswer } from './router.js';
import { keepStart } from './start.js';
import { visit } from './visit.js';

// Not `hashchange`: a page come back to may have been seen in another language, and then more differs than the hash.
addEventListener('popstate', arrive);
listen(changeLanguage, stepBack);

async function begin() {
  uncover(main);
  keepStart(main);
  if (history.state === null) history.replaceState(0, '');
  const loading = loadEngine(ask(files['wasm'] ?? ''));
  loading.catch(() => undefined);
  await speak(visit.state.lang);
  sayLanguage(visit.state.lang);
  offerEarlier(loading);
  if (!isTold()) show({});
  try {
    visit.engine = await loading;
    visit.state = { ...visit.state, date: visit.engine.today() };
  } catch (error) {
    visit.broken = `error-${error instanceof Error && 'code' in error ? error.code : 'load_failed'}`;
  }
  if (parseRoute(location.hash)?.view !== 'start' && !takeFirstAnswer()) show({ move: true });
  if (visit.engine && files['worker']) void offline(addressOf(files['worker']));
}

/** A browser that keeps nothing shows the page all the same. @param {string} worker */
const offline = (worker) => import('./offline/offline.js').then(({ keepOffline }) => keepOffline(worker, begun)).catch(() => undefined);

/** Whether there are answers already, be it only marked ones. */
const begun = () => visit.state.service !== undefined || main.querySelector('input:checked') !== null;

begin().catch(sayFailed);
