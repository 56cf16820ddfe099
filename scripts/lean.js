import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);

const resolveDir = fileURLToPath(new URL('..', import.meta.url));

/**
 * Leaves out of a bundle what is never needed. The table library measures text with string-width, whose table
 * of emoji alone takes a tenth of the time of a run.
 */
export const lean = {
  name: 'lean',
  setup: ({ onResolve, onLoad }) => {
    // The caller says whether there is colour, so chalk need not look for a terminal.
    onResolve({ filter: /^#supports-color$/ }, () => ({
      path: require.resolve('chalk').replace('index.js', 'vendor/supports-color/browser.js'),
    }));
    // No command is a program of its own, so none is ever started; Node takes long to load what starts them.
    onResolve({ filter: /^node:child_process$/ }, ({ importer }) =>
      importer.includes('commander') ? { path: 'none', namespace: 'no-programs' } : undefined,
    );
    onLoad({ filter: /.*/, namespace: 'no-programs' }, () => ({ contents: 'module.exports = {};' }));
    onResolve({ filter: /^string-width$/ }, () => ({ path: 'string-width', namespace: 'quick-width' }));
    onLoad({ filter: /.*/, namespace: 'quick-width' }, () => ({
      contents: "module.exports = require('fast-string-width').default;",
      resolveDir,
    }));
    // Even the quick one takes long to make its classes of characters, and most texts need none of them.
    onResolve({ filter: /^fast-string-width$/ }, ({ kind }) =>
      kind === 'import-statement' ? { path: 'fast-string-width', namespace: 'late-width' } : undefined,
    );
    onLoad({ filter: /.*/, namespace: 'late-width' }, () => ({
      contents: "export default (...given) => require('fast-string-width').default(...given);",
      resolveDir,
    }));
  },
};
