/** What the result needs besides: its words, the law's own, and what draws it. It comes while the first questions are read. */
import { afterFrame } from './dom.js';
import { files, fluent, load } from './files.js';
import { addWords, currentLang, isWhole } from './words.js';

/** @typedef {import('./result/result.js').Result} Result */

/** @type {import('./result/law.js').Law | null | undefined} undefined: not asked for yet; null: on its way */
let law;
/** @type {typeof import('./result/result.js').renderResult | undefined} */
let renderResult;

/** Asks for it, once, and not before the question that is being drawn is on the screen. */
export const prepare = () => {
  if (law === undefined) afterFrame(() => law === undefined && void fetchLater());
};

/** Whether a result can be drawn in the current language. */
export const isReady = () => isWhole(currentLang()) && renderResult !== undefined;

/**
 * Draws a result. Only where all is ready.
 * @param {Omit<Result, 'law'>} result
 */
export function drawResult(result) {
  if (!renderResult) throw new Error('what draws the result has not arrived');
  return renderResult({ ...result, law: law ?? null });
}

/** Fetches what is not there yet. Whether it came is for `isReady` to say. */
export async function fetchLater() {
  const wanted = currentLang();
  const known = law;
  law ??= null;
  try {
    const drawing = import('./result/result.js');
    const text = known ? Promise.resolve(known) : load(files['law'] ?? '').then((response) => response.json());
    // Their failure is met below, where they are waited for.
    for (const one of [drawing, text]) one.catch(() => undefined);
    if (!isWhole(wanted)) {
      const more = await fluent('later', wanted);
      if (!isWhole(wanted)) addWords(wanted, more);
    }
    const { renderResult: render, printWhole } = await drawing;
    if (!renderResult) printWhole(document);
    renderResult = render;
    law = await text;
  } catch {
    // Asked for again when the result is drawn again.
    law = known ?? undefined;
  }
}
