/** `<bauyr-check>` in markup of Svelte. */
import type { HTMLAttributes } from 'svelte/elements';
import type { BauyrCheck, BauyrCheckAttributes, BauyrCheckEvents, BauyrCheckListeners } from './bauyr-check.js';

export * from './bauyr-check.js';

type BauyrCheckProps = Omit<HTMLAttributes<BauyrCheck>, keyof BauyrCheckAttributes> &
  BauyrCheckAttributes &
  BauyrCheckListeners & { [Name in keyof BauyrCheckEvents as `on:${Name}`]?: (event: BauyrCheckEvents[Name]) => void };

declare module 'svelte/elements' {
  interface SvelteHTMLElements {
    'bauyr-check': BauyrCheckProps;
  }
}
