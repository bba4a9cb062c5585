/**
 * The page in somebody's frame: tells its height, to that page alone which has asked for it. A height could tell which question is on the
 * screen, so it is told in large steps.
 */
import { sendForms } from '../checker/sandbox.js';

const STEP = 100;

/** The origin that has asked. @type {string | undefined} */
let asked;

const height = () => Math.ceil(document.documentElement.getBoundingClientRect().height / STEP) * STEP;

/** @param {object} message */
const tell = (message) => asked !== undefined && parent.postMessage(message, asked);

export function tellHeight() {
  if (parent === window) return;
  document.documentElement.dataset['framed'] = '';
  sendForms(document);
  addEventListener('message', ({ data, origin, source }) => {
    // A page without an origin of its own cannot be told from others.
    if (source !== parent || data !== 'bauyr:height' || origin === 'null') return;
    asked = origin;
    tell({ bauyr: height() });
  });
  new ResizeObserver(() => tell({ bauyr: height() })).observe(document.body);
  addEventListener('hashchange', () => tell({ bauyr: height(), top: true }));
}
