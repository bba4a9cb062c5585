/** The page as a person goes through it: what is on the screen, one step on, the whole way. */
import { hashOf, planOf, whoOf, withAnswer } from './asked.mjs';
import { LISTS, SITE, start } from './site.mjs';
import { until } from './tab.mjs';
import { wordsIn } from './words.mjs';

/** @import { Tab } from './tab.mjs' */
/** @import { Request } from '../../../npm/src/bauyr.d.ts' */
/** @typedef {NonNullable<Awaited<ReturnType<typeof glance>>>} Seen */

/** What is on the screen, if it has been drawn since it was last marked as seen. @param {Tab} tab */
const glance = (tab) =>
  tab.run(() => {
    const heading = document.querySelector('main h1');
    const seen = heading?.getAttribute('data-seen') ?? null;
    if (
      !heading ||
      document.querySelector('main .loading') ||
      (seen !== null && seen === document.documentElement.getAttribute('data-step'))
    )
      return null;
    const [, view = 'start', page = ''] = /^#\/([a-z-]+)(?:\/(.+))?$/.exec(location.hash) ?? [];
    const bar = /** @type {HTMLProgressElement | null} */ (document.querySelector('#progress:not([hidden]) progress'));
    const summary = document.querySelector('.govuk-error-summary');
    const focused = document.activeElement;
    return {
      view,
      page,
      hash: location.hash,
      lang: document.documentElement.lang,
      title: document.title,
      heading: heading.textContent ?? '',
      progress: bar && bar.value / bar.max,
      /** Words of the error that the page shows. */
      error: summary?.querySelector('li')?.textContent ?? '',
      errors: [...(summary?.querySelectorAll('li') ?? [])].map((one) => one.textContent ?? ''),
      focus: focused === heading ? 'heading' : focused && summary === focused ? 'error' : (focused?.id ?? ''),
      /** Every field as it stands. */
      fields: Object.fromEntries(
        [...document.querySelectorAll('main input')].map((one) => {
          const { id, type, checked, value } = /** @type {HTMLInputElement} */ (one);
          return [id, type === 'text' ? value : checked];
        }),
      ),
      /** The questions, by their names: what kind of fields they have, and the id of each choice or box by its value. */
      asked: [...document.querySelectorAll('main fieldset')].reduce(
        (all, group) => {
          const inputs = /** @type {HTMLInputElement[]} */ ([...group.querySelectorAll('input')]);
          const [first] = inputs;
          if (!first) return all;
          const choices = Object.fromEntries(inputs.filter(({ type }) => type !== 'text').map(({ value, id }) => [value, id]));
          const chosen = inputs.filter(({ type, checked }) => type !== 'text' && checked).map(({ value }) => value);
          return { ...all, [first.name]: { type: first.type, choices, chosen } };
        },
        /** @type {Record<string, { type: string, choices: Record<string, string>, chosen: string[] }>} */ ({}),
      ),
    };
  });

/** What is on the screen. @param {Tab} tab */
export const look = (tab) => until(() => glance(tab), 'a page');

/** Does something that draws the page anew, and waits until it is there. @param {Tab} tab @param {() => Promise<void>} act */
export async function step(tab, act) {
  // By number, for the heading of the start page comes back.
  await tab.run(() => {
    const number = String(Number(document.documentElement.getAttribute('data-step')) + 1);
    document.documentElement.setAttribute('data-step', number);
    document.querySelector('main h1')?.setAttribute('data-seen', number);
  });
  await act();
  return look(tab);
}

/**
 * Opens the start page and waits until the page has taken it over.
 * @param {Tab} tab
 * @param {import('./site.mjs').Lang} lang
 * @param {string} [site] another address than the site's own
 */
export async function openStart(tab, lang, site = SITE) {
  await tab.open(start(lang, site));
  const title = wordsIn(lang)('ui-start-title');
  await until(() => tab.run((words) => document.title.includes(words), title), `the start page in ${lang}`);
}

