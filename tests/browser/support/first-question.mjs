/** The first question as the start page asks it, and what is chosen there. */
import { checker } from './checker.mjs';

/** @import { Tab } from './tab.mjs' */

export const services = checker.catalogue().services.map(({ id }) => id);
/** A service with one way of applying and one with several: what is asked next differs. */
export const ONE_WAY = 'patronage';
export const SEVERAL_WAYS = 'foster';

/** @param {Tab} tab @param {string} service */
export const choose = (tab, service) =>
  tab.run(
    (value) => /** @type {HTMLElement} */ (document.querySelector(`main input[name=first][value="${value}"]`)).click(),
    service,
  );

/** The values of the choices that are marked. @param {Tab} tab */
export const marked = (tab) =>
  tab.run(() =>
    [...document.querySelectorAll('main input[type=radio]:checked')].map((one) => /** @type {HTMLInputElement} */ (one).value),
  );
