/** `<bauyr-check>` in JSX of Solid. */
import type { JSX as Solid } from 'solid-js';
import type { BauyrCheck, BauyrCheckAttributes, BauyrCheckEvents } from './bauyr-check.js';

export * from './bauyr-check.js';

type BauyrCheckProps = Solid.HTMLAttributes<BauyrCheck> &
  BauyrCheckAttributes & { [Name in keyof BauyrCheckEvents as `on:${Name}`]?: (event: BauyrCheckEvents[Name]) => void };

declare module 'solid-js' {
  namespace JSX {
    interface IntrinsicElements {
      'bauyr-check': BauyrCheckProps;
    }
  }
}
