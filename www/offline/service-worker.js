/**
 * The site without a network. Every file is kept, all of one build, so that pages and their parts always fit together.
 * What is kept is fetched with the fingerprint the build gave it: half of one build and half of the next never meet.
 *
 * Nothing but the site's own files is ever written, and nothing of what a page is told reaches this.
 */
import { PrecacheController, PrecacheRoute } from 'workbox-precaching';
import { registerRoute } from 'workbox-routing';

/** @typedef {Event & { waitUntil: (work: Promise<unknown>) => void }} ExtendableEvent */
/** @typedef {{ url: string }} Client */
/**
 * What is used of the service worker's own global object.
 * @typedef {object} Worker
 * @property {ServiceWorkerRegistration} registration
 * @property {{ matchAll: (of: { type: string, includeUncontrolled: boolean }) => Promise<Client[]>, claim: () => Promise<void> }} clients
 * @property {() => Promise<void>} skipWaiting
 * @property {(event: string, listener: (event: any) => void) => void} addEventListener
 */

const worker = /** @type {Worker} */ (/** @type {unknown} */ (self));

const HOME = new URL('./', location.href).pathname;
const ASSETS = `${HOME}assets/`;

/** How often in a row a page is sent for its successor before it is shown as it is. */
const PATIENCE = 5;
let sent = 0;

const files = new PrecacheController();
// Every file of the site: the build puts the list in this place.
files.addToCacheList(/** @type {any} */ (self).__WB_MANIFEST);
const home = files.createHandlerBoundToURL(`${HOME}index.html`);

const pages = () => worker.clients.matchAll({ type: 'window', includeUncontrolled: true });

/** @param {string} url */
const isHome = (url) => [HOME, `${HOME}index.html`].includes(new URL(url).pathname);

// All files or none: one that does not arrive, or is not what it should be, ends the installation.
worker.addEventListener('install', (event) => files.install(event));

// The first visit goes on without a network as well. Old files stay: pages of the build before may still need them.
worker.addEventListener('activate', (/** @type {ExtendableEvent} */ event) => event.waitUntil(worker.clients.claim()));

worker.addEventListener('message', ({ data }) => {
  if (data === 'take over') void worker.skipWaiting();
});

/**
 * The start page holds no answers when it is opened, so this is where a new version takes over: the answer is to ask
 * again, and the new version hears that. Not while a list is open: the page before it may still hold answers, and
 * browsers forget such a page when a new version comes.
 */
async function successor() {
  const { waiting } = worker.registration;
  if (!waiting || sent >= PATIENCE || !(await pages()).every(({ url }) => isHome(url))) return undefined;
  sent += 1;
  waiting.postMessage('take over');
  return new Response(null, { headers: { Refresh: '0' } });
}

registerRoute(
  ({ url, request }) => request.mode === 'navigate' && isHome(url.href),
  async (options) => {
    const { installing, waiting } = worker.registration;
    // Nobody is left who could ask for a file of another build, and no other is on its way.
    if (!installing && !waiting && (await pages()).length === 0) await files.activate(options.event);
    return (await successor()) ?? home(options);
  },
);

registerRoute(new PrecacheRoute(files, { ignoreURLParametersMatching: [/^lang$/] }));

// A page of an earlier build asks for its own files, which the server may not have any more.
registerRoute(
  ({ url, sameOrigin }) => sameOrigin && url.pathname.startsWith(ASSETS),
  async ({ request }) => (await caches.match(request, { ignoreVary: true })) ?? fetch(request),
);
