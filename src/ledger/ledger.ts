/** The ledger, which is large and seldom asked for: a file of its own in the program, loaded when it is. */
export { newLedger } from './new-ledger.ts';
export { updatedLedger } from './update-file.ts';
