/**
 * What can be wrong with an expression: a character or word that is none of one, a minus without spaces around
 * it, something else than a value or than an operator, a bracket without its other, a text too long, no
 * measure where one is needed.
 */
export type ExpressionMistake =
  | 'not-understood'
  | 'minus'
  | 'no-value'
  | 'no-operator'
  | 'unclosed'
  | 'unopened'
  | 'too-long'
  | 'no-measure';
