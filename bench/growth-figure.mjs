// Draws what `cargo bench --bench growth` prints, each size as a point, with the straight line nearest to the points:
// `node bench/growth-figure.mjs < docs/figures/growth.csv > docs/figures/growth.svg`.
import { readFileSync } from 'node:fs';

const [, ...lines] = readFileSync(0, 'utf8').trim().split('\n');
const measured = lines.map((line) => {
  const [grows, answers, times, check, decide] = line.split(',');
  return { grows, answers, times: Number(times), check: Number(check), decide: Number(decide) };
});

const [WIDTH, HEIGHT, LEFT, TOP] = [300, 190, 62, 56];
const COLUMNS = [
  { grows: 'children', title: 'children of one application' },
  { grows: 'rules', title: 'times the rules and facts of the law' },
];
const ROWS = [
  { answers: 'all', title: 'everything answered' },
  { answers: 'none', title: 'nothing answered' },
];
const SERIES = /** @type {const} */ ([
  { key: 'check', name: 'check: read, decide, report', colour: '#0b5394' },
  { key: 'decide', name: 'decide and report', colour: '#b45f06' },
]);

/** The straight line nearest to points. @param {[number, number][]} points */
function nearest(points) {
  const mean = (/** @type {number[]} */ numbers) => numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
  const [x, y] = [mean(points.map(([x]) => x)), mean(points.map(([, y]) => y))];
  const slope = mean(points.map(([a, b]) => (a - x) * (b - y))) / mean(points.map(([a]) => (a - x) ** 2));
  return (/** @type {number} */ at) => y + slope * (at - x);
}

/** A round number of which a few fit below the largest. @param {number} largest */
function step(largest) {
  const power = 10 ** Math.floor(Math.log10(largest / 3));
  return /** @type {number} */ ([1, 2, 5, 10].map((n) => n * power).find((one) => largest / one <= 5));
}

/** @param {number} x @param {number} y @param {string} what @param {string} [more] */
const text = (x, y, what, more = '') => `<text x="${x}" y="${y}" ${more}>${what}</text>`;

/** @param {typeof measured} rows @param {number} left @param {number} top */
function panel(rows, left, top) {
  const widest = Math.max(...rows.map(({ times }) => times));
  const highest = Math.max(...rows.map(({ check }) => check)) * 1.05;
  const x = (/** @type {number} */ times) => +(left + (times / widest) * WIDTH).toFixed(1);
  const y = (/** @type {number} */ us) => +(top + HEIGHT - (us / highest) * HEIGHT).toFixed(1);
  const parts = [`<path d="M${left} ${top}V${top + HEIGHT}H${left + WIDTH}" fill="none" stroke="#333"/>`];
  for (let us = 0; us <= highest; us += step(highest)) {
    parts.push(
      `<path d="M${left} ${y(us)}h${WIDTH}" stroke="#ddd"/>`,
      text(left - 6, y(us) + 4, String(us), 'text-anchor="end"'),
    );
  }
  for (let times = 0; times <= widest; times += step(widest)) {
    parts.push(text(x(times), top + HEIGHT + 16, String(times), 'text-anchor="middle"'));
  }
  for (const { key, colour } of SERIES) {
    const line = nearest(rows.map((row) => [row.times, row[key]]));
    parts.push(`<path d="M${x(1)} ${y(line(1))}L${x(widest)} ${y(line(widest))}" stroke="${colour}" stroke-dasharray="4 3"/>`);
    parts.push(...rows.map((row) => `<circle cx="${x(row.times)}" cy="${y(row[key])}" r="3.5" fill="${colour}"/>`));
  }
  return parts;
}

const [width, height] = [2 * (LEFT + WIDTH) + 30, 2 * (TOP + HEIGHT) + 76];
const parts = [
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="sans-serif" font-size="12" fill="#222" role="img" aria-label="Microseconds of a check, by the number of children and of rules: straight lines">`,
  `<rect width="${width}" height="${height}" fill="#fff"/>`,
];
for (const [across, { grows, title }] of COLUMNS.entries()) {
  for (const [down, { answers, title: answered }] of ROWS.entries()) {
    const [left, top] = [LEFT + across * (WIDTH + LEFT), TOP + down * (HEIGHT + TOP)];
    parts.push(text(left, top - 14, `µs, ${answered}`, 'font-weight="bold"'));
    parts.push(
      ...panel(
        measured.filter((row) => row.grows === grows && row.answers === answers),
        left,
        top,
      ),
    );
    if (down) parts.push(text(left + WIDTH / 2, top + HEIGHT + 36, title, 'text-anchor="middle"'));
  }
}
SERIES.forEach(({ name, colour }, n) => {
  const left = LEFT + n * 220;
  parts.push(`<circle cx="${left + 4}" cy="${height - 14}" r="4" fill="${colour}"/>`, text(left + 14, height - 10, name));
});
console.log([...parts, '</svg>'].join('\n'));
