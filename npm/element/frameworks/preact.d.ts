/** `<bauyr-check>` in JSX of Preact. */
import type { HTMLAttributes } from 'preact';
import type { BauyrCheck, BauyrCheckAttributes, BauyrCheckListeners } from './bauyr-check.js';

export * from './bauyr-check.js';

type BauyrCheckProps = HTMLAttributes<BauyrCheck> & BauyrCheckAttributes & BauyrCheckListeners;

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
      'bauyr-check': BauyrCheckProps;
    }
  }
}