/** Opens the start page and goes to the first question. @param {Tab} tab @param {import('./site.mjs').Lang} lang @param {string} [site] */
export async function begin(tab, lang, site) {
  await openStart(tab, lang, site);
  await tab.click('#start');
  await until(() => tab.run(() => document.querySelector('main input[name=service]') !== null), 'the choice of service');
  return look(tab);
}

/** @param {Tab} tab */
export const goOn = (tab) => step(tab, () => tab.click('main form button[type=submit]'));

/** Goes to another part of the page by its address. @param {Tab} tab @param {string} hash */
export async function goTo(tab, hash) {
  const seen = await look(tab);
  return seen.hash === hash ? seen : step(tab, () => tab.run((to) => void (location.hash = to), hash));
}

/** Marks a choice of a question, by its label. @param {Tab} tab @param {Seen} seen @param {string} value @param {string} [name] where there are several */
export async function choose(tab, { asked, hash }, value, name = Object.keys(asked)[0] ?? '') {
  const id = asked[name]?.choices[value];
  if (id === undefined) throw new Error(`${hash}, ${name}: there is no choice ${value}`);
  await tab.click(`#${CSS(id)}`);
}

/** An id as a selector has it. @param {string} id */
const CSS = (id) => id.replace(/[^\w-]/g, (sign) => `\\${sign}`);

/** @param {Tab} tab @param {string} name @param {string} iso */
export async function typeDate(tab, name, iso) {
  const [year = '', month = '', day = ''] = iso.split('-');
  await tab.type(`#${name}`, day);
  await tab.type(`#${name}-month`, month);
  await tab.type(`#${name}-year`, year);
}

/** Fills in all that is asked on the page on the screen from a request, without going on. @param {Tab} tab @param {Seen} seen @param {Request} request */
export async function fillIn(tab, seen, request) {
  const said = planOf(request)[whoOf(seen.hash)] ?? {};
  for (const [name, { type, choices, chosen }] of Object.entries(seen.asked)) {
    const { choices: wanted = [], day = '', boxes = [], unsure = [] } = said[name] ?? {};
    if (type === 'text' && day !== 'unknown') await typeDate(tab, name, day);
    else if (type === 'text') await mark(tab, seen, name, ['unknown']);
    else if (type === 'radio') {
      const value = wanted.find((one) => choices[one] !== undefined);
      if (value === undefined) throw new Error(`${seen.hash}, ${name}: none of ${wanted} is there`);
      await choose(tab, seen, value, name);
    } else {
      const on = boxes.filter((box) => choices[box] !== undefined);
      if (choices['-unsure'] && unsure.some((box) => choices[box] !== undefined)) on.push('-unsure');
      if (on.length === 0 && choices['-none']) on.push('-none');
      // What is pressed twice is off again: those that go, go first.
      for (const value of chosen.filter((one) => !on.includes(one))) await choose(tab, seen, value, name);
      await mark(tab, seen, name, on);
    }
  }
}

/** Ticks what is not ticked yet. @param {Tab} tab @param {Seen} seen @param {string} name @param {string[]} values */
async function mark(tab, seen, name, values) {
  for (const value of values) if (!seen.asked[name]?.chosen.includes(value)) await choose(tab, seen, value, name);
}

/** Answers the page on the screen, with what it asks for once more after it. @param {Tab} tab @param {Seen} seen @param {Request} request */
export async function answer(tab, seen, request) {
  const { hash } = seen;
  for (let n = 0; n < 4; n++) {
    await fillIn(tab, seen, request);
    seen = await goOn(tab);
    if (seen.hash !== hash || seen.error !== '') return seen;
  }
  return seen;
}

/**
 * Gives another answer to one question, from wherever one is.
 * @param {Tab} tab
 * @param {Request} request all that has been answered
 * @param {string} fact
 * @param {string | boolean} value
 * @returns the page that follows
 */
export const change = async (tab, request, fact, value) =>
  answer(tab, await goTo(tab, hashOf(fact)), withAnswer(request, fact, value));

