/** What pages are made of, after the GOV.UK Design System. */
import { h } from '../dom.js';
/** @import { Child, Props } from '../dom.js' */
/** @import { View } from './form.js' */

/** The look of a button that is not the first thing to press. */
export const SECONDARY = 'govuk-button govuk-button--secondary';

/** @param {Child} title @param {string | (string | Node)[]} [caption] */
export const heading = (title, caption) =>
  h(
    'h1',
    { class: 'govuk-heading-l', tabindex: '-1' },
    caption && [h('span', { class: 'govuk-caption-l' }, caption), ' '],
    title,
  );

/** A page that asks nothing: its heading, and what stands under it. @param {string} title @param {...Child} children @returns {View} */
export const plainView = (title, ...children) => ({ title, node: h('div', null, heading(title), ...children) });

/** @param {Child} label @param {(event: Event) => unknown} onclick @param {Props} [more] such as another look */
export const button = (label, onclick, more) => h('button', { type: 'button', class: 'govuk-button', onclick, ...more }, label);

/** @param {string} href @param {Child} words */
export const link = (href, words) => h('a', { class: 'govuk-link', href }, words);

/** @param {Child[]} entries @param {string} [look] empty: none */
export const listOf = (entries, look = 'govuk-list govuk-list--bullet') =>
  h(
    'ul',
    { class: look || null },
    entries.map((entry) => h('li', null, entry)),
  );

/** @param {Child} summary @param {...Child} content */
export const details = (summary, ...content) =>
  h(
    'details',
    { class: 'govuk-details' },
    h('summary', { class: 'govuk-details__summary' }, h('span', { class: 'govuk-details__summary-text' }, summary)),
    h('div', { class: 'govuk-details__text' }, ...content),
  );
