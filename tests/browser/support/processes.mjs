/** What runs on this machine, as Linux tells it: elsewhere nothing is known of it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** What /proc says of a process; nothing once it has ended. @param {number} id @returns {{ state: string, parent: number } | undefined} */
function statusOf(id) {
  try {
    // The name before it, in brackets, may hold anything.
    const [state = '', parent = ''] = readFileSync(`/proc/${id}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
    return { state, parent: Number(parent) };
  } catch {
    return undefined;
  }
}

/** Whether a process has not ended; one that nobody has asked for its exit status has. @param {number} id */
export const isRunning = (id) => !['Z', undefined].includes(statusOf(id)?.state);

/** All processes that one has started, and those that they have. @param {number} id */
export function descendants(id) {
  const all = existsSync('/proc') ? readdirSync('/proc').map(Number).filter(Boolean) : [];
  const found = [id];
  // Who is found on the way is looked at in turn.
  for (const parent of found) found.push(...all.filter((one) => statusOf(one)?.parent === parent));
  return found.slice(1);
}
