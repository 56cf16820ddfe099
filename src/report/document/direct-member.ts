import * as z from 'zod';
import type { DirectMember } from '../../core/model.ts';
import { holding } from './held.ts';
import { code, memberCode, text } from './values.ts';

/** What reports beside the regions below its parent and is none of them. */
export const directMemberCodec = holding<DirectMember>()(
  z.object({
    code: memberCode.describe('The code of its parent, and an id'),
    name: text.describe('Its name, in Chinese'),
    kind: z
      .enum(['own-schools', 'zone'])
      .describe('own-schools: what the parent runs itself; zone: a zone that is no county'),
    parent: code.describe('The region it is a part of'),
  }),
);
