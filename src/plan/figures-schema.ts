import * as z from 'zod';
import type { FigureBeside, FigureShape } from '../core/comparisons/record.ts';
import type { RequirementKey } from '../core/comparisons/requirements.ts';
import { figuresAt, REQUIREMENT_KEYS, writtenAs } from '../core/comparisons/requirements.ts';

/** What is at the key of a comparison: its figure, its figures in a list, or `true` if it has none. */
export type WrittenFigures = number | readonly number[] | true;

export const amount = z.number().min(0).max(1e12);

const SHAPES: Readonly<Record<FigureShape, z.ZodType<number>>> = { amount, count: z.int().min(1) };

/** The shape of what is written at the key of a comparison. */
export function figuresSchema(key: RequirementKey): z.ZodOptional<z.ZodType<WrittenFigures>> {
  const { figures, help } = writtenAs(key);
  const [first, ...others] = figuresAt(key).map((name) => SHAPES[figures[name] ?? 'amount']);
  return listed(first, others).optional().describe(help);
}

function listed(
  first: z.ZodType<number> | undefined,
  others: readonly z.ZodType<number>[],
): z.ZodType<WrittenFigures> {
  if (first === undefined) return z.literal(true);
  return others.length === 0 ? first : z.tuple([first, ...others]);
}

/** The shape of a figure with a key of its own beside the comparison. */
export function besideSchema(name: FigureBeside): z.ZodOptional<z.ZodType<number>> {
  const helps = REQUIREMENT_KEYS.flatMap((key) => writtenAs(key).beside?.[name]?.help ?? []);
  return amount.optional().describe(helps.join('; '));
}
