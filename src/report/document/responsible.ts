import * as z from 'zod';
import type { Responsible } from '../../core/todo.ts';
import type { ReportIndicator } from '../report.ts';
import { holding } from './held.ts';
import { text, unlessEmpty } from './values.ts';

/** Who answers for something. */
export const responsibleCodec = holding<Responsible>()(
  z.object({
    lead: text.describe('Who answers for it'),
    supporting: unlessEmpty(text).describe('Who supports them'),
  }),
);

/** Who answers for an indicator, by level. */
export const responsibleByLevel = holding<Required<ReportIndicator>['responsible']>()(
  z.object({
    province: responsibleCodec.exactOptional().describe('At the province'),
    prefecture: responsibleCodec.exactOptional().describe('At a prefecture'),
    county: responsibleCodec.exactOptional().describe('At a county'),
  }),
);
