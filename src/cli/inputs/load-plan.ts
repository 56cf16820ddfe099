import type { Io } from '../../platform/io.ts';
import { sameBytes } from '../../platform/node/same-bytes.ts';
import { sha256 } from '../../platform/node/sha256.ts';
import type { LoadedPlan, Plan } from '../../plan/plan.ts';
import { decodeText } from './read-text.ts';

/**
 * The plan of targets.yaml as it was validated when the program was built, with the fingerprint of the file
 * it was made from.
 */
export interface CompiledPlan {
  readonly sha256: string;
  readonly plan: Plan;
}

/**
 * Loads a plan. The one that ships with the program was validated when the program was built; any other file is
 * validated every time, unless it is a copy of that one, byte for byte.
 * @throws UserError `cannot-read` or `plan-invalid`, FileError
 */
export async function loadPlan(path: string | undefined, io: Io): Promise<LoadedPlan> {
  const file = path ?? `${io.home}/targets.yaml`;
  const bytes = io.files.read(file);
  const compiled = compiledPlan(bytes, io);
  if (compiled !== null) return { ...compiled, path: file };
  const { readPlan } = await import('../../plan/read.ts');
  return { plan: readPlan(decodeText(bytes, file), file), path: file, sha256: sha256(bytes) };
}

/** Written by the build with a copy of the file it was made from; none where the program runs from its sources. */
function compiledPlan(bytes: Uint8Array, { files, home }: Io): CompiledPlan | null {
  const [copy, path] = [`${home}/dist/plan.yaml`, `${home}/dist/plan.json`];
  if (files.kind(copy) !== 'file' || !sameBytes(bytes, files.read(copy))) return null;
  const compiled: unknown = JSON.parse(new TextDecoder().decode(files.read(path)));
  return isCompiledPlan(compiled) ? compiled : null;
}

/** The plan inside was validated by the build that wrote both. */
function isCompiledPlan(value: unknown): value is CompiledPlan {
  return typeof value === 'object' && value !== null && 'sha256' in value && 'plan' in value;
}
