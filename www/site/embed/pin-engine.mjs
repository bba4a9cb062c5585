/**
 * Makes the element that hosts link to take its compiled engine only as it was built: a fingerprint of the scripts then covers
 * everything that decides. In the package the engine stays free, as bundlers may move it.
 *
 * `node www/site/embed/pin-engine.mjs <folder>`: the folder `embed` of the site.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { usage } from '../usage.mjs';
import { fingerprint } from './fingerprints.mjs';

const BEGUN = 'starter(engine, beside';

const [folder] = process.argv.slice(2);
if (!folder) usage('embed/pin-engine.mjs <folder>');
const script = join(folder, 'bauyr.js');
const free = await readFile(script, 'utf8');
const held = free.replace(BEGUN, `${BEGUN}, '${await fingerprint(join(folder, 'bauyr_bg.wasm'))}'`);
if (held === free) throw new Error(`${script} does not begin its engine as it did`);
await writeFile(script, held);
