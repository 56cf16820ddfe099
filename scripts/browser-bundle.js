import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { lean } from './lean.js';

/** Colours of the table library, which it looks for only if a table asks for some. */
const uncoloured = {
  name: 'uncoloured',
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: /^@colors\/colors\/safe$/ }, ({ path }) => ({ path, namespace: 'uncoloured' }));
    onLoad({ filter: /.*/, namespace: 'uncoloured' }, () => ({ contents: '' }));
  },
};

/**
 * Bundles a module and all it imports as a script for a page, to which its exports are one global object.
 * What is of Node alone can't be bundled, and fails.
 */
export async function browserBundle(entryPoint, globalName) {
  const { outputFiles } = await build({
    absWorkingDir: fileURLToPath(new URL('..', import.meta.url)),
    entryPoints: [entryPoint],
    bundle: true,
    write: false,
    platform: 'browser',
    target: 'es2023',
    format: 'iife',
    globalName,
    charset: 'utf8',
    logLevel: 'silent',
    plugins: [lean, uncoloured],
    alias: { 'csv-parse/sync': './src/platform/browser/csv-parse.ts' },
  });
  return outputFiles[0].text;
}
