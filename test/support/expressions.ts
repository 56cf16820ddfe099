import fc from 'fast-check';
import { decimal } from '../../src/core/decimal.ts';
import type { Expression } from '../../src/plan/checks/expression.ts';

/** Expressions over measures and small numbers, some with decimals. */
export function expressions(measures: readonly string[]): fc.Arbitrary<Expression> {
  const { expression } = fc.letrec<{ expression: Expression }>((tie) => ({
    expression: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.record({
        kind: fc.constant('measure' as const),
        measure: fc.constantFrom(...measures),
        yearsBefore: fc.constantFrom(0 as const, 1 as const),
      }),
      fc.record({
        kind: fc.constant('number' as const),
        value: fc.integer({ min: 0, max: 2000 }).map((tenths) => decimal(tenths / 10)),
      }),
      fc.record({
        kind: fc.constant('operation' as const),
        operator: fc.constantFrom('+' as const, '-' as const, '*' as const, '/' as const),
        left: tie('expression'),
        right: tie('expression'),
      }),
    ),
  }));
  return expression;
}
