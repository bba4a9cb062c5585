import type { Outcome } from '../bauyr.js';

/** What may be written on `<bauyr-check>`. */
export interface BauyrCheckAttributes {
  /** The service that is asked about; left out, people choose. One of the services of `catalogue.json`. */
  service?: string;
  /** `kk`, `ru` or `en`; left out, the language of the text around, or Kazakh. People can change it. */
  lang?: string;
  /** The wording of the law; left out, the newest in force on the day of application. One of the editions of `catalogue.json`. */
  edition?: string;
  /** Left out, what people have set on their device. */
  theme?: 'light' | 'dark';
  /** Written on the element, with anything but `false`, it tells the page of `bauyr-step` and `bauyr-result`. */
  events?: boolean | '' | 'true' | 'false';
}

/** Which kind of page people have come to: not which question, and no answer. */
export type BauyrStep = 'start' | 'service' | 'application' | 'ask' | 'check-answers' | 'result' | 'more' | 'form' | 'delete';

/** What the element tells of, if it has the attribute `events`. */
export interface BauyrCheckEvents {
  'bauyr-step': CustomEvent<{ step: BauyrStep }>;
  /** Once for each outcome that is shown; where several services are looked at, there is no one outcome, and no event. */
  'bauyr-result': CustomEvent<{ outcome: Outcome }>;
}

/** Listeners as attributes: `onbauyr-step`. */
export type BauyrCheckListeners = { [Name in keyof BauyrCheckEvents as `on${Name}`]?: (event: BauyrCheckEvents[Name]) => void };

/** The questions and the result as a part of a page. Importing this module defines `<bauyr-check>`, once. */
export class BauyrCheck extends HTMLElement {}

declare global {
  interface HTMLElementTagNameMap {
    'bauyr-check': BauyrCheck;
  }
  /** They bubble: of the element, the document and the window. */
  interface GlobalEventHandlersEventMap extends BauyrCheckEvents {}
}
