import type { Command, CommandOptions } from 'commander';
import type { CommandName } from '../locales/help-words.ts';
import type { Words } from '../locales/words.ts';
import type { Io } from '../platform/io.ts';
import { command, inputsOf, parse, refuseUnknownCommand, root } from './command-line.ts';
import type { ExitCode } from './exit-codes.ts';
import { refuseStandardInputTwice } from './inputs/standard-input.ts';
import { optionsGiven } from './options/given-options.ts';
import type { ArgumentOf, OptionsOf } from './options/registry.ts';
import { stopwatch, tell } from './outputs/verbose.ts';
import type { Config } from './settings/config.ts';

/** What a command does with its argument and its options; its code is loaded when it is called. */
type Action<C extends CommandName> = (
  argument: ArgumentOf<C>,
  options: OptionsOf<C>,
  called: Command,
) => Promise<ExitCode>;

/**
 * Every command of the program. The arguments and options of each are in options/registry.ts.
 * @param config the settings of the project, asked for when a command is called that takes them
 * @throws UserError `command-line` for what can't be understood, and whatever a command throws
 */
export async function runCli(
  argv: readonly string[],
  config: () => Config,
  words: Words,
  outside: Io,
): Promise<ExitCode> {
  const { language, settings } = words;
  const { io, times } = stopwatch(outside);
  let exitCode: ExitCode = 0;
  const program = root(config, words, io);
  const on = <C extends CommandName>(name: C, act: Action<C>, options?: CommandOptions): Command =>
    command(program, name, words, io, options).action(async function run(
      this: Command,
      argument: ArgumentOf<C>,
    ) {
      const options = this.optsWithGlobals<OptionsOf<C>>();
      refuseStandardInputTwice(this.args, options);
      exitCode = await act(argument, options, this);
    });

  on('check', async (inputs, options) =>
    (await import('./commands/check.ts')).check(inputsOf(inputs, config()), options, language, io),
  );
  on('validate', async (inputs, options) =>
    (await import('./commands/validate.ts')).validate(inputsOf(inputs, config()), options, language, io),
  );
  on('inspect', async (inputs, options) =>
    (await import('./commands/inspect.ts')).inspect(inputsOf(inputs, config()), options, words, io),
  );
  on('render', async (report, options) =>
    (await import('./commands/render.ts')).render(report, options, language, io),
  );
  on('gaps', async (inputs, options) =>
    (await import('./commands/gaps.ts')).gaps(inputsOf(inputs, config()), options, language, io),
  );
  on('rank', async (inputs, options) =>
    (await import('./commands/rank.ts')).rank(inputsOf(inputs, config()), options, language, io),
  );
  on('report', async (inputs, options, called) =>
    (await import('./commands/report.ts')).report(
      inputsOf(inputs, config()),
      options,
      optionsGiven(called),
      language,
      io,
    ),
  );
  on('todo', async (inputs, options) =>
    (await import('./commands/todo.ts')).todo(inputsOf(inputs, config()), options, language, io),
  );
  on('explain', async (_, options, { args: [indicator = '', ...inputs] }) =>
    (await import('./commands/explain.ts')).explain(
      indicator,
      inputsOf(inputs, config()),
      options,
      language,
      io,
    ),
  );
  on('diff', async (before, options, called) =>
    (await import('./commands/diff.ts')).diff([before, called.args[1] ?? ''], options, language, io),
  );
  on('template', async (_, options) => (await import('./commands/template.ts')).template(options, words, io));

  command(program, 'targets', words, io);
  on(
    'targets list',
    async (_, options, called) => {
      refuseUnknownCommand(called);
      return (await import('./commands/targets.ts')).listTargets(options, words, io);
    },
    { isDefault: true },
  ).allowExcessArguments(); // of a word that is no command here, something better can be said
  on('targets show', async (indicator, options) =>
    (await import('./commands/targets.ts')).showTarget(indicator, options, words, io),
  );
  on('targets lint', async (files) =>
    (await import('./commands/targets-lint.ts')).lintTargets(files, words, io),
  );
  on('targets checks', async (_, options) =>
    (await import('./commands/targets-checks.ts')).listChecks(options, words, io),
  );
  on('targets schema', async () => (await import('./commands/targets.ts')).targetsSchema(io));

  on('regions', async (name, options) =>
    (await import('./commands/regions.ts')).regions(name, options, words, io),
  );
  on('explain-finding', async (code, options) =>
    (await import('./commands/explain-finding.ts')).explainFinding(code, options, words, io),
  );
  on('init', async (folder) => (await import('./commands/init.ts')).init(folder, words, io));
  on('completion', async (shell) =>
    (await import('./commands/completion.ts')).completion(shell, program, words, io),
  );

  io.mark('command line');
  const ended = await parse(program, argv, words);
  if (program.getOptionValue('verbose') === true && program.getOptionValue('printConfig') !== true)
    tell(settings.times(times()), io);
  return ended ?? exitCode;
}
