import * as z from 'zod';
import type { Explanation, Waiver } from '../../core/waivers.ts';
import { holding } from './held.ts';
import { text } from './values.ts';

/** The approval of a failure. */
export const waiverCodec = holding<Waiver>()(
  z.object({
    reason: text.describe('Why the target need not be met'),
    approvedBy: text.describe('Who approved that'),
    document: text.describe('The number of the document that says so'),
    approvedOn: text.describe('The day it was approved, in ISO 8601'),
    expiresOn: text.describe('The last day on which it counts, in ISO 8601, of the time of Shanghai'),
  }),
);

/** What was written about a doubtful figure. */
export const explanationCodec = holding<Explanation>()(
  z.object({
    text: text.describe('The words'),
    by: text.describe('Who wrote them'),
  }),
);
