import init, { Checker, type CheckError } from 'bauyr';
import { Checker as Any } from 'bauyr/any-law';
import { BauyrCheck } from 'bauyr/element';
const outcome: string = new Checker().check({
  service: 'guardianship',
  channel: 'portal',
  date: '2026-11-23',
  answers: { children: [{}] },
}).outcome;
new Any('{}').free();
void init(new Uint8Array(3));
void init('x');
void init(new URL('file:///x'));
document.addEventListener('bauyr-step', ({ detail }) => void detail.step);
window.addEventListener('bauyr-result', ({ detail }) => void detail.outcome);
const el: BauyrCheck = document.createElement('bauyr-check');
el.addEventListener('bauyr-result', ({ detail }) => detail.outcome);
// @ts-expect-error no such step
document.addEventListener('bauyr-step', ({ detail }) => detail.step === 'nonsense');
export { outcome, el };
export type { CheckError };
