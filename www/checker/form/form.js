/**
 * The application form of a service: to be printed empty, or filled in on the screen and printed. Nothing of the answers is in it, and nothing of
 * what is typed is anywhere but in its fields (`blanks.js`).
 */
import forms from 'law:forms';
import { h } from '../dom.js';
import { currentLang, formatDate, t } from '../i18n.js';
import { NAMES } from '../language.js';
import { group, radios } from '../views/form.js';
import { button, details, heading, SECONDARY } from '../views/parts.js';
import { fit, tend } from './blanks.js';
import { sheet } from './sheet.js';
/** @import { View } from '../views/form.js' */
/** @import { Form, Official } from './sheet.js' */

const OFFICIAL = /** @type {const} */ (['kk', 'ru']);

/** Where the text was taken from, and that it is a copy. @param {Form} form @param {Official} lang */
function source({ title, number, date, texts }, lang) {
  const { origins } = texts[lang];
  return details(
    t('form-source'),
    h(
      'p',
      null,
      t('form-annex'),
      '. ',
      title[currentLang()],
      '. ',
      t('ui-result-source-number', { number, date: formatDate(date) }),
    ),
    origins.map(({ lines, retrieved, sha256 }, n) =>
      h(
        'p',
        null,
        t(n === 0 ? 'form-origin-form' : 'form-origin-addressee'),
        ': ',
        [t('ui-result-lines', { lines: lines.join('–') }), t('ui-result-retrieved', { date: formatDate(retrieved) })].join(
          ' · ',
        ),
        ' · SHA-256 ',
        h('code', { title: sha256 }, sha256.slice(0, 12)),
      ),
    ),
    origins.some(({ compared }) => !compared) && h('p', null, t('ui-result-unofficial-copy')),
  );
}

/**
 * @param {object} how
 * @param {string} [how.service] the one that was chosen; without one, the reader chooses a form here
 * @param {Element | null} how.old the same page as it stands on the screen, where it is only drawn anew
 * @param {boolean} how.alone whether what is printed is this page and nothing around it
 * @returns {View}
 */
export function formView({ service, old, alone }) {
  const title = t('form-title');
  const known = forms.find((form) => form.service === service)?.service;
  const shown = /** @type {HTMLElement | null} */ (old?.isConnected ? old : null)?.dataset ?? {};
  let chosen = known ?? shown['service'] ?? '';
  let lang = OFFICIAL.find((one) => one === shown['lang']) ?? (currentLang() === 'kk' ? 'kk' : 'ru');

  const sheets = forms
    .filter((form) => known === undefined || form.service === known)
    .flatMap((form) => OFFICIAL.map((one) => sheet(form, one)));
  const about = h('div');
  const origin = h('div');
  const languages = OFFICIAL.map((one) =>
    button(NAMES[one][1], () => show(chosen, one), { class: SECONDARY, id: `form-in-${one}`, lang: one }),
  );
  const choice = h('div', { class: 'form-languages', role: 'group', 'aria-label': t('form-language') }, languages);
  const print = alone && button(t('form-print'), () => globalThis.print());
  const rest = [choice, about, print, ...sheets, origin];

  const page = h(
    'div',
    { class: 'form-page', id: 'form-page' },
    heading(title),
    h('p', null, t('form-lead')),
    h('p', { class: 'small' }, t('form-portal')),
    !alone && h('p', null, t('form-print-host')),
    known === undefined && pick(chosen, (id) => show(id, lang)),
    h('p', { class: 'small' }, t('form-languages')),
    rest,
  );

  /** @param {string} id @param {Official} one */
  function show(id, one) {
    [chosen, lang] = [id, one];
    // Drawn anew, the page is to show the same form.
    Object.assign(page.dataset, { service: id, lang: one });
    const form = forms.find((form) => form.service === id);
    for (const part of rest) if (part) part.hidden = !form;
    if (!form) return;
    for (const other of sheets) other.hidden = other.dataset['sheet'] !== `${id}.${one}`;
    for (const button of languages) button.setAttribute('aria-pressed', String(button.lang === one));
    about.replaceChildren(h('p', { class: 'small' }, t('form-signing')), h('p', { class: 'small' }, t(`form-about-${id}`)));
    origin.replaceChildren(source(form, one));
    fit(page);
  }

  show(chosen, lang);
  tend(page, old);
  return { title, node: page };
}

/** The choice among all forms. @param {string} chosen @param {(service: string) => void} choose */
function pick(chosen, choose) {
  const choices = forms.map(({ service }) => ({ value: service, label: t(`service-${service}`) }));
  const asked = group({ name: 'form-service', legend: t('form-service') }, radios('form-service', choices, chosen));
  asked.addEventListener('change', ({ target }) => {
    if (target instanceof HTMLInputElement && target.type === 'radio') choose(target.value);
  });
  return asked;
}
