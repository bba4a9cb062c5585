/** Sending the checklist: what will leave is on the screen before it does, and reasons for refusal go along only where that was chosen. */
import { h, replace } from '../dom.js';
import { t } from '../i18n.js';
import { button, SECONDARY } from '../views/parts.js';
import { checklistText } from './checklist-text.js';
/** @import { View } from './result.js' */

/**
 * The button that opens it, and the part it opens.
 * @param {View} view
 */
export function sending(view) {
  const place = h('div', { class: 'sending' });
  const opener = button(t('result-send'), toggle, { class: SECONDARY, 'aria-expanded': 'false' });

  function toggle() {
    const open = place.firstChild === null;
    replace(place, open && panel(view, close));
    opener.setAttribute('aria-expanded', String(open));
    if (open) place.querySelector('h2')?.focus();
  }
  function close() {
    toggle();
    opener.focus();
  }
  return { opener, place };
}

/** @param {View} view @param {() => void} close */
function panel(view, close) {
  const threatens = view.report.grounds.some(({ state }) => state !== 'clear');
  const grounds = h('input', { type: 'checkbox', class: 'tick', id: 'send-grounds', autocomplete: 'off', onchange: draw });
  const preview = h('pre', { class: 'send-text', role: 'group', 'aria-label': t('result-send-text') });
  const status = h('p', { role: 'status', class: 'take-status' });
  const text = () => checklistText(view, grounds.checked);
  function draw() {
    preview.textContent = text();
  }
  draw();

  /** @param {string} id */
  const say = (id) => (status.textContent = t(id));
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text());
      say('ui-take-copied');
    } catch {
      say('ui-take-copy-failed');
    }
  };
  const share = async () => {
    try {
      await navigator.share({ text: text() });
    } catch (error) {
      // Who closes the share sheet has changed their mind: nothing went wrong.
      if (!(error instanceof DOMException && error.name === 'AbortError')) await copy();
    }
  };
  return h(
    'section',
    { 'aria-labelledby': 'send' },
    h('h2', { id: 'send', class: 'govuk-heading-s', tabindex: '-1' }, t('result-send-title')),
    h('p', { class: 'small' }, t('result-send-hint')),
    threatens &&
      h(
        'div',
        { class: 'line' },
        h(
          'label',
          { class: 'paper' },
          grounds,
          h('span', { class: 'paper-name' }, t('result-send-grounds')),
          ' ',
          h('span', { class: 'issuer' }, t('result-send-grounds-hint')),
        ),
      ),
    preview,
    h(
      'div',
      { class: 'govuk-button-group' },
      // An old browser, or a page that is not served securely, has neither.
      'share' in navigator && button(t('ui-take-share'), share, { class: SECONDARY }),
      navigator.clipboard && button(t('ui-take-copy'), copy, { class: SECONDARY }),
      button(t('result-send-close'), close, { class: 'link' }),
    ),
    status,
  );
}
