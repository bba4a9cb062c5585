import lighthouse from 'lighthouse'; import puppeteer from 'puppeteer-core';
const [n, ...sites] = process.argv.slice(2);
const R = sites.map(() => []);
for (let i = 0; i < +n; i++) for (const [k, s] of sites.entries()) {
  const b = await puppeteer.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'] });
  const r = await lighthouse(s, { onlyCategories: ['performance'] }, undefined, await b.newPage());
  const a = r.lhr.audits; R[k].push([r.lhr.categories.performance.score * 100, a['first-contentful-paint'].numericValue | 0, a['largest-contentful-paint'].numericValue | 0, a['total-blocking-time'].numericValue | 0, a['speed-index'].numericValue | 0]);
  if (process.env.LONG) for (const t of a['long-tasks'].details.items) console.log(k, JSON.stringify(t));
  await b.close();
}
sites.forEach((s, k) => console.log(s, R[k].map((x) => x.join('/')).join('  ')));
