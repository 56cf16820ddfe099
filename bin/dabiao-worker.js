'use strict';
// A further thread of the program, which takes in files beside the first: see src/platform/workers.ts.
const { join } = require('node:path');
const { loadBundle } = require('./load-bundle.js');

const home = join(__dirname, '..');
const { nodeIo, workerMain } = loadBundle(join(home, 'dist'), undefined, true);
void workerMain(nodeIo(process, home));
