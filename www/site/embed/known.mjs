/** `node www/site/embed/known.mjs`: prints the sum of known.js as the package has it that has just been built, on a page that changes nothing. */
import { loadEngine } from '../../checker/engine.js';
import { sumOf } from '../../element/known.js';

process.stdout.write(JSON.stringify(sumOf(await loadEngine())));
