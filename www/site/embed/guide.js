/** The part of the guide that makes a host's code and shows what visitors will see. */
import { contrast } from './contrast.js';
import { elementCode, frameCode, pinnedCode, styleCode } from './snippet.js';

/** What words have to stand out from on the element, by its theme. */
const GROUNDS = { light: ['#fcf9f4'], dark: ['#151b1c'], '': ['#fcf9f4', '#151b1c'] };
/** The least that words may differ from what is behind them. */
const READABLE = 4.5;

/** @template {HTMLElement} T @param {string} id @param {new () => T} kind @returns {T} */
function byId(id, kind) {
  const element = document.getElementById(id);
  if (element instanceof kind) return element;
  throw new Error(`there is no ${id}`);
}

const site = new URL('../../', document.baseURI).href;
const service = byId('builder-service', HTMLSelectElement);
const language = byId('builder-language', HTMLSelectElement);
const theme = byId('builder-theme', HTMLSelectElement);
const colour = byId('builder-colour', HTMLInputElement);
const preview = byId('preview', HTMLElement);

/** What follows from one colour: words on it that can be read, and links of it where they can. */
function colours() {
  if (colour.value === colour.defaultValue) return { properties: {}, pale: false };
  const grounds = GROUNDS[/** @type {keyof typeof GROUNDS} */ (theme.value)];
  const readable = grounds.every((ground) => contrast(colour.value, ground) >= READABLE);
  const on = contrast(colour.value, '#ffffff') >= contrast(colour.value, '#000000') ? '#ffffff' : '#000000';
  return {
    properties: { '--bauyr-accent': colour.value, '--bauyr-on-accent': on, ...(readable && { '--bauyr-link': colour.value }) },
    pale: !readable,
  };
}

/** @param {string} name @param {string} value */
const set = (name, value) => (value ? preview.setAttribute(name, value) : preview.removeAttribute(name));

function draw() {
  const { properties, pale } = colours();
  const wish = { site, lang: language.value, service: service.value, theme: theme.value };
  const code = byId('code-element', HTMLElement);
  const lists = code.dataset['lists'] ?? '';
  code.textContent = elementCode(wish, lists);
  const pinned = byId('code-pinned', HTMLElement);
  pinned.textContent = pinnedCode(wish, lists, JSON.parse(pinned.dataset['fingerprints'] ?? '{}'));
  byId('code-frame', HTMLElement).textContent = frameCode(wish);
  byId('code-style', HTMLElement).textContent = styleCode(properties);
  byId('own-style', HTMLElement).hidden = Object.keys(properties).length === 0;
  byId('pale', HTMLElement).hidden = !pale;
  set('service', service.value);
  set('lang', language.value);
  set('theme', theme.value);
  for (const name of ['--bauyr-accent', '--bauyr-on-accent', '--bauyr-link']) preview.style.removeProperty(name);
  for (const [name, value] of Object.entries(properties)) preview.style.setProperty(name, value);
}

for (const field of [service, language, theme, colour]) field.addEventListener('input', draw);

for (const button of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('button[data-copy]'))) {
  button.addEventListener('click', async () => {
    const status = byId(`${button.dataset['copy']}-status`, HTMLElement);
    const text = byId(button.dataset['copy'] ?? '', HTMLElement).innerText;
    const copied = await navigator.clipboard?.writeText(text).then(
      () => true,
      () => false,
    );
    status.textContent = (copied ? status.dataset['done'] : status.dataset['failed']) ?? '';
  });
}

byId('builder-form', HTMLElement).hidden = false;
draw();
