/** What the launcher runs. */
export { main } from './main.ts';
export { endWhenInterrupted, nodeIo } from './node-io.ts';
