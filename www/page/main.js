/** The page begins: words first, then the engine; what was pressed meanwhile is taken up. */
import { loadEngine } from '../checker/engine.js';
import { parseRoute } from '../checker/journey.js';
import { uncover } from '../checker/outdated.js';
import { syncLanguage } from './address.js';
import { addressOf, ask, assets } from './assets.js';
import { offerEarlier } from './restore.js';
import { arrive, changeLanguage, isWaiting, show, stepBack, takeFirstAnswer } from './router.js';
import { listen, main, setLanguage, showLoadFailure } from './shell.js';
import { keepStart } from './start.js';
import { visit } from './visit.js';

// Not `hashchange`: a page come back to may have been seen in another language, and then more differs than the hash.
addEventListener('popstate', arrive);
listen(changeLanguage, stepBack);

async function begin() {
  uncover(main);
  keepStart(main);
  if (history.state === null) history.replaceState(0, '');
  const loading = loadEngine(ask(assets['wasm'] ?? ''));
  loading.catch(() => undefined);
  await setLanguage(visit.state.lang);
  syncLanguage(visit.state.lang);
  offerEarlier(loading);
  if (!isWaiting()) show({});
  try {
    visit.engine = await loading;
    visit.state = { ...visit.state, date: visit.engine.today() };
  } catch (error) {
    visit.broken = `error-${error instanceof Error && 'code' in error ? error.code : 'load_failed'}`;
  }
  if (parseRoute(location.hash)?.view !== 'start' && !takeFirstAnswer()) show({ move: true });
  if (visit.engine && assets['worker']) void offline(addressOf(assets['worker']));
}

/** A browser that keeps nothing shows the page all the same. @param {string} worker */
const offline = (worker) =>
  import('./offline/offline.js').then(({ keepOffline }) => keepOffline(worker, begun)).catch(() => undefined);

/** Whether there are answers already, be it only marked ones. */
const begun = () => visit.state.service !== undefined || main.querySelector('input:checked') !== null;

begin().catch(showLoadFailure);
