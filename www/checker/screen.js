/** What a flow is shown on, and what a document and a shadow root have in common as such. */
import { replace } from './dom.js';
import { guard } from './press.js';
import { noticeOf } from './undo.js';
import { errorSummary } from './views/form.js';
/** @import { Route } from './journey.js' */
/** @import { Draft, View } from './views/form.js' */
/** @import { Visit } from './visit.js' */

/**
 * @typedef {object} Screen
 * @property {() => Route | undefined} wanted the page that was asked for; undefined where that is none of ours
 * @property {(route: Route) => void} go asks for a page: `show` is to follow
 * @property {() => void} back to the page before
 * @property {(route: Route) => void} replace puts a page in the place of the one that was asked for
 * @property {(route: Route) => void} fit makes what stands around the page fit it
 * @property {(move: boolean) => void} start shows the start page
 * @property {(view: View, draft: Draft | undefined, move: boolean) => void} put shows any other page; `move`: the reader is taken to its beginning
 * @property {(error: string) => View} failure what is shown where there is nothing to ask; the id of the words that say why
 * @property {() => FormData | undefined} entered what was typed on the page and not yet taken over
 * @property {(id: string) => HTMLElement | null} byId
 */

/**
 * The part of a screen that is the same in a document and in a shadow root, and how a page is drawn on it.
 * @param {Visit} visit
 * @param {Document | ShadowRoot} root
 * @param {HTMLElement} page where pages are put
 * @param {boolean} [isWaiting] somebody pressed before this script was there, nobody knows where
 */
export function screenIn(visit, root, page, isWaiting) {
  const drawn = guard(root, isWaiting);
  return {
    entered() {
      const form = page.querySelector('form');
      return form ? new FormData(form) : undefined;
    },

    /** @param {string} id */
    byId: (id) => root.getElementById(id),

    /**
     * Draws a page. Where the reader is not moved, the focus stays at what is drawn anew.
     * @param {View} view
     * @param {Draft | undefined} draft
     * @param {boolean} move
     * @returns {HTMLElement | null} its beginning
     */
    draw({ node }, draft, move) {
      const focused = root.activeElement?.id;
      const summary = draft?.faults && errorSummary(draft.faults);
      visit.failed = draft?.faults;
      replace(page, summary, noticeOf(visit, root), node);
      drawn();
      if (!move && focused && !root.activeElement?.id) root.getElementById(focused)?.focus({ preventScroll: true });
      return summary ?? page.querySelector('h1');
    },
  };
}
