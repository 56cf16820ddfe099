import type { ExpressionMistake } from '../../core/expression-mistakes.ts';
import type { Message } from './names.ts';

/** What is said of an expression that can't be read: by the text there, quoted, and its place, from 1. */
export type ExpressionWords = Readonly<
  Record<ExpressionMistake, (found: string, at: number) => Required<Message>>
>;
