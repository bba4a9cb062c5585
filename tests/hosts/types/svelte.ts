import type { SvelteHTMLElements } from 'svelte/elements';
import 'bauyr/element/svelte';
export const a: SvelteHTMLElements['bauyr-check'] = {
  lang: 'kk',
  events: false,
  class: 'x',
  'onbauyr-step': ({ detail }) => detail.step,
  'on:bauyr-result': ({ detail }) => detail.outcome,
};
// @ts-expect-error no such theme
export const b: SvelteHTMLElements['bauyr-check'] = { theme: 'blue' };
