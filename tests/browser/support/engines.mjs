/**
 * The browser engines of this machine. `BAUYR_ENGINES=chromium,webkit` says which to use; otherwise every one that is
 * installed is.
 */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { chromium, firefox, webkit } from './selenium.mjs';
import { descendants, isRunning } from './processes.mjs';
import { until, within } from './tab.mjs';

/** @import { Tab } from './tab.mjs' */
/** @typedef {{ noWasm?: boolean, hidden?: boolean, whole?: boolean }} Options a browser without WebAssembly; a private window; Chromium with what is around the page */

/** @param {string} program */
export const onPath = (program) =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, program))
    .find(existsSync);

/** Not the script of that name in /usr/bin: it waits for the browser that it has started, and who ends the script leaves the browser behind. */
const SHELL = '/usr/lib/chromium/chromium-headless-shell';

/** Chromium without what is around the page, where it is installed: the same engine, and half of the work. */
export const CHROMIUM = existsSync(SHELL) ? SHELL : onPath('chromium');

/** @typedef {{ needs: Record<string, string | undefined>, open: (programs: Record<string, string>, options: Options) => Promise<Tab> }} Engine */

/** @type {Record<string, Engine>} */
const ENGINES = {
  chromium: {
    needs: { chromium: onPath('chromium'), shell: CHROMIUM, chromedriver: onPath('chromedriver') },
    open: chromium,
  },
  firefox: {
    needs: {
      firefox: onPath('firefox-esr') ?? onPath('firefox'),
      geckodriver: process.env.GECKODRIVER ?? onPath('geckodriver'),
    },
    open: firefox,
  },
  webkit: {
    needs: {
      WebKitWebDriver: onPath('WebKitWebDriver'),
      MiniBrowser: [`/usr/lib/${process.arch === 'arm64' ? 'aarch64' : 'x86_64'}-linux-gnu/webkit2gtk-4.1/MiniBrowser`].find(
        existsSync,
      ),
      Xvfb: onPath('Xvfb'),
    },
    open: webkit,
  },
};

const wanted = process.env.BAUYR_ENGINES?.split(',').map((name) => name.trim());
const strange = wanted?.find((name) => !(name in ENGINES));
if (strange !== undefined) throw new Error(`BAUYR_ENGINES: there is no engine ${strange}`);

/** Why an engine is left out, if it is. @param {string} name */
export function absence(name) {
  if (wanted && !wanted.includes(name)) return 'not among BAUYR_ENGINES';
  const missing = Object.entries(ENGINES[name]?.needs ?? {})
    .filter(([, path]) => !path)
    .map(([program]) => program);
  if (missing.length === 0) return undefined;
  // What was asked for by name and is not there is a failure, not a skip.
  if (wanted) throw new Error(`${name} was asked for, but ${missing.join(' and ')} cannot be found`);
  return `${missing.join(' and ')} not installed`;
}

/** @param {string} name @param {Options} [options] */
function openEngine(name, options = {}) {
  const engine = ENGINES[name];
  if (!engine) throw new Error(`there is no engine ${name}`);
  return within(engine.open(/** @type {Record<string, string>} */ (engine.needs), options), `starting ${name}`);
}

/**
 * Tests of what is worked out by the page's own functions and is drawn as everywhere: one engine is enough.
 * @param {string} title
 * @param {(tab: () => Tab) => void} tests `tab` may be called from within a test
 */
export const inOneEngine = (title, tests) => inEngine('chromium', title, tests);

/**
 * The same tests in each engine, the browser started once for them all.
 * @param {string} title
 * @param {(tab: () => Tab, engine: string) => void} tests `tab` may be called from within a test
 * @param {Options} [options]
 */
export function inEachEngine(title, tests, options) {
  for (const name of Object.keys(ENGINES)) inEngine(name, title, tests, options);
}

/**
 * The same tests in each engine, Chromium as people have it, with all that is around the page.
 * @param {string} title
 * @param {(tab: () => Tab, engine: string) => void} tests `tab` may be called from within a test
 */
export const inEachBrowser = (title, tests) => inEachEngine(title, tests, { whole: true });

/**
 * @param {string} name
 * @param {string} title
 * @param {(tab: () => Tab, engine: string) => void} tests
 * @param {Options} [options]
 */
function inEngine(name, title, tests, options) {
  const reason = absence(name);
  if (reason) {
    test(`${title}, in ${name}`, { skip: reason });
    return;
  }
  describe(`${title}, in ${name}`, () => {
    /** @type {Tab | undefined} */
    let tab;
    before(async () => {
      tab = await openEngine(name, options);
    });
    after(async () => {
      const started = descendants(process.pid);
      if (tab) await within(tab.close(), `closing ${name}`);
      await until(async () => !started.some(isRunning), `no process of ${name} is left`);
    });
    tests(() => {
      if (!tab) throw new Error(`${name} is not running`);
      return tab;
    }, name);
  });
}
