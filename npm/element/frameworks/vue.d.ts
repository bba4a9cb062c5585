/** `<bauyr-check>` in templates of Vue 3. */
import type { DefineComponent, HTMLAttributes } from 'vue';
import type { BauyrCheckAttributes, BauyrCheckEvents } from './bauyr-check.js';

export * from './bauyr-check.js';

type BauyrCheckProps = BauyrCheckAttributes &
  Omit<HTMLAttributes, keyof BauyrCheckAttributes> & {
    onBauyrStep?: (event: BauyrCheckEvents['bauyr-step']) => void;
    onBauyrResult?: (event: BauyrCheckEvents['bauyr-result']) => void;
  };

declare module 'vue' {
  interface GlobalComponents {
    'bauyr-check': DefineComponent<BauyrCheckProps>;
  }
}
