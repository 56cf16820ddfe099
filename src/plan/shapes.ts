import * as z from 'zod';

/** Shapes that several parts of a plan are made of. */

export const id = z
  .string()
  .regex(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/)
  .meta({ example: 'safe-campus-rate' });

/** Something to read: blanks and invisible characters are none. */
export function words(example: string) {
  return z
    .string()
    .regex(/[\p{L}\p{N}\p{P}\p{S}]/u)
    .meta({ example });
}

/** A region as somebody writes it. */
export const name = z.union([z.string().min(1), z.int().min(0)]);
