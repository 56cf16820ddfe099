import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/**
 * Whether the machine lacks one of the programs a test needs: such a test is skipped, and counted as skipped,
 * by `test.skipIf(without('zsh'))`.
 */
export function without(...programs: readonly string[]): boolean {
  return programs.some((program) => pathOf(program) === undefined);
}

/** Where a program is that the machine has. */
export function pathOf(program: string): string | undefined {
  return folders()
    .map((folder) => join(folder, program))
    .find(isProgram);
}

const folders = () => (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** A Python that has a module; undefined if the machine has none. */
export function pythonWith(module: string): string | undefined {
  return ['/usr/bin/python3', pathOf('python3')].find(
    (python) =>
      python !== undefined && spawnSync(python, ['-c', `import ${module}`], { stdio: 'ignore' }).status === 0,
  );
}
