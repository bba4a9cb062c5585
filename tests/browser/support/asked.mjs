/** What a person says to the pages that ask, worked out of a request. */
import { readFileSync } from 'node:fs';

/** @import { Pages, Request } from '../../../npm/src/bauyr.d.ts' */
/**
 * What is said to a question, whichever of its shapes is on the page: a choice, the first of those that is there; a day; boxes, those that are
 * true and those that are not known.
 * @typedef {{ choices?: string[], day?: string, boxes?: string[], unsure?: string[] }} Said
 */
/** By whom it is about (`applicant`, `children.0`), and by the name of the question. @typedef {Record<string, Record<string, Said>>} Plan */

const { pages, own_to_each_child: own } = /** @type {Pages} */ (
  JSON.parse(readFileSync(new URL('../../../law/pages.json', import.meta.url), 'utf8'))
);

/** @param {import('../../../npm/src/bauyr.d.ts').Part} part */
const keysOf = (part) =>
  part.fact !== undefined
    ? [part.fact]
    : Object.values(part.choice === undefined ? part.boxes : part.options).flatMap((facts) => Object.keys(facts));

/** Ids of all pages that ask, and whether they ask about a child. */
export const PAGES = pages.map(({ id, about }) => ({ id, ofChild: about === 'child' }));

/** Whose fact it is, and its key. @param {string} fact */
function partsOf(fact) {
  const [, who = '', key = ''] = /^(applicant|children\.\d+)\.(\w+)$/.exec(fact) ?? [];
  return { who, key, child: who === 'applicant' ? undefined : who.split('.')[1] };
}

/** The address behind # of the page that asks for a fact. @param {string} fact */
export function hashOf(fact) {
  const { key, child } = partsOf(fact);
  const page = pages.find(
    ({ about, parts }) => (about === 'child') === (child !== undefined) && parts.some((part) => keysOf(part).includes(key)),
  );
  if (!page) throw new Error(`no page asks for ${fact}`);
  return child === undefined ? `#/ask/${page.id}` : `#/ask/${page.id}/${child}`;
}

/** The facts that a page asks for, if all of its parts are shown. @param {string} hash */
export function factsOf(hash) {
  const [, id, child] = /^#\/ask\/(\w+)(?:\/(\d+))?$/.exec(hash) ?? [];
  const page = pages.find((one) => one.id === id);
  return (page?.parts ?? []).flatMap((part) =>
    [...new Set(keysOf(part))].map((key) => (child === undefined ? `applicant.${key}` : `children.${child}.${key}`)),
  );
}

/** What a request answers to a question; what it does not say is not known. @param {Request} request @param {string} fact */
export function answerIn({ answers }, fact) {
  const { key, child } = partsOf(fact);
  const facts = child === undefined ? answers.applicant : answers.children[Number(child)];
  return facts?.[key] ?? 'unknown';
}

/** The same request with another answer. @param {Request} request @param {string} fact @param {string | boolean} value @returns {Request} */
export function withAnswer(request, fact, value) {
  const { key, child } = partsOf(fact);
  const { applicant, children } = request.answers;
  if (child === undefined) return { ...request, answers: { applicant: { ...applicant, [key]: value }, children } };
  return {
    ...request,
    answers: { applicant, children: children.map((facts, n) => (n === Number(child) ? { ...facts, [key]: value } : facts)) },
  };
}

/** Whether so many full years have passed on a day. @param {string | boolean} born @param {string} day @param {number} years */
function full(born, day, years) {
  if (typeof born === 'boolean' || born === 'unknown') return 'unknown';
  return String(`${Number(born.slice(0, 4)) + years}${born.slice(4)}` <= day);
}

/** @param {Request} request @returns {Plan} */
export function planOf(request) {
  const { children } = request.answers;
  const people = ['applicant', ...children.map((_, n) => `children.${n}`)];
  return Object.fromEntries(
    people.map((who) => {
      /** @param {string} key */
      const said = (key) => answerIn(request, `${who}.${key}`);
      /** @type {Record<string, Said>} */
      const plan = {};
      for (const part of pages
        .filter(({ about }) => (about === 'child') === (who !== 'applicant'))
        .flatMap(({ parts }) => parts)) {
        for (const key of keysOf(part)) {
          const value = String(said(key));
          const heading = (part.fact === undefined ? [] : (part.first ?? [])).find(
            (one) => typeof one !== 'string' && one.options.includes(value),
          );
          const years = 'years' in part && part.years !== undefined ? [full(said(key), request.date, part.years)] : [];
          plan[key] = { choices: [value, ...(typeof heading === 'object' ? [heading.heading] : []), ...years], day: value };
        }
        if (part.choice !== undefined) {
          const fits = Object.entries(part.options).find(([, facts]) =>
            Object.entries(facts).every(([key, value]) => said(key) === value),
          );
          plan[`choice-${part.choice}`] = { choices: [fits?.[0] ?? 'apart'] };
        }
        if (part.ticks === undefined) continue;
        const facts = Object.entries(part.boxes).map(([box, empty]) => ({
          box,
          says: Object.entries(empty).map(([key, none]) =>
            said(key) === none ? 'none' : said(key) === 'unknown' ? 'unknown' : 'some',
          ),
        }));
        const boxes = facts.filter(({ says }) => says.includes('some')).map(({ box }) => box);
        const unsure = facts.filter(({ says }) => !says.includes('some') && says.includes('unknown')).map(({ box }) => box);
        plan[`ticks-${part.ticks}`] = { boxes, unsure };
        plan[`which-${part.ticks}`] = { boxes: unsure };
      }
      const n = Number(who.split('.')[1]);
      const [one, before] = [children[n], children[n - 1]];
      const alike =
        one &&
        before &&
        [...new Set([...Object.keys(one), ...Object.keys(before)])].every(
          (key) => own.includes(key) || (one[key] ?? 'unknown') === (before[key] ?? 'unknown'),
        );
      if (who !== 'applicant') plan['same'] = { choices: [alike ? 'yes' : 'no'] };
      return [who, plan];
    }),
  );
}

/** Whom the page of an address is about. @param {string} hash */
export function whoOf(hash) {
  const child = /^#\/ask\/\w+\/(\d+)$/.exec(hash)?.[1];
  return child === undefined ? 'applicant' : `children.${child}`;
}
