/** @jsxImportSource solid-js */
import 'bauyr/element/solid';
export const a = <bauyr-check lang="kk" events={false} theme="light" class="y" on:bauyr-step={({ detail }) => detail.step}><a href="https://x">x</a></bauyr-check>;
// @ts-expect-error no such theme
export const b = <bauyr-check theme="blue" />;
