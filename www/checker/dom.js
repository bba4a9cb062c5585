/**
 * Elements are built, never parsed: no markup string ever reaches the document.
 */

/** @typedef {Node | string | number | null | undefined | false} Leaf */
/** @typedef {Leaf | Child[]} Child */

/**
 * Attributes by their HTML names. `true` sets an empty attribute; `false`, `null` and `undefined` set none;
 * a function under `on<event>` becomes a listener.
 * @typedef {Record<string, unknown>} Props
 */

/**
 * What is there to show of the children: texts and nodes, without the gaps.
 * @param {Child[]} children
 * @returns {(Node | string)[]}
 */
function nodes(children) {
  return /** @type {Leaf[]} */ (/** @type {unknown[]} */ (children).flat(Infinity)).flatMap((child) => {
    if (child === null || child === undefined || child === false) return [];
    // By its type: a page around may have a Node of its own.
    return [typeof child === 'object' ? child : String(child)];
  });
}

/**
 * @template {keyof HTMLElementTagNameMap} K
 * @param {K} tag
 * @param {Props | null} [props]
 * @param {...Child} children
 * @returns {HTMLElementTagNameMap[K]}
 */
export function h(tag, props, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(props ?? {})) {
    if (value === false || value === null || value === undefined) continue;
    if (typeof value === 'function') {
      element.addEventListener(name.replace(/^on/, ''), /** @type {EventListener} */ (value));
    } else {
      element.setAttribute(name, value === true ? '' : String(value));
    }
  }
  element.append(...nodes(children));
  return element;
}

/**
 * Puts the children in the place of everything in `root`.
 * @param {Element} root
 * @param {...Child} children
 */
export function replace(root, ...children) {
  root.replaceChildren(...nodes(children));
}

/**
 * Does something as soon as what was drawn is on the screen. A page that nobody sees is not drawn, and has no frames.
 * @param {() => void} work
 */
export function afterFrame(work) {
  if (document.hidden) setTimeout(work);
  else requestAnimationFrame(() => setTimeout(work));
}

/**
 * The element with an id in the same page, or in the same part of a page, as another.
 * @param {EventTarget | null} element
 * @param {string} id
 */
export function beside(element, id) {
  const root = /** @type {Partial<Element> | null} */ (element)?.getRootNode?.();
  return /** @type {Partial<Document> | undefined} */ (root)?.getElementById?.(id) ?? null;
}
