#!/usr/bin/env node
'use strict';
// The command `dabiao`: the program itself is src/cli/main.ts, bundled by the build; see load-bundle.js.
const { join } = require('node:path');
const { loadBundle, asWorkGrows } = require('./load-bundle.js');

const home = join(__dirname, '..');
const { end, endWhenInterrupted, main, nodeIo } = loadBundle(join(home, 'dist'), process.argv.slice(2));
endWhenInterrupted(process);
main(process.argv.slice(2), nodeIo(process, home, undefined, asWorkGrows)).then((exitCode) =>
  end(process, exitCode),
);
