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

/**
 * Read to its end before it is kept: Firefox tells of a body that broke off only then, by what Workbox does not take for an error.
 * @param {{ response: Response }} of
 */
const fetchDidSucceed = ({ response }) =>
  response
    .clone()
    .arrayBuffer()
    .then(() => response);

/**
 * A file that did not come, or came with another content than it should have, is asked for past the browser's own cache: from there
 * an asset that was once wrong would come for a year, and no new version ever.
 * @param {{ request: Request }} of
 */
const fetchDidFail = async ({ request }) =>
  void (await fetch(new Request(request, { cache: 'reload' }))
    .then((again) => again.arrayBuffer())
    .catch(() => undefined));

const plugins = [{ fetchDidSucceed, fetchDidFail }];
/** Every file of the site: the build puts the list in this place. @type {{ url: string, revision: string | null, integrity: string }[]} */
const all = /** @type {any} */ (self).__WB_MANIFEST;
const files = new PrecacheController({ plugins });
files.addToCacheList(all);
/** The start pages, by every path under which they are asked for: one at the root, and one of each language. */
const homes = new Map(
  ['', 'kk/', 'ru/', 'en/'].flatMap((folder) => {
    const handler = files.createHandlerBoundToURL(`${HOME}${folder}index.html`);
    return ['', 'index.html'].map((file) => [`${HOME}${folder}${file}`, handler]);
  }),
);

const pages = () => worker.clients.matchAll({ type: 'window', includeUncontrolled: true });

/** @param {string} url */
const isHome = (url) => homes.has(new URL(url).pathname);

/**
 * Who asks browsers to save data is asked for two languages fewer: what is of those that no open page speaks comes, and stays, when it is
 * opened.
 * @param {any} event
 */
async function installOpened(event) {
  const spoken = (await pages()).map(({ url }) => /[?&]lang=(ru|en)\b/.exec(url)?.[1] ?? /\/(ru|en)\//.exec(url)?.[1] ?? 'kk');
  const opened = new PrecacheController({ plugins });
  opened.addToCacheList(
    all.filter(({ url }) => spoken.includes(/(?:^|[/.])(kk|ru|en)[/.-]/.exec(url)?.[1] ?? String(spoken[0]))),
  );
  await opened.install(event);
}

// All files or none: one that does not arrive, or is not what it should be, ends the installation.
worker.addEventListener('install', (event) => {
  const { connection } = /** @type {{ connection?: { saveData?: boolean } }} */ (navigator);
  if (connection?.saveData) event.waitUntil(installOpened(event));
  else void files.install(event);
});

// The first visit goes on without a network as well. Old files stay: pages of the build before may still need them.
worker.addEventListener('activate', (/** @type {ExtendableEvent} */ event) => event.waitUntil(worker.clients.claim()));

/**
 * A page without answers has this version, which waits, take over: when the person wants it, or by itself when it is
 * opened. The latter not while a list is open: the page before it may hold answers, and browsers forget such a page when
 * a new version comes.
 */
worker.addEventListener('message', (/** @type {ExtendableEvent & { data: unknown }} */ event) => {
  const takeOver = async () => {
    if (event.data === 'take over' || (await pages()).every(({ url }) => isHome(url))) await worker.skipWaiting();
  };
  event.waitUntil(takeOver());
});

registerRoute(
  ({ url, request }) => request.mode === 'navigate' && isHome(url.href),
  async (options) => {
    const { installing, waiting } = worker.registration;
    // Nobody is left who could ask for a file of another build, and no other is on its way.
    if (!installing && !waiting && (await pages()).length === 0) await files.activate(options.event);
    return homes.get(options.url.pathname)?.(options) ?? Response.error();
  },
);

// A folder's address without its last slash: what its page leads to would be looked for one folder too high.
registerRoute(
  ({ url, request }) =>
    request.mode === 'navigate' && files.getCacheKeyForURL(`${url.origin}${url.pathname}/index.html`) !== undefined,
  async ({ url }) => Response.redirect(`${url.pathname}/${url.search}`),
);

// Whatever others add to an address: no file reads it but the start page, and that one by itself.
const urlManipulation = (/** @type {{ url: URL }} */ { url: { origin, pathname } }) =>
  ['', pathname.endsWith('/') ? 'index.html' : '.html'].map((end) => new URL(`${origin}${pathname}${end}`));
registerRoute(new PrecacheRoute(files, { urlManipulation }));

// A page of an earlier build asks for its own files, which the server may not have any more.
registerRoute(
  ({ url, sameOrigin }) => sameOrigin && url.pathname.startsWith(ASSETS),
  async ({ request }) => (await caches.match(request, { ignoreVary: true })) ?? fetch(request),
);
