/** The day on which the law was last compared with its source, and days after it. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const [, checked = ''] =
  /^checked_on: (\d{4}-\d\d-\d\d)$/m.exec(
    readFileSync(fileURLToPath(new URL('../../../law/editions.yaml', import.meta.url)), 'utf8'),
  ) ?? [];
if (!checked) throw new Error('law/editions.yaml does not say when the law was last compared');

export const CHECKED = checked;

/** So many days later, YYYY-MM-DD. @param {number} days */
export const daysLater = (days) => new Date(Date.parse(CHECKED) + days * 86_400_000).toISOString().slice(0, 10);

/** As it stands in the frame of a page. @param {string} iso */
export const inDigits = (iso) => iso.split('-').reverse().join('.');
