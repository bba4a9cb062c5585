/**
 * A whole date with the name of its month, as people copy it from documents, letters and eGov: «5 мая 2019 г.», «2019 жылғы 5 мамыр», "May 5, 2019".
 * The order says nothing: a day has two digits at most and a year four, and no two months begin with the same three letters.
 */

/** In every language of the page, as a document is often in another one; in Russian as they stand alone and in a date. */
const MONTHS = [
  'қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан',
  'январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь',
  'января февраля марта апреля мая июня июля августа сентября октября ноября декабря',
  'january february march april may june july august september october november december',
].map((names) => names.split(' '));

/** "In May", "of May", "since May": in Kazakh an ending. */
const ENDING = /[дт][ае](?:ғы|гі|н)?$/;

/** What stands beside a date and says only that it is one: of the year, of birth, the ending of a number. */
const BESIDE = /^(?:ж|жыл|жылы|жылғы|т|туған|г|год|года|р|рождения|of|st|nd|rd|th)$/;

/** What may stand between its parts: blanks, dots, commas, hyphens, and the quotation marks around the day in a Russian document. */
const BETWEEN = /^[\s.,"«»“”„-]*$/;

/** Names of months are shortened to no fewer letters. */
const SHORTEST = 3;

/** The month that a word names, in whole or shortened: its number, or none. @param {string} word */
function monthOf(word) {
  const names = (/** @type {string} */ name) =>
    (word.length >= SHORTEST && name.startsWith(word)) || word.replace(ENDING, '') === name;
  const place = MONTHS.map((months) => months.findIndex(names)).find((found) => found >= 0);
  return place === undefined ? [] : [String(place + 1)];
}

/**
 * Day, month and year of a text that is one such date and nothing else.
 * @param {string} text
 * @returns {[string, string, string] | undefined}
 */
export function dateInWords(text) {
  const said = text.toLowerCase();
  if (!said.split(/\d+|\p{L}+/u).every((between) => BETWEEN.test(between))) return undefined;
  const parts = said.match(/\d+|\p{L}+/gu) ?? [];
  const months = parts.flatMap(monthOf);
  const days = parts.filter((part) => /^\d{1,2}$/.test(part));
  const years = parts.filter((part) => /^\d{4}$/.test(part));
  const beside = parts.filter((part) => BESIDE.test(part));
  const [[day, otherDay], [month, otherMonth], [year, otherYear]] = [days, months, years];
  if (!day || !month || !year || otherDay || otherMonth || otherYear) return undefined;
  return parts.length === beside.length + 3 ? [day, month, year] : undefined;
}
