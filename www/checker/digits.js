/**
 * What was typed into the three fields of a date, as it was meant: digits of another script are digits, marks that nobody sees are nothing,
 * and a whole date pasted into the first field is a whole date. Nothing is guessed: what is neither stays, and is refused in words.
 */

/** The first digit of each script whose digits people here have on their keyboards. */
const ZEROS = ['\u0660', '\u06f0', '\uff10'];

/** Digits as everybody reads them, without marks that nobody sees and blanks around. @param {string} typed */
export const plainDigits = (typed) =>
  typed
    .normalize('NFC')
    // Marks of direction and joins, which messengers copy along.
    .replace(/\p{Cf}/gu, '')
    .replace(/\p{Nd}/gu, (digit) => {
      const zero = ZEROS.find((first) => digit >= first && digit.charCodeAt(0) - first.charCodeAt(0) < 10);
      return zero === undefined ? digit : String(digit.charCodeAt(0) - zero.charCodeAt(0));
    })
    .trim();

/** What reads a whole date that is not all digits, once it has come. @type {(text: string) => [string, string, string] | undefined} */
let readFurther = () => undefined;

/** @param {typeof readFurther} read */
export const readAlso = (read) => void (readFurther = read);

/**
 * Day, month and year as they were typed. A whole date in the field of the day, with the others empty, is spread over the three: day first,
 * as it is written here, or as `2014-05-02`.
 * @param {[string, string, string]} typed
 * @returns {[string, string, string]}
 */
export function dateTyped(typed) {
  const [day = '', month = '', year = ''] = typed.map(plainDigits);
  if (month !== '' || year !== '') return [day, month, year];
  const [, first, second, third] =
    /^(\d{1,2})\s*[\s./-]\s*(\d{1,2})\s*[\s./-]\s*(\d{4})(?:\s*(?:ж|жыл|г|года?)?\.?)?$/u.exec(day) ?? [];
  if (first && second && third) return [first, second, third];
  const [, yearFirst, middle, last] = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(day) ?? [];
  return yearFirst && middle && last ? [last, middle, yearFirst] : (readFurther(day) ?? [day, month, year]);
}
