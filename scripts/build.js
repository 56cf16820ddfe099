/**
 * Builds everything in dist/ and schema/: the program as one file with the code V8 makes of it, the library
 * with its types, the plan that ships as ready JSON, the JSON Schemas, what pictures are drawn with, and the
 * licences of what is bundled.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { chartFont } from './chart-font.js';
import { lean } from './lean.js';
import { licenceTexts } from './licences.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const require = createRequire(import.meta.url);
process.chdir(root);

rmSync('dist', { recursive: true, force: true });
mkdirSync('dist', { recursive: true });
mkdirSync('schema', { recursive: true });

const separateParts = {
  name: 'separate-parts',
  setup: ({ onResolve }) => {
    onResolve({ filter: /\/workbook\/(?:xlsx?|xml\/xml-workbook|html\/html)\.ts$/ }, ({ path }) => ({
      path: `./${basename(path, '.ts')}.cjs`,
      external: true,
    }));
    onResolve({ filter: /\/forms\/xlsx\.ts$/ }, () => ({ path: './template-xlsx.cjs', external: true }));
    onResolve({ filter: /\/documents\/xlsx\/xlsx\.ts$/ }, () => ({
      path: './document-xlsx.cjs',
      external: true,
    }));
    onResolve({ filter: /\/ledger\/ledger\.ts$/ }, () => ({ path: './ledger.cjs', external: true }));
    onResolve({ filter: /\/docx\/docx\.ts$/ }, () => ({ path: './document-docx.cjs', external: true }));
    onResolve({ filter: /\/documents\/html\/html\.ts$/ }, () => ({
      path: './document-html.cjs',
      external: true,
    }));
    onResolve({ filter: /^(?:yaml|zod)$/ }, ({ path }) => ({ path: `./${path}.cjs`, external: true }));
    onResolve({ filter: /^(?:\.|.*\/markdown)\/write\.ts$/ }, ({ importer }) =>
      importer.includes('markdown') ? { path: './markdown-writer.cjs', external: true } : undefined,
    );
  },
};

/** What draws charts is larger than all that asks for them, and is there once. */
const separateCharts = {
  name: 'separate-charts',
  setup: ({ onResolve }) => {
    onResolve({ filter: /^\.\.\/charts\/draw\.ts$/ }, () => ({ path: './charts.cjs', external: true }));
  },
};

const shared = {
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  charset: 'utf8',
  legalComments: 'none',
  logLevel: 'warning',
  metafile: true,
  plugins: [lean],
};

// What the launcher hands to V8: a function that takes what Node would give a module, in ASCII, so that V8
// keeps it in half the room and nothing needs to be decoded.
const launched = { ...shared, format: 'cjs', charset: 'ascii', minify: true };
const WRAPPER = '(function (exports, require, module, __filename, __dirname) {';
const footer = { js: '})' };

// `import()` of a file in the bundle becomes a call, so heavy parts load when they are used and the bundle
// stays one file.
const program = await build({
  ...launched,
  plugins: [lean, separateParts],
  entryPoints: ['src/bin.ts'],
  outfile: 'dist/dabiao.cjs',
  supported: { 'dynamic-import': false },
  banner: { js: `${WRAPPER} const bundleUrl = require("node:url").pathToFileURL(__filename).href;` },
  define: { 'import.meta.url': 'bundleUrl' },
  footer,
});
// What reads and writes workbooks, and writes Markdown, is large and seldom needed: each is a file of its
// own, loaded when it is used.
const parts = await build({
  ...launched,
  plugins: [lean, separateCharts],
  entryPoints: {
    xlsx: 'src/sources/tables/files/workbook/xlsx.ts',
    xls: 'src/sources/tables/files/workbook/xls.ts',
    'xml-workbook': 'src/sources/tables/files/workbook/xml/xml-workbook.ts',
    html: 'src/sources/tables/files/workbook/html/html.ts',
    'template-xlsx': 'src/forms/xlsx.ts',
    ledger: 'src/ledger/ledger.ts',
    'document-xlsx': 'src/formats/documents/xlsx/xlsx.ts',
    'document-docx': 'src/formats/documents/docx/docx.ts',
    'document-html': 'src/formats/documents/html/html.ts',
    charts: 'src/formats/documents/charts/draw.ts',
    'markdown-writer': 'src/formats/markdown/write.ts',
    yaml: 'yaml',
    zod: 'zod',
  },
  outdir: 'dist',
  outExtension: { '.js': '.cjs' },
  banner: { js: WRAPPER },
  footer,
});
const library = await build({
  ...shared,
  entryPoints: ['src/index.ts'],
  outdir: 'dist',
  format: 'esm',
  splitting: true,
  chunkNames: 'chunks/[name]-[hash]',
  banner: {
    js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
  },
});
await build({ ...shared, entryPoints: ['src/schemas.ts'], format: 'cjs', outfile: 'dist/schemas.cjs' });

for (const name of readdirSync('dist').filter((each) => each.endsWith('.cjs'))) escapeRest(`dist/${name}`);
writeFileSync('dist/chart-font.ttf', await chartFont());
copyFileSync('node_modules/@resvg/resvg-wasm/index_bg.wasm', 'dist/resvg.wasm');
writeFileSync('dist/LICENSES.txt', licenceTexts([program.metafile, parts.metafile, library.metafile]));
writeSchemas();
await compilePlan();
execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.types.json'], {
  stdio: 'inherit',
});
execFileSync(process.execPath, ['scripts/make-cache.js'], { stdio: ['ignore', 'ignore', 'inherit'] });

function writeSchemas() {
  for (const [name, text] of Object.entries(require('../dist/schemas.cjs').schemaFiles()))
    writeFileSync(`schema/${name}`, text);
  rmSync('dist/schemas.cjs');
}

/** esbuild leaves regular expressions as they are; there an escape means the same. In a tagged template it does not. */
function escapeRest(path) {
  const text = readFileSync(path, 'utf8');
  const tagged = /\braw`[^`]*[^\0-\x7F]/u.exec(text);
  if (tagged !== null) throw new Error(`${path}: ${tagged[0]}: a tagged template must be ASCII`);
  writeFileSync(
    path,
    text.replace(/[^\0-\x7F]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`),
  );
}

/** The shipped plan is validated here, once, and not at every start. */
async function compilePlan() {
  const bytes = readFileSync('targets.yaml');
  const { readPlan } = await import('../dist/index.js');
  const plan = readPlan(bytes.toString('utf8'), 'targets.yaml');
  // Its bytes lie beside it: comparing them is quicker than any fingerprint.
  writeFileSync('dist/plan.yaml', bytes);
  writeFileSync(
    'dist/plan.json',
    JSON.stringify({ sha256: createHash('sha256').update(bytes).digest('hex'), plan }),
  );
}
