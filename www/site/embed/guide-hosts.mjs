/** What to do on hosts of every kind: those that are edited in a browser, those that are built, and programs on servers. */
import { h } from '../../checker/dom.js';
import { t } from '../../checker/i18n.js';
/** @import { Child } from '../../checker/dom.js' */

/**
 * A kind of host: the last part of the id of its words, or for those that need none, its name; and what is to be written down.
 * @typedef {{ id?: string, name?: string, code?: string }} Host
 */

/** Whatever the site is made with. @type {Host[]} */
export const ANYWHERE = [
  { id: 'close', code: '<bauyr-check></bauyr-check>' },
  { id: 'link' },
  { id: 'stops' },
  { id: 'inner' },
  { id: 'head', code: 'bauyr-check, iframe[data-bauyr] { scroll-margin-top: 6rem }' },
  { id: 'exit' },
  {
    id: 'sandbox',
    code: 'sandbox="allow-scripts allow-same-origin allow-forms allow-modals allow-downloads allow-popups allow-top-navigation-by-user-activation"',
  },
  { id: 'isolated' },
  { id: 'print' },
  { id: 'answers' },
  { id: 'file' },
];

/** Sites that are edited in a browser. @type {Host[]} */
export const EDITED = [{ id: 'wordpress' }, { id: 'tilda' }, { id: 'bitrix' }];

const EXCLUDE = "optimizeDeps: { exclude: ['bauyr'] }";

/** What sites are built with. @type {Host[]} */
export const BUILT = [
  { name: 'Vite ≥ 8, webpack', id: 'nothing' },
  { name: 'Vite ≤ 7', id: 'development', code: `// vite.config.js\nexport default { ${EXCLUDE} };` },
  {
    name: 'Astro',
    id: 'development',
    code: `// astro.config.mjs\nexport default { vite: { ${EXCLUDE} } };\n\n<script>import 'bauyr/element';</script>`,
  },
  {
    name: 'Nuxt',
    id: 'nuxt',
    code: `// nuxt.config.ts\nexport default defineNuxtConfig({\n  vite: { ${EXCLUDE} },\n  vue: { compilerOptions: { isCustomElement: (tag) => tag === 'bauyr-check' } },\n});`,
  },
  { name: 'SvelteKit', id: 'sveltekit', code: '"dependencies": { "bauyr": "file:bauyr-0.1.0.tgz" }' },
  {
    name: 'Next',
    id: 'next',
    code: "'use client';\nimport 'bauyr/element/react';\n\n// next.config.js\nexport default { serverExternalPackages: ['bauyr'] };",
  },
  {
    name: 'Angular',
    id: 'angular',
    code: '@Component({ schemas: [CUSTOM_ELEMENTS_SCHEMA], … })\n\n// angular.json: build › options\n"assets": [{ "glob": "bauyr_bg.wasm", "input": "node_modules/bauyr", "output": "/" }]\n// angular.json: serve › options\n"prebundle": { "exclude": ["bauyr"] }',
  },
  { name: 'Rollup, esbuild, Parcel', id: 'copied', code: 'cp node_modules/bauyr/bauyr_bg.wasm dist/' },
  { id: 'given', code: "import init from 'bauyr';\ninit('/bauyr_bg.wasm');\nimport 'bauyr/element';" },
];

/** The checker without a page: `import init, { Checker } from 'bauyr'`. @type {Host[]} */
export const SERVERS = [
  { name: 'Node ≥ 20.16, Bun', code: 'await init();' },
  { name: 'Deno', code: 'deno run --allow-read main.js' },
  { name: 'Cloudflare Workers', code: "import wasm from 'bauyr/bauyr_bg.wasm';\nawait init(wasm);" },
  { name: 'CommonJS, IIFE, bun build', id: 'bytes', code: 'await init(bytes);' },
  { id: 'below', code: 'cargo xtask build --site https://example.org/bauyr/' },
];

/** @param {Host[]} hosts @param {(content: string) => Child} code */
export const hostList = (hosts, code) =>
  hosts.map(({ id, name, code: written }) => [
    h('p', { class: 'host' }, name && h('strong', null, name), name && id && ': ', id && t(`ui-embed-on-${id}`)),
    written && code(written),
  ]);
