/** What the launcher runs. */
export { main } from './cli/main.ts';
export { workerMain } from './cli/worker-main.ts';
export { end, endWhenInterrupted, nodeIo } from './platform/node/node-io.ts';
