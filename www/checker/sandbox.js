/**
 * A sandbox that allows no forms lets none say that it is sent. So it is said here, when its button is pressed, by hand or by Enter.
 * @param {Document | ShadowRoot} root
 */
export function sendForms(root) {
  root.addEventListener('click', (event) => {
    const button = /** @type {Element} */ (event.target).closest?.('button');
    if (event.defaultPrevented || button?.type !== 'submit' || !button.form) return;
    event.preventDefault();
    button.form.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
  });
}
