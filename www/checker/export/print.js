/**
 * The button that prints. A page in a frame is also printed with the page around it, cropped where the frame ends: then it stands as on the
 * screen, and says where the whole is.
 */
import { h } from '../dom.js';
import { t } from '../i18n.js';
import { button } from '../views/parts.js';

/** Stands on the root of a page in a frame, but while it prints itself. */
const FRAMED = 'framed';
/** Milliseconds after which a browser that prints has begun to. */
const BEGUN = 1500;

/** Whether a page that is being printed is so by itself, and not with the page around its frame. */
export const printsItself = () => !(FRAMED in document.documentElement.dataset);

/**
 * Prints. Some browsers inside of other programs cannot, and a frame may be forbidden to: neither says so.
 * @param {() => void} isMute is called where nothing has begun to print
 */
export function printNow(isMute) {
  const { dataset } = document.documentElement;
  const isFramed = FRAMED in dataset;
  delete dataset[FRAMED];
  let begun = false;
  const begin = () => (begun = true);
  const end = () => {
    if (isFramed) dataset[FRAMED] = '';
  };
  addEventListener('beforeprint', begin, { once: true });
  addEventListener('afterprint', end, { once: true });
  if (typeof globalThis.print === 'function') print();
  setTimeout(() => {
    removeEventListener('beforeprint', begin);
    if (begun) return;
    end();
    isMute();
  }, BEGUN);
}

/**
 * @param {string} label
 * @param {(isMute: () => void) => void} [act]
 */
export function printButton(label, act = printNow) {
  const status = h('p', { role: 'status', class: 'take-status' });
  const isMute = () => void (status.textContent = t('result-print-mute'));
  return [
    button(label, () => act(isMute)),
    status,
    h('p', { class: 'print-framed' }, t('result-print-framed', { button: t('result-print') })),
  ];
}
