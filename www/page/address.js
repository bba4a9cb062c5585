/**
 * The address and the history of the page. A step is drawn first and written into both after that, in the same turn: asked in
 * between, the browser lays the old page out once more, and on a slow phone that is a third of the time a step takes.
 */
import { assets } from './assets.js';
/** @import { Lang } from '../checker/language.js' */

/** How far into the journey the present page is: a number of pages and nothing else goes into the history. */
let depth = Number(history.state) || 0;

/** The hash of a page that is shown or being drawn and has not been written. @type {string | undefined} */
let unwritten;

/** The title of the page, while the page is being drawn. */
let title = document.title;
let drawing = false;

/** The hash of the page that is shown or being drawn. */
export const currentHash = () => unwritten ?? location.hash;

/** @param {string} words */
export function setTitle(words) {
  title = words;
  // Set before the step has its entry, the title would become the name of the entry before.
  if (!drawing) document.title = title;
}

/**
 * Goes on to a page.
 * @param {string} hash
 * @param {() => void} draw draws what is `currentHash` then
 */
export function push(hash, draw) {
  unwritten = hash;
  drawing = true;
  draw();
  drawing = false;
  if (write(() => history.pushState(depth + 1, '', unwritten))) depth++;
  document.title = title;
  // Who listens to the address hears of a step as of any other change.
  dispatchEvent(new Event('hashchange'));
}

/** Another page in the place of the one that is shown or being drawn. @param {string} hash */
export function replaceHash(hash) {
  const isWritten = unwritten === undefined;
  unwritten = hash;
  if (isWritten) write(() => history.replaceState(history.state, '', hash));
}

/**
 * Writes what is shown. Browsers refuse that for a while to whoever writes too often: then the page stands without an entry
 * of its own, and the way goes on.
 * @param {() => void} write
 */
function write(write) {
  try {
    write();
  } catch {
    return false;
  }
  unwritten = undefined;
  return true;
}

/** Takes note of a page that the browser has come to. Returns whether it is a new one, and not one gone back or forward to. */
export function countPage() {
  const isNew = history.state === null;
  unwritten = undefined;
  if (isNew) write(() => history.replaceState(depth + 1, ''));
  depth = Number(history.state);
  return isNew;
}

/** The root of the site, of which every language has a page; undefined in the page in one file. */
const { root } = assets;
const home = root === undefined ? undefined : new URL(root, document.baseURI).pathname;
// Links are written as seen from the page as it was opened: its address changes with the language.
if (home !== undefined)
  for (const link of document.links) if (!link.getAttribute('href')?.startsWith('#')) link.href = link.href;

/**
 * Loaded again, the page speaks as it does now: the address becomes that of the language's own page. On the way back it would be that of a
 * page about to be left, and Firefox would load the other anew: it is mended there.
 * @param {Lang} lang
 */
export function syncLanguage(lang) {
  const address = new URL(location.href);
  // Of others, such as `blob:`, nothing but what follows the `#` can be changed.
  if (isGoingBack() || !/^(https?|file):$/.test(address.protocol)) return;
  if (home === undefined) address.searchParams.set('lang', lang);
  else {
    address.searchParams.delete('lang');
    // The page at the root speaks Kazakh as well.
    const own = [`${home}${lang}/`, ...(lang === 'kk' ? [home] : [])].flatMap((folder) => [folder, `${folder}index.html`]);
    if (!own.includes(address.pathname)) address.pathname = `${home}${lang}/`;
  }
  if (address.href !== location.href) write(() => history.replaceState(history.state, '', address));
}

/** Milliseconds after which a way back that the browser has not gone is taken for one that it will not go. */
const GIVEN_UP = 3000;

/** When the browser was told to go back, as long as it has not. @type {number | undefined} */
let goingBackSince;
addEventListener('popstate', ({ state }) => {
  // A new address has no state yet: it can be gone to while the browser is still on its way back.
  if (state !== null) goingBackSince = undefined;
});

const isGoingBack = () => goingBackSince !== undefined && performance.now() - goingBackSince < GIVEN_UP;

/**
 * Goes back to the page before. Pressed twice by a trembling finger, the link would lead past the first page and out of the visit,
 * with every answer lost. Returns whether there is a page before in this visit.
 */
export function back() {
  if (depth > 0 && !isGoingBack()) {
    goingBackSince = performance.now();
    history.back();
  }
  return depth > 0;
}
