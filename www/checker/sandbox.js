/**
 * A sandbox that allows no forms lets none say that it is sent. So it is said here, when its button is pressed, by hand or by Enter.
 * @param {Document | ShadowRoot} root
 */
export function sendForms(root) {
  root.addEventListener('click', (event) => {
    const button = /** @type {Element} */ (event.target).closest?.('button');
    if (event.defaultPrevented || button?.type !== 'submit' || !button.form) return;
    button.form.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
    // Only now: where the page around has an `Event` of its own, the browser is to say it.
    event.preventDefault();
  });
}
