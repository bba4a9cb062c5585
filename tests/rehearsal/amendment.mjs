// A made-up third edition, as somebody who keeps the law would put it in: a new paper, a changed term, a repealed
// ground, a new question on its page. Every file it touches lies in the folder of the law.
import { appendFileSync, cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const LAW = fileURLToPath(new URL('../../law/', import.meta.url));

export const EDITION = '2027-06';
export const FIRST_DAY = '2027-06-01';
export const OLD_TERM = 19;
export const NEW_TERM = 15;
export const NEW_FACT = 'applicant.home_visited';
export const NEW_PAPER = 'home_visit_record';
export const REPEALED = 'low_income';

/** The made-up order's one sentence. */
const SENTENCE = 'үйді тексеріп-қарау актісі';

/** @type {Record<string, { question: string, hint: string, why: string, short: string, paper: string, what: string, where: string, edition: string, warning: string, title: string }>} */
const WORDS = {
  kk: {
    question: 'Қорғаншылық органы үйіңізге келді ме?',
    hint: 'Қорғаншылық органы үйіңізді көріп, акт жазды.',
    why: 'Келген болса, акт керек.',
    short: 'Қорғаншылық органы келді',
    paper: 'Үйді тексеріп-қарау актісі',
    what: 'Қорғаншылық органы үйіңізді көргені жазылған қағаз.',
    where: 'Қорғаншылық органы береді.',
    edition: '2027\u00a0жылғы редакция (жаттығу)',
    warning: 'Бұл редакция ойдан шығарылған.',
    title: 'Ойдан шығарылған бұйрық',
  },
  ru: {
    question: 'Орган опеки приходил к вам домой?',
    hint: 'Орган опеки осмотрел жильё и составил акт.',
    why: 'Если приходил, нужен акт.',
    short: 'Осмотр жилья',
    paper: 'Акт осмотра жилья',
    what: 'Бумага о том, что орган опеки видел ваше жильё.',
    where: 'Выдаёт орган опеки.',
    edition: 'Редакция 2027\u00a0года (учебная)',
    warning: 'Эта редакция придумана.',
    title: 'Придуманный приказ',
  },
  en: {
    question: 'Has the authority visited your home?',
    hint: 'The authority looked at the home and wrote a record.',
    why: 'If it has, the record is needed.',
    short: 'Home visited',
    paper: 'Home visit record',
    what: 'The paper that says that the authority saw your home.',
    where: 'From the authority.',
    edition: 'Wording of 2027 (rehearsal)',
    warning: 'This wording is made up.',
    title: 'A made-up order',
  },
};

/**
 * @param {string} file
 * @param {string} from must be there
 * @param {string} to
 */
function change(file, from, to) {
  const text = readFileSync(file, 'utf8');
  if (!text.includes(from)) throw new Error(`${file} no longer holds: ${from}`);
  writeFileSync(
    file,
    text.replace(from, () => to),
  );
}

/**
 * Copies the law and amends the copy.
 * @returns {string} the copy
 */
export function amendedLaw() {
  const law = mkdtempSync(join(tmpdir(), 'bauyr-rehearsal-'));
  cpSync(LAW, law, { recursive: true });
  /** @param {string} name */
  const file = (name) => join(law, name);

  change(
    file('editions.yaml'),
    '\n# Older wordings',
    `  - id: ${EDITION}\n    in_force_from: ${FIRST_DAY}\n\n# Older wordings`,
  );
  appendFileSync(file('editions.yaml'), '  2026-06: [{number: "1", date: 2027-01-01}]\n');
  change(file('facts.yaml'), '  child:\n', '    home_visited: bool\n  child:\n');
  change(file('facts.yaml'), '  - applicant.data_consent\n', '  - applicant.data_consent\n  - applicant.home_visited\n');
  change(
    file('facts.yaml'),
    '      - fact: income_covers_minimum\n',
    '      - fact: income_covers_minimum\n      - fact: home_visited\n',
  );
  change(
    file('services.yaml'),
    `term_working_days: ${OLD_TERM} `,
    `term_working_days: { by_edition: { 2022-08: ${OLD_TERM}, ${EDITION}: ${NEW_TERM} } } `,
  );
  change(file('grounds.yaml'), `  - id: ${REPEALED}\n`, `  - id: ${REPEALED}\n    until: ${EDITION}\n`);
  change(
    file('documents.yaml'),
    '# The paper whose deferral has a date',
    `  - id: ${NEW_PAPER}
    since: ${EDITION}
    items: { guardianship/state_corporation: 12, guardianship/portal: 11 }
    required_when: { applicant.home_visited: true }

# The paper whose deferral has a date`,
  );

  writeFileSync(file('source/order-999.kk.txt'), `${SENTENCE}\n`);
  const sha256 = createHash('sha256').update(`${SENTENCE}\n`).digest('hex');
  const titles = Object.entries(WORDS).map(([lang, { title }]) => `    ${lang}: ${title}\n`);
  appendFileSync(
    file('sources.yaml'),
    `\n- id: order-999\n  title:\n${titles.join('')}  number: "999"\n  date: "2027-05-01"\n  texts:\n    kk:\n      file: source/order-999.kk.txt\n      sha256: ${sha256}\n      retrieved: "2027-05-02"\n      compared: false\n`,
  );
  const passage = (/** @type {string} */ list, /** @type {number} */ item) =>
    `  - id: order-999/guardianship/${list}/documents/${item}\n    place: "8-тармақ, ${item})"\n    lines: [[1, 1]]\n    text: ${SENTENCE}\n`;
  writeFileSync(
    file('passages/order-999.yaml'),
    `source: order-999\npassages:\n${passage('state_corporation', 12)}${passage('portal', 11)}`,
  );
  change(file('cites.yaml'), '  2026-06: order-158\n', `  2026-06: order-158\n  ${EDITION}: order-999\n`);

  for (const [lang, words] of Object.entries(WORDS)) {
    appendFileSync(
      file(`words/${lang}.ftl`),
      `
fact-applicant-home_visited = ${words.question}
    .hint = ${words.hint}
    .why = ${words.why}
    .short = ${words.short}
document-${NEW_PAPER} = ${words.paper}
    .what = ${words.what}
    .where = ${words.where}
paper-${NEW_PAPER} = ${words.paper}
    .issuer = ${words.where}
edition-${EDITION} = ${words.edition}
    .warning = ${words.warning}
`,
    );
  }
  return law;
}
