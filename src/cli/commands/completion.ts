import type { Command } from 'commander';
import { bashCompletion } from '../completion/bash.ts';
import { fishCompletion } from '../completion/fish.ts';
import type { Shell } from '../completion/shells.ts';
import { SHELLS } from '../completion/shells.ts';
import type { CompletionCommand } from '../completion/tree.ts';
import { completionTree } from '../completion/tree.ts';
import { zshCompletion } from '../completion/zsh.ts';
import type { Io } from '../../platform/io.ts';
import { yunnan } from '../../regions/yunnan.ts';
import type { Words } from '../../locales/words.ts';
import { choose } from '../options/choices.ts';
import { addOptionsBelow } from '../options/parameters.ts';
import type { ExitCode } from '../exit-codes.ts';
import { loadPlan } from '../inputs/load-plan.ts';

const SCRIPTS: Readonly<Record<Shell, (root: CompletionCommand) => string>> = {
  bash: bashCompletion,
  zsh: zshCompletion,
  fish: fishCompletion,
};

/**
 * `dabiao completion`: a script in which everything that can be completed is written out, so that completing
 * starts no program.
 */
export async function completion(text: string, program: Command, { help }: Words, io: Io): Promise<ExitCode> {
  const shell = choose('<shell>', text, SHELLS);
  const { plan } = await loadPlan(undefined, io);
  io.stdout.write(
    SCRIPTS[shell](completionTree(addOptionsBelow(program, help), { plan, regions: yunnan().all })),
  );
  return 0;
}
