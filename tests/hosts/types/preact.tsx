/** @jsxImportSource preact */
import 'bauyr/element/preact';
export const a = <bauyr-check lang="kk" events={false} theme="light" class="y" onbauyr-step={({ detail }) => detail.step}><a href="https://x">x</a></bauyr-check>;
// @ts-expect-error no such theme
export const b = <bauyr-check theme="blue" />;
