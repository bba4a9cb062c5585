/**
 * `<bauyr-check>`: the questions and the result as a part of somebody else's page. Attributes: `service`, `lang`, `edition`,
 * `theme`, `events`; they are described in bauyr-check.d.ts.
 *
 * The shadow root is closed: what a host's scripts read out of a page by themselves (recordings of visits, for one) ends there.
 */

/** @import { Check } from './check.js' */

/** Where nothing is shown, in Node, the module can be loaded all the same. */
const Base = /** @type {typeof HTMLElement} */ (globalThis.HTMLElement ?? class {});

export class BauyrCheck extends Base {
  static observedAttributes = ['service', 'lang', 'edition', 'theme'];

  /**
   * What the host has put between the tags, until the questions have come, and if they do not. Made before there is a root: where the host's
   * scripts keep it from being made, what is between the tags stands there by itself.
   */
  #slot = document.createElement('slot');
  #root = this.attachShadow({ mode: 'closed' });
  /** @type {Promise<Check> | undefined} */
  #check;

  constructor() {
    super();
    this.#root.append(this.#slot);
  }

  connectedCallback() {
    // It may have come from another document.
    this.#check?.then(
      (check) => check.dress(),
      () => undefined,
    );
    this.#check ??= this.#open().catch((error) => {
      console.error('bauyr-check:', error);
      this.#root.replaceChildren(this.#slot);
      this.#check = undefined;
      throw error;
    });
    this.#check.catch(() => undefined);
  }

  async #open() {
    const { openCheck } = await import('./check.js');
    return openCheck(this, this.#root);
  }

  /**
   * @param {string} name
   * @param {string | null} old
   * @param {string | null} value
   */
  attributeChangedCallback(name, old, value) {
    if (old !== value)
      this.#check?.then(
        (check) => check.changed(name),
        () => undefined,
      );
  }
}

// A page may load this twice, from two places even: the first stays.
if (globalThis.customElements && !customElements.get('bauyr-check')) customElements.define('bauyr-check', BauyrCheck);