/** Sets how many children there are. @param {Tab} tab @param {number} count */
async function setChildren(tab, count) {
  const shown = () => tab.run(() => Number(document.querySelector('main .stepper output')?.textContent));
  for (let there = await shown(); there !== count; there = await shown())
    await tab.click(there < count ? '#children-more' : '#children-fewer');
}

/** Fills in what is on the screen from a request. @param {Tab} tab @param {Seen} seen @param {Request} request */
export async function fillFrom(tab, seen, request) {
  if (seen.view === 'service') await choose(tab, seen, request.service);
  else if (seen.view === 'ask') await fillIn(tab, seen, request);
  else if (seen.view === 'application') {
    if (seen.asked['channel']) await choose(tab, seen, request.channel, 'channel');
    await typeDate(tab, 'date', request.date);
    await setChildren(tab, request.answers.children.length);
  }
}

/**
 * Walks on until a page satisfies `there`, answering whatever is asked from a request. `unsure` stands for a service or
 * channel that is not known.
 * @param {Tab} tab
 * @param {Request} request
 * @param {(seen: Seen) => boolean} there
 * @param {Seen} [from]
 */
export async function walk(tab, request, there, from) {
  const way = [from ?? (await look(tab))];
  for (let seen = way[0]; seen && !there(seen); way.push(seen)) {
    if (way.length > 200) throw new Error(`the way has no end: ${way.slice(-5).map(({ hash }) => hash)}`);
    const { hash } = seen;
    if (seen.view === 'check-answers') seen = await step(tab, () => tab.click('main a[href="#/result"]'));
    else {
      await fillFrom(tab, seen, request);
      seen = await goOn(tab);
    }
    if (seen.error !== '' || (seen.hash === hash && seen.view !== 'ask')) throw new Error(`${hash} is not left: ${seen.error}`);
  }
  return way;
}

/** From the start page to the result. @param {Tab} tab @param {Request} request @param {import('./site.mjs').Lang} lang */
export async function walkToResult(tab, request, lang) {
  return walk(tab, request, ({ view }) => view === 'result', await begin(tab, lang));
}

/** Is this page it? @param {string} hash */
export const at = (hash) => (/** @type {Seen} */ seen) => seen.hash === hash;

/** What the result says, as soon as there is one. @param {Tab} tab */
export const readResult = (tab) => until(() => resultOf(tab), 'the result');

/** @param {Tab} tab */
const resultOf = (tab) =>
  tab.run(() => {
    if (!document.querySelector('#outcome, main table.side-by-side, main .more-page')) return null;
    /** The part of a class behind its prefix. @param {Element | null} element @param {string} prefix */
    const state = (element, prefix) =>
      [...(element?.classList ?? [])].find((name) => name.startsWith(prefix))?.slice(prefix.length) ?? '';
    /** @param {string} kind */
    const rows = (kind) =>
      Object.fromEntries(
        [...document.querySelectorAll(`main [id^="${kind}-"][class*="row-"]`)].map((row) => [
          row.id.slice(kind.length + 1),
          state(row, 'row-'),
        ]),
      );
    const outcome = document.querySelector('#outcome');
    return {
      outcome: state(outcome, 'outcome-'),
      words: outcome?.textContent ?? '',
      /** The words of the way to each part of the second page. */
      more: Object.fromEntries(
        [...document.querySelectorAll('main nav.more a')].map((link) => [
          link.getAttribute('href')?.split('/').at(-1) ?? '',
          link.textContent ?? '',
        ]),
      ),
      grounds: rows('ground'),
      papers: rows('paper'),
      /** Outcomes of all lists, where several are looked at. */
      table: [...document.querySelectorAll('main table.side-by-side tbody tr')].map((row) =>
        state(row.querySelector('.govuk-tag'), 'tag-'),
      ),
      ticked: [...document.querySelectorAll('main [id^="have-"]:checked')].map(({ id }) => id.slice('have-'.length)),
      open: document.querySelectorAll('main details[open]').length,
    };
  });

/** The lists that a choice leaves. @param {string} service @param {string} channel */
export const listsOf = (service, channel) =>
  LISTS.filter(([own, way]) => ['unsure', own].includes(service) && ['unsure', way].includes(channel));
