/**
 * The script that the page names. It comes beside the style, and asks at once for all that the questions need: before, that would take
 * the line from the style; later, one file would wait for another. It stands last in the page, which is whole when it runs.
 */
import { openedLanguage } from '../checker/language.js';
import { tellHeight } from './height.js';

// The page around a frame asks as soon as the frame has loaded, which is when this has run: the rest may still be on its way.
tellHeight();

const tag = /** @type {HTMLElement} */ (document.querySelector('script[data-wasm]'));
const { script = '', wasm = '', integrity = '', ...others } = tag.dataset;
const lang = openedLanguage();
const words = others[`words${lang[0]?.toUpperCase()}${lang.slice(1)}`] ?? '';
// Handed over by `assets.js`. Not as preloads: WebKit would ask for each file again. An engine of another build is none: it might decide
// by another law.
const early = { [words]: fetch(words), [wasm]: fetch(wasm, { integrity }) };
for (const answer of Object.values(early)) answer.catch(() => undefined);
Object.assign(tag, { early });

import(new URL(script, document.baseURI).href)
  // What broke off may be a script all the same, which does nothing. At the end of this one stands what later files import from it.
  .then((whole) => Object.keys(whole).length || Promise.reject())
  .catch(() => {
    const failed = document.getElementById('failed');
    if (failed) failed.hidden = false;
  });
