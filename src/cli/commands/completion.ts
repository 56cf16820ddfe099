import type { Command } from 'commander';
import { bashCompletion } from '../completion/bash.ts';
import { fishCompletion } from '../completion/fish.ts';
import type { CompletionCommand, Values } from '../completion/tree.ts';
import { completionTree } from '../completion/tree.ts';
import { zshCompletion } from '../completion/zsh.ts';
import { FINDING_CODES, WARNINGS } from '../../core/findings.ts';
import { ENCODINGS } from '../../sources/tables/files/decode.ts';
import type { Io } from '../../platform/io.ts';
import { LANGUAGES } from '../../locales/index.ts';
import type { Plan } from '../../plan/plan.ts';
import { LEVELS } from '../../regions/tree.ts';
import { yunnan } from '../../regions/yunnan.ts';
import { FORMATS } from '../../formats/index.ts';
import { choose, STATUSES } from '../options/choices.ts';
import type { Shell } from '../options/values.ts';
import { INSPECTION_FORMATS, SHELLS } from '../options/values.ts';
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
export async function completion(text: string, program: Command, io: Io): Promise<ExitCode> {
  const shell = choose('<shell>', text, SHELLS);
  const { plan } = await loadPlan(undefined, io);
  const values = valuesByName(plan);
  io.stdout.write(
    SCRIPTS[shell](
      completionTree(program, (command, name) => values[`${command} ${name}`] ?? values[name] ?? null),
    ),
  );
  return 0;
}

/** By the name of an option or argument; where it means something else in one command, with that in front. */
function valuesByName(plan: Plan): Readonly<Record<string, Values>> {
  const regions = several(yunnan().all.flatMap(({ code, name }) => [name, code]));
  const indicators = plan.indicators.map(({ id }) => id);
  const files: Values = { kind: 'files' };
  return {
    input: files,
    report: files,
    file: files,
    folder: { kind: 'folders' },
    targets: files,
    columns: files,
    config: files,
    baseline: files,
    output: files,
    format: several(FORMATS.map(({ name }) => name)),
    'inspect format': one(INSPECTION_FORMATS),
    level: several(LEVELS),
    'fail-on': several([...STATUSES, 'never']),
    skip: several(WARNINGS),
    encoding: one(ENCODINGS),
    lang: one(LANGUAGES),
    year: one([...plan.years.map(String), 'latest', 'all']),
    region: regions,
    expect: regions,
    name: one(regions.words),
    indicator: several(indicators),
    'show indicator': one(indicators),
    code: one(FINDING_CODES),
    shell: one(SHELLS),
  };
}

function one(words: readonly string[]): Extract<Values, { kind: 'words' }> {
  return { kind: 'words', words, several: false };
}

function several(words: readonly string[]): Extract<Values, { kind: 'words' }> {
  return { kind: 'words', words, several: true };
}
