import type * as nodeCrypto from 'node:crypto';
import { getBuiltinModule } from 'node:process';

/** Node's own, loaded when it is first needed: that takes as long as all the words of the program. */
export function crypto(): typeof nodeCrypto {
  return getBuiltinModule('node:crypto');
}
