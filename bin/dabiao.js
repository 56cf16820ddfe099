#!/usr/bin/env node
'use strict';
const { join } = require('node:path');
const { loadBundle } = require('./load-bundle.js');

const home = join(__dirname, '..');
const { endWhenInterrupted, main, nodeIo } = loadBundle(join(home, 'dist'));
endWhenInterrupted(process);
main(process.argv.slice(2), nodeIo(process, home)).then((exitCode) => {
  process.exitCode = exitCode;
});
