/** What happens in an element: links lead on in it, and what is typed stays in it. */
import { parseRoute } from '../checker/journey.js';
/** @import { Route } from '../checker/journey.js' */

/**
 * Listens to what happens in an element.
 * @param {ShadowRoot} root
 * @param {() => void} enter puts in place what is this element's own
 * @param {(route: Route, fact: string | undefined) => void} go `fact`: the one that the link is about
 */
export function listen(root, enter, go) {
  for (const type of ['pointerdown', 'click', 'submit', 'input', 'change']) root.addEventListener(type, enter, true);
  for (const type of ['click', 'auxclick']) {
    root.addEventListener(type, (event) => {
      // A host may have an Element of its own.
      const link = /** @type {Partial<Element>} */ (event.target).closest?.('a[href^="#"]');
      if (!link || event.defaultPrevented) return;
      // Such an address would be one of the host's page.
      event.preventDefault();
      const route = parseRoute(link.getAttribute('href') ?? '');
      if (route && type === 'click') go(route, link.getAttribute('data-fact') ?? undefined);
    });
  }
  // What is typed here is no business of the page around: neither of its shortcuts nor of those who count visitors.
  for (const type of ['keydown', 'keypress', 'keyup', 'beforeinput', 'input', 'paste']) {
    root.addEventListener(type, (event) => {
      const { key } = /** @type {Partial<KeyboardEvent>} */ (event);
      if (key === undefined || key.length === 1) event.stopPropagation();
    });
  }
}
