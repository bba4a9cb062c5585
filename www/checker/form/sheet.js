/** One form as it is published, its blanks to be filled in. */
import { h } from '../dom.js';
import { currentLang, t } from '../i18n.js';
import { blank } from './blanks.js';
/** @import { Lang } from '../language.js' */

/** @typedef {'kk' | 'ru'} Official the languages in which the forms are published */

/**
 * A part of a form: of one kind, with a name for each of its blanks.
 * @typedef {object} Block
 * @property {string} [text]
 * @property {string} [title]
 * @property {string} [note] what is said under a blank
 * @property {string} [signed] what is said where one signs
 * @property {string[]} [blanks]
 */

/** @typedef {{ lines: [number, number], retrieved: string, sha256: string, compared: boolean }} Origin */

/**
 * @typedef {object} Form
 * @property {string} service
 * @property {string} number
 * @property {string} date
 * @property {Record<Lang, string>} title
 * @property {Record<Official, { addressee: Block[], form: Block[], origins: [Origin, Origin] }>} texts
 */

/** How the published text marks a place to write on. */
const BLANK = '___';

/** @param {Form} form @param {Official} lang */
export function sheet({ service, texts }, lang) {
  const { addressee, form: body } = texts[lang];
  let count = 0;

  /** @param {string} id @param {string} number that of its line @param {boolean} short */
  const field = (id, number, short) =>
    blank({
      key: `${service}.${lang}.${count++}`,
      name: t(`form-blank-${id}`, { n: number }),
      lang: currentLang(),
      seen: currentLang() !== lang,
      short,
      look: `form-blank-${id}`,
    });

  /** A line with what is to be written into it. @param {string} text @param {string[]} blanks */
  const line = (text, blanks) => {
    const number = /^\d+/.exec(text)?.[0] ?? '';
    const parts = text.split(BLANK).map((part) => part.trim());
    const short = blanks.length > 1;
    return h(
      'div',
      { class: short ? 'form-line form-date' : 'form-line' },
      parts.map((part, n) => [n > 0 && field(blanks[n - 1] ?? '', number, short), part && h('span', null, part)]),
    );
  };

  /** @param {Block} block */
  const draw = ({ text = '', title, note, signed, blanks = [] }) => {
    if (title !== undefined) return h('h2', { class: 'form-heading' }, title);
    if (note !== undefined) return h('p', { class: 'form-note' }, note);
    // The published line to sign on is drawn, whether it is in the text or not.
    if (signed !== undefined) return h('div', { class: 'form-signed' }, h('span', null, signed.replace(BLANK, '').trim()));
    return blanks.length > 0 ? line(text, blanks) : h('p', null, text);
  };

  return h(
    'div',
    { class: 'form-sheet', lang, 'data-sheet': `${service}.${lang}` },
    addressee.length > 0 && h('div', { class: 'form-addressee' }, addressee.map(draw)),
    body.map(draw),
  );
}
