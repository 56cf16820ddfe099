import type { Decimal, MeasureId } from '../../core/model.ts';

export const OPERATORS = ['+', '-', '*', '/'] as const;
export type Operator = (typeof OPERATORS)[number];

/** What a rule of the data compares, as plain data: a plan is read once, when the program is built. */
export type Expression =
  | { readonly kind: 'number'; readonly value: Decimal }
  /** What a region reports in the year of the rule, or in the one before. */
  | { readonly kind: 'measure'; readonly measure: MeasureId; readonly yearsBefore: 0 | 1 }
  | {
      readonly kind: 'operation';
      readonly operator: Operator;
      readonly left: Expression;
      readonly right: Expression;
    };

export type MeasureTerm = Extract<Expression, { kind: 'measure' }>;

/** A word of an expression as it is written, from left to right. */
export type Part =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly value: Decimal }
  | MeasureTerm;

export const YEAR_BEFORE = 'of the year before';

const BINDING: Readonly<Record<Operator, number>> = { '+': 1, '-': 1, '*': 2, '/': 2 };

/** Its parts in order, with only the brackets it needs. */
export function partsOf(expression: Expression): readonly Part[] {
  if (expression.kind !== 'operation') return [expression];
  const { operator, left, right } = expression;
  return [
    ...bracketed(left, (inner) => BINDING[inner] < BINDING[operator]),
    { kind: 'text', text: ` ${operator} ` },
    // Operators of one strength are read from the left.
    ...bracketed(right, (inner) => BINDING[inner] <= BINDING[operator]),
  ];
}

function bracketed(side: Expression, needs: (operator: Operator) => boolean): readonly Part[] {
  const parts = partsOf(side);
  if (side.kind !== 'operation' || !needs(side.operator)) return parts;
  return [{ kind: 'text', text: '(' }, ...parts, { kind: 'text', text: ')' }];
}

/** As a plan writes it; reading it again gives the same. */
export function writtenExpression(expression: Expression): string {
  return partsOf(expression)
    .map((part) => {
      switch (part.kind) {
        case 'text':
          return part.text;
        case 'number':
          return part.value;
        case 'measure':
          return part.yearsBefore === 1 ? `${part.measure} ${YEAR_BEFORE}` : part.measure;
      }
    })
    .join('');
}

/** The measures in it, from left to right. */
export function measuresIn(expression: Expression): readonly MeasureTerm[] {
  return partsOf(expression).filter((part) => part.kind === 'measure');
}
