/**
 * Installs the package as it would be published, and builds the sample hosts with it: one by hand, the others by the tools that people use.
 */
import { execFileSync } from 'node:child_process';
import { copyFile, cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const PACKAGE = fileURLToPath(new URL('../../dist/npm/', import.meta.url));
export const INSTALLED = join(HERE, 'node_modules/bauyr');

/** Packs the package, and puts what is packed where npm would. @returns the address of the packed file */
export async function install() {
  const folder = await mkdtemp(join(tmpdir(), 'bauyr-'));
  const [packed] = JSON.parse(
    execFileSync('npm', ['pack', '--json', '--pack-destination', folder], {
      cwd: PACKAGE,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }),
  );
  const file = join(folder, packed.filename);
  await rm(INSTALLED, { recursive: true, force: true });
  await mkdir(INSTALLED, { recursive: true });
  execFileSync('tar', ['-xzf', file, '-C', INSTALLED, '--strip-components=1']);
  return file;
}

/** The compiled engine, where a tool does not follow `new URL(…, import.meta.url)`. @param {string} out */
const copyEngine = (out) => copyFile(join(INSTALLED, 'bauyr_bg.wasm'), join(out, 'bauyr_bg.wasm'));

/** @type {Record<string, (host: string, out: string) => Promise<unknown>>} */
const BUILDS = {
  async plain(host, out) {
    await cp(host, out, { recursive: true });
    await cp(INSTALLED, join(out, 'bauyr'), { recursive: true });
  },
  async react(host, out) {
    const { build } = await import('vite');
    await build({ root: host, base: './', logLevel: 'error', configFile: false, build: { outDir: out, emptyOutDir: true } });
  },
  async vue(host, out) {
    const { default: webpack } = await import('webpack');
    const config = {
      mode: 'production',
      context: host,
      entry: './main.js',
      output: { path: out, filename: 'main.js' },
      optimization: { minimize: false },
      performance: { hints: false },
    };
    await new Promise((done, fail) =>
      webpack(/** @type {any} */ (config), (error, stats) =>
        error || stats?.hasErrors() ? fail(error ?? new Error(stats?.toString())) : done(undefined),
      ),
    );
    await copyFile(join(host, 'index.html'), join(out, 'index.html'));
  },
  async cms(host, out) {
    const { build } = await import('esbuild');
    await build({
      entryPoints: [join(host, 'site.js')],
      bundle: true,
      format: 'esm',
      splitting: true,
      minify: true,
      outdir: out,
      logLevel: 'error',
    });
    await copyEngine(out);
    await copyFile(join(host, 'index.html'), join(out, 'index.html'));
  },
  async rollup(host, out) {
    const [{ rollup }, { nodeResolve }] = await Promise.all([import('rollup'), import('@rollup/plugin-node-resolve')]);
    const bundle = await rollup({ input: join(host, 'main.js'), plugins: [nodeResolve()] });
    await bundle.write({ dir: out, format: 'es' });
    await copyEngine(out);
    await copyFile(join(host, 'index.html'), join(out, 'index.html'));
  },
};

/** Builds a host, and says where. In a process of its own, as such tools change what they run in. @param {string} name */
export async function buildHost(name) {
  const out = await mkdtemp(join(tmpdir(), `bauyr-${name}-`));
  execFileSync(process.execPath, [fileURLToPath(import.meta.url), name, out], { stdio: ['ignore', 'ignore', 'inherit'] });
  return out;
}

const [, program = '', name = '', out = ''] = process.argv;
if (import.meta.url === pathToFileURL(program).href) await BUILDS[name]?.(join(HERE, name), out);
