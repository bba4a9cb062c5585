/** What a page lets out or leaves behind: requests, what it writes to stores, the history and the console. */

/** @import { Tab } from './tab.mjs' */

/** Everything about the page, beside its text, that others could see or that stays behind. @param {Tab} tab */
export const traces = (tab) =>
  tab.run(async () => ({
    address: location.href,
    title: document.title,
    state: JSON.stringify(history.state),
    name: window.name,
    cookie: document.cookie,
    local: JSON.stringify({ ...localStorage }),
    session: JSON.stringify({ ...sessionStorage }),
    // A browser that cannot list its databases is asked by the recording of writes.
    databases: 'databases' in indexedDB ? (await indexedDB.databases()).map(({ name }) => name ?? '') : [],
    caches:
      'caches' in globalThis
        ? await Promise.all(
            (await caches.keys()).map(async (key) => (await (await caches.open(key)).keys()).map(({ url }) => url)),
          )
        : [],
    /** What was loaded, from wherever. */
    loaded: performance.getEntriesByType('resource').map(({ name }) => name),
  }));

/**
 * Wraps every way to write something that outlives the page, or to send something, so that each use is told.
 * Runs in the page before any of its scripts; tells by `globalThis.recorded`.
 */
export function recordWrites() {
  /** @type {string[]} */
  const recorded = [];
  Object.defineProperty(globalThis, 'recorded', { value: recorded });
  /** @param {unknown} arg */
  const text = (arg) =>
    typeof arg === 'string'
      ? arg
      : arg instanceof URL || arg instanceof Request
        ? String(arg instanceof Request ? arg.url : arg)
        : JSON.stringify(arg);
  /** @param {any} object @param {string} name @param {string} called */
  const wrap = (object, name, called) => {
    const original = object?.[name];
    if (typeof original !== 'function') return;
    object[name] = function (/** @type {unknown[]} */ ...args) {
      recorded.push(`${called} ${args.map(text).join(' ')}`);
      return Reflect.apply(original, this, args);
    };
  };
  /** @param {string} name @param {string} called */
  const wrapMaker = (name, called) => {
    const original = Reflect.get(globalThis, name);
    if (typeof original !== 'function') return;
    const construct = (/** @type {Function} */ target, /** @type {unknown[]} */ args) => {
      recorded.push(`${called} ${args.map(text).join(' ')}`);
      return Reflect.construct(target, args);
    };
    Reflect.set(globalThis, name, new Proxy(original, { construct }));
  };
  wrap(Storage.prototype, 'setItem', 'storage');
  wrap(IDBFactory.prototype, 'open', 'database');
  for (const name of ['put', 'add', 'addAll']) wrap(globalThis.Cache?.prototype, name, 'cache');
  wrap(History.prototype, 'pushState', 'history');
  wrap(History.prototype, 'replaceState', 'history');
  wrap(globalThis, 'fetch', 'fetch');
  wrap(XMLHttpRequest.prototype, 'open', 'request');
  wrap(Navigator.prototype, 'sendBeacon', 'beacon');
  wrap(globalThis.BroadcastChannel?.prototype, 'postMessage', 'broadcast');
  wrapMaker('WebSocket', 'socket');
  wrapMaker('EventSource', 'events');
  wrapMaker('RTCPeerConnection', 'peer');
  for (const name of ['log', 'info', 'warn', 'error', 'debug', 'table', 'dir', 'trace']) wrap(console, name, 'console');
  const cookie = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie');
  Object.defineProperty(Document.prototype, 'cookie', {
    ...cookie,
    set(value) {
      recorded.push(`cookie ${value}`);
      cookie?.set?.call(this, value);
    },
  });
}

/** What was recorded in the page. @param {Tab} tab */
export const recordedIn = (tab) => tab.run(() => /** @type {string[]} */ (Reflect.get(globalThis, 'recorded')));
