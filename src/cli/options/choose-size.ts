import { UserError } from '../../core/errors.ts';
import { bytesOfSize } from '../../core/sizes.ts';
import { LARGEST_POSSIBLE } from '../../core/text-bounds.ts';

/** A size of files in bytes, written with its unit. @throws UserError `not-a-size`, also for one beyond 2 GB */
export function chooseSize(text: string): number {
  const bytes = bytesOfSize(text);
  if (bytes === null || bytes > LARGEST_POSSIBLE + 1)
    throw new UserError({ kind: 'not-a-size', option: '--max-size', text });
  return Math.min(bytes, LARGEST_POSSIBLE);
}
