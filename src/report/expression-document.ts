import * as z from 'zod';
import type { Expression } from '../plan/checks/expression.ts';
import { OPERATORS, writtenExpression } from '../plan/checks/expression.ts';
import { number, text } from './document/values.ts';

type WrittenExpression =
  | { readonly kind: 'number'; readonly value: z.input<typeof number> }
  | { readonly kind: 'measure'; readonly measure: string; readonly yearsBefore: number }
  | {
      readonly kind: 'operation';
      readonly operator: (typeof OPERATORS)[number];
      readonly left: WrittenExpression;
      readonly right: WrittenExpression;
    };

/** An expression as a tree, so that nobody has to read it out of its text. */
const tree: z.ZodType<Expression, WrittenExpression> = z
  .lazy(() =>
    z.discriminatedUnion('kind', [
      z.object({
        kind: z.literal('number').describe('A number of the rule itself'),
        value: number.describe('The number'),
      }),
      z.object({
        kind: z.literal('measure').describe('What a region reports'),
        measure: text.describe('The id of the measure'),
        yearsBefore: z
          .literal([0, 1])
          .describe('0: in the year the rule is held against; 1: in the year before'),
      }),
      z.object({
        kind: z.literal('operation').describe('Two expressions, and what is done with them'),
        operator: z.enum(OPERATORS).describe('What is done'),
        left: tree.describe('The expression on the left'),
        right: tree.describe('The expression on the right'),
      }),
    ]),
  )
  .meta({ id: 'expression' });

/** An expression as a plan writes it, and as data. */
export const expressionCodec = z.object({
  text: text.describe('As a plan writes it'),
  tree: tree.describe('As data'),
});

/** What is written of an expression. */
export function expressionOf(expression: Expression): z.output<typeof expressionCodec> {
  return { text: writtenExpression(expression), tree: expression };
}
