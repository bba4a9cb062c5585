/** `<bauyr-check>` in JSX of React 18 and 19. Before 19, React listens to nothing of its own accord: use a ref, or the document. */
import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { BauyrCheck, BauyrCheckAttributes, BauyrCheckListeners } from './bauyr-check.js';

export * from './bauyr-check.js';

type BauyrCheckProps = DetailedHTMLProps<HTMLAttributes<BauyrCheck>, BauyrCheck> &
  BauyrCheckAttributes &
  BauyrCheckListeners & { class?: string };

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'bauyr-check': BauyrCheckProps;
    }
  }
}
