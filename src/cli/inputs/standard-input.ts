import { UserError } from '../../core/errors.ts';

/** Options of various commands whose file may be standard input. */
interface ReadingOptions {
  readonly config?: string;
  readonly zones?: string;
  readonly columns?: string;
  readonly waivers?: string;
  readonly assessment?: string;
  readonly texts?: string;
}

/**
 * Standard input can be read once, and would be empty for whatever reads it second.
 * @param inputs those of the command; one that is named twice is read once
 * @throws UserError `stdin-twice`
 */
export function refuseStandardInputTwice(inputs: readonly string[], options: ReadingOptions): void {
  const { config, zones, columns, waivers, assessment, texts } = options;
  const readers = [...new Set(inputs), config, zones, columns, waivers, assessment, texts].filter(
    (path) => path === '-',
  );
  if (readers.length > 1) throw new UserError({ kind: 'stdin-twice' });
}
