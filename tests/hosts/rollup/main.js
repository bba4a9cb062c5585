import init, { Checker } from 'bauyr';

await init();
const checker = new Checker();
const [service] = checker.catalogue().services;
const report = checker.check({
  service: service.id,
  channel: service.channels[0].id,
  date: checker.today(),
  answers: { applicant: {}, children: [{}] },
});
document.getElementById('outcome-here').textContent = report.outcome;
