import { createRef } from 'react';
import 'bauyr/element/react';
import type { BauyrCheck } from 'bauyr/element/react';
const ref = createRef<BauyrCheck>();
export const a = <bauyr-check ref={ref} key="a" lang="kk" service="foster" edition="2026-02" theme="light" events={false} className="x" class="y" style={{ width: '40rem' }} onbauyr-result={({ detail }) => detail.outcome}><a href="https://x">x</a></bauyr-check>;
// @ts-expect-error no such theme
export const b = <bauyr-check theme="blue" />;
