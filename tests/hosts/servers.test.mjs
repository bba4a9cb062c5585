/** The checker without a page: each program that the guide names runs the very lines that it gives; and what copies servers takes the engine along. */
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { nodeFileTrace } from '@vercel/nft';
import { persona } from '../browser/support/cases.mjs';
import { SERVERS } from '../../www/site/embed/guide-hosts.mjs';
import { install, INSTALLED } from './build.mjs';

const MODULES = fileURLToPath(new URL('node_modules/', import.meta.url));
const { request, expect } = persona('step-parent-and-half-sister');
const wanted = expect?.outcome ?? assert.fail('the case has no outcome');

/** What the guide gives to be written down. @param {string} name */
const given = (name) => SERVERS.find((host) => host.name?.split(', ').includes(name))?.code ?? assert.fail(name);

/** The program that a package of the registry is for this machine: run by itself, as no package's script made the way to it. @param {string} scope @param {string} path */
async function binary(scope, path) {
  const [name] = await readdir(join(MODULES, scope)).catch(() => []);
  return name && join(MODULES, scope, name, path);
}
const bun = await binary('@oven', 'bin/bun');
const deno = await binary('@deno', 'deno');

/** @type {string} */
let folder;
before(async () => {
  await install();
  folder = await mkdtemp(join(tmpdir(), 'bauyr-servers-'));
  await cp(INSTALLED, join(folder, 'node_modules/bauyr'), { recursive: true });
  await writeFile(join(folder, 'package.json'), '{ "type": "module", "dependencies": { "bauyr": "file:bauyr.tgz" } }');
  await writeFile(join(folder, 'main.js'), program(given('Node ≥ 20.16')));
});
after(() => rm(folder, { recursive: true }));

/** A program that begins the checker by these lines, and says an outcome. @param {string} begin @param {string} [from] */
const program = (begin, from = 'bauyr') =>
  `import init, { Checker } from '${from}';\n${begin}\nconsole.log(new Checker().check(${JSON.stringify(request)}).outcome);\n`;

/** What a program says. @param {string} file @param {...string} args */
const said = (file, ...args) =>
  execFileSync(file, args, {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, DENO_DIR: join(folder, 'deno'), DENO_NO_UPDATE_CHECK: '1', NO_COLOR: '1' },
  }).trim();

test('Node runs it', () => assert.equal(said(process.execPath, 'main.js'), wanted));

test('Bun runs it', { skip: !bun && 'there is no Bun for this machine' }, () =>
  assert.equal(said(String(bun), 'main.js'), wanted),
);

test('Bun runs a bundle that is given the bytes', { skip: !bun && 'there is no Bun for this machine' }, async () => {
  const read = "import { readFileSync } from 'node:fs';\nconst bytes = readFileSync('node_modules/bauyr/bauyr_bg.wasm');\n";
  await writeFile(join(folder, 'bytes.js'), program(read + given('bun build')));
  said(String(bun), 'build', 'bytes.js', '--target=bun', '--outfile=bundle/out.js');
  assert.equal(said(String(bun), 'bundle/out.js'), wanted);
});

test('Deno runs it by the command of the guide, and not without', {
  skip: !deno && 'there is no Deno for this machine',
}, () => {
  const [command, ...args] = given('Deno').split(' ');
  assert.equal(command, 'deno');
  assert.equal(said(String(deno), ...args), wanted);
  const denied = spawnSync(
    String(deno),
    args.filter((arg) => arg !== '--allow-read'),
    { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] },
  );
  assert.match(denied.stderr, /--allow-read/);
});

// Next, Nuxt and Vercel gather a server's files so: those that a program names, in the way each is named.
for (const entry of ['bauyr', 'bauyr/any-law']) {
  test(`what gathers the files of a server takes along the engine of ${entry}`, async () => {
    const name = `${entry.replace('/', '-')}.js`;
    await writeFile(join(folder, name), program('await init();', entry));
    const { fileList } = await nodeFileTrace([join(folder, name)], { base: folder });
    const elsewhere = join(folder, 'gathered', name);
    for (const file of fileList) {
      await mkdir(dirname(join(elsewhere, file)), { recursive: true });
      await cp(join(folder, file), join(elsewhere, file));
    }
    assert.equal(said(process.execPath, join(elsewhere, name)), wanted);
  });
}
