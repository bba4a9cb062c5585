/**
 * Keeps the site on the device, and says when a new version of it is there. Loaded when the first question can be
 * asked: it takes nothing away from that.
 */
import { h, replace } from '../../checker/dom.js';
import { currentLang, t } from '../../checker/i18n.js';
import { addressOf, assets } from '../assets.js';
/** @import { Props } from '../../checker/dom.js' */

/**
 * Browsers that know trusted types take the address of a worker from this policy alone, and headers.json names it.
 * @param {string} worker
 */
function trusted(worker) {
  /** @type {{ createPolicy: (name: string, rules: { createScriptURL: (address: string) => string }) => { createScriptURL: (address: string) => string } } | undefined} */
  const types = Reflect.get(globalThis, 'trustedTypes');
  /** @param {string} address */
  const createScriptURL = (address) => {
    if (address !== worker) throw new TypeError(address);
    return address;
  };
  return types ? types.createPolicy('bauyr', { createScriptURL }).createScriptURL(worker) : worker;
}

/** Milliseconds. */
const ASK_AGAIN = 1000;

/** Words that follow when the language changes. @param {keyof HTMLElementTagNameMap} tag @param {string} id @param {Props} [props] */
const say = (tag, id, props) => h(tag, { ...props, 'data-t': id }, t(id));

/** Each language has a manifest of its own, whose start page speaks it: the page is installed as it speaks now. */
function keepManifest() {
  const link = document.querySelector('link[rel=manifest]');
  const fit = () => link?.setAttribute('href', addressOf(`${assets['root']}static/manifest.${currentLang()}.webmanifest`));
  new MutationObserver(fit).observe(document.documentElement, { attributeFilter: ['lang'] });
  fit();
}

/**
 * @param {string} worker address of the service worker
 * @param {() => boolean} answered whether there is an answer that a new version would lose
 */
export async function keepOffline(worker, answered) {
  keepManifest();
  const { serviceWorker } = navigator;
  // Not there in private windows of some browsers, and on servers without encryption.
  const update = document.getElementById('update');
  const offline = document.getElementById('offline');
  if (!serviceWorker || !update || !offline) return;
  const registration = await serviceWorker.register(trusted(worker), { updateViaCache: 'none' });

  /**
   * Shows a new version once it is at work, and not before: browsers may lose a page that is asked for while versions change.
   * @param {ServiceWorker | null} version
   * @param {() => boolean} still whether it may be shown then
   */
  const showAtWork = (version, still) =>
    version?.addEventListener('statechange', () => version.state === 'activated' && still() && location.reload());
  /** @param {'take over' | 'take over when opened'} message @param {() => boolean} still */
  const take = (message, still) => {
    showAtWork(registration.waiting, still);
    registration.waiting?.postMessage(message);
  };
  const untouched = () => !answered() && /^(#(\/start)?)?$/.test(location.hash);
  /** A browser may put it off while the older version still answers for a page that has just been left: then it is asked again. @param {number} times */
  const takeOpened = (times) => {
    if (times === 0 || !registration.waiting || !untouched()) return;
    take('take over when opened', untouched);
    setTimeout(takeOpened, ASK_AGAIN, times - 1);
  };
  takeOpened(15);
  // Opened while versions change: it was the older one that answered for this page.
  if (serviceWorker.controller && registration.active?.state === 'activating') showAtWork(registration.active, untouched);

  const announce = () => {
    const state = registration.waiting ? (answered() ? 'later' : 'now') : '';
    if (update.dataset.state === state) return;
    update.dataset.state = state;
    replace(
      update,
      state &&
        h(
          'div',
          { class: 'notice' },
          say('p', 'ui-update'),
          state === 'now' ? button(() => take('take over', () => !answered())) : say('p', 'ui-update-later'),
        ),
    );
  };
  registration.addEventListener('updatefound', () => registration.installing?.addEventListener('statechange', announce));
  addEventListener('hashchange', announce);
  announce();

  await serviceWorker.ready;
  replace(offline, say('span', 'ui-offline'));
}

/** @param {() => void} take */
const button = (take) => say('button', 'ui-update-take', { type: 'button', class: 'govuk-button', onclick: take });
