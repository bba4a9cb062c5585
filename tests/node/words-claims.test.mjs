// What the page may claim of the law, and what it may not: wordings, days and sums, states, and whose step or answer it is. In every
// language, as Fluent reads it.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { BY_LANG, holds, LANGS, say } from './support/said.mjs';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const SERVICES = ['guardianship', 'patronage', 'foster'];

// The bounds of the older wordings are the pack's, not days on which a law began or ended.
for (const place of ['ui-result-in-force', 'ui-list-in-force-from', 'ui-list-in-force-until']) {
  holds(`${place} says when we apply a wording, not when the law began`, place, {
    kk: { says: [/қолданамыз/], never: [/күшіне енген/] },
    ru: { says: [/применяем/], never: [/[Вв]ступил|действует с|срок действия/] },
    en: { says: [/appl/], never: [/in force/] },
  });
}
holds('the head of the result says to which applications the rules are applied', 'result-law', {
  kk: {},
  ru: { says: [/для заявлений с/], never: [/закон с/] },
  en: { says: [/for applications from/], never: [/since/] },
});
// The amendments themselves are data and stand beside it: to list them here as well says them twice.
for (const edition of ['2022-08', '2026-02']) {
  holds(`the wording ${edition} is kept for comparison, without what came after`, `edition-${edition}.warning`, {
    kk: { says: [/салыстыру үшін/, /мұнда жоқ/] },
    ru: { says: [/для сравнения/, /более поздних изменений/i], never: [/№ 198/] },
    en: { says: [/kept for comparison/, /later changes/i], never: [/No\. 198/] },
  });
}

// Order 158, rules: 3 and 2 working days to the home; 2 and 1 after the hearing; indices a month.
test('what differs by service is said for each', () => {
  /** @type {[string, Record<string, RegExp>][]} */
  const table = [
    [
      'note-home_visit.text',
      {
        guardianship: /(?<!\d)3 (?:жұмыс|рабоч|working)/,
        patronage: /(?<!\d)2 (?:жұмыс|рабоч|working)/,
        foster: /(?<!\d)2 (?:жұмыс|рабоч|working)/,
      },
    ],
    [
      'note-preliminary_refusal.text',
      {
        guardianship: /(?<!\d)2 (?:жұмыс|рабоч|working)/,
        patronage: /(?<!\d)1 (?:жұмыс|рабоч|working)/,
        foster: /(?<!\d)1 (?:жұмыс|рабоч|working)/,
      },
    ],
    [
      'note-monthly_payment.text',
      {
        guardianship: /(?<!\d)10(?!\d)/,
        patronage: /(?<!\d)9(?!\d).*(?<!\d)35(?!\d)/,
        foster: /(?<!\d)10(?!\d).*(?<!\d)35(?!\d)/,
      },
    ],
  ];
  for (const lang of LANGS)
    for (const [place, wanted] of table)
      for (const service of SERVICES)
        assert.match(say(lang, place, { service }), wanted[service] ?? /$^/, `${lang}: ${place}, ${service}`);
});

// A note without its service would say another service's days.
test('wherever a note is shown, it is told the service', () => {
  const sources = readdirSync(`${ROOT}www`, { recursive: true, encoding: 'utf8' }).filter((name) => /\.m?js$/.test(name));
  const shown = sources.flatMap((name) =>
    [...readFileSync(`${ROOT}www/${name}`, 'utf8').matchAll(/ta\(`note-\$\{\w+\}`, 'text'([^)]*)\)/g)].map(([, rest = '']) => ({
      name,
      rest,
    })),
  );
  assert.ok(shown.length >= 2, `${shown.length} places`);
  for (const { name, rest } of shown) assert.match(rest, /service:/, name);
});

test('the proof has a word for every state', () => {
  for (const lang of LANGS)
    for (const id of [
      ...['applies', 'waivable', 'open', 'clear'].map((state) => `state-${state}`),
      ...['yes', 'waivable', 'open', 'no'].map((one) => `ground-${one}`),
    ])
      assert.ok(BY_LANG[lang].ids.includes(`ui-proof-${id}`), `${lang}: ui-proof-${id}`);
});

test('nobody is said to have answered what they may not have', () => {
  const told = { kk: /деп жауап бер(?:діңіз|генсіз)/, ru: /вы ответили/, en: /you (?:answered|told us)/ };
  for (const lang of LANGS)
    for (const id of BY_LANG[lang].ids.filter((one) => one.startsWith('note-')))
      assert.doesNotMatch(say(lang, `${id}.text`), told[lang], `${lang}: ${id}`);
});

test('what the child decides is never a step to advise', () => {
  for (const lang of LANGS)
    assert.deepEqual(
      BY_LANG[lang].ids.filter((id) => /^remedy-.*consents$/.test(id)),
      [],
    );
});

test('the authority is named in full', () => {
  const bare = {
    kk: /(?<!\p{L})(?<!(?:қорғаншылық|атқарушы) )орган/iu,
    ru: /(?<![а-яё])орган(?:а|у|ом|е)?(?![а-яё])(?! опеки)/iu,
    en: /refuse, because/,
  };
  for (const lang of LANGS)
    for (const id of BY_LANG[lang].ids) {
      const message = BY_LANG[lang].bundle.getMessage(id);
      const places = [
        ...(message?.value ? [id] : []),
        ...Object.keys(message?.attributes ?? {}).map((name) => `${id}.${name}`),
      ];
      for (const place of places) assert.doesNotMatch(say(lang, place), bare[lang], `${lang}: ${place}`);
    }
});
