/** The engine as the page has it, a day under each edition, and every list there is. */
import init, { Checker } from '../../../dist/npm/bauyr.js';
import { engineOf } from '../../../www/checker/engine.js';

await init();

export const engine = engineOf(new Checker());
const { services, editions } = engine.catalogue;
export const dates = editions.map(
  ({ in_force_until, in_force_from }) => in_force_until ?? `${Number(in_force_from.slice(0, 4)) + 1}-01-15`,
);
export const routes = services.flatMap(({ id, channels }) => channels.map((channel) => ({ service: id, channel: channel.id })));
