/** What the launcher runs. */
export { main } from './main.ts';
export { nodeIo } from './node-io.ts';
