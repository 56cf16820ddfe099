import type { Command } from 'commander';
import type { CheckOptions } from './commands/check.ts';
import type { ExitCode } from './exit-codes.ts';
import type { InspectOptions } from './commands/inspect.ts';
import type { ShowOptions } from './outputs/screen.ts';
import type { OutputOptions } from './outputs/outputs.ts';
import type { TargetsOptions } from './commands/targets.ts';
import type { TemplateOptions } from './commands/template.ts';
import type { ValidateOptions } from './commands/validate.ts';
import { stopwatch, tell } from './outputs/verbose.ts';
import {
  command,
  gateOptions,
  inputsOf,
  outputOptions,
  parse,
  readingOptions,
  refuseUnknownCommand,
  root,
} from './command-line.ts';
import type { Config } from './settings/config.ts';
import { list } from './options/given-options.ts';
import { INSPECTION_FORMATS, SHELLS } from './options/values.ts';
import { LEVELS } from '../regions/tree.ts';
import type { Io } from '../platform/io.ts';
import type { Words } from '../locales/words.ts';

/**
 * Every command and option of the program. A command's code is loaded when it is called.
 * @param config the settings of the project, asked for when a command is called that takes them
 * @throws UserError `command-line` for what can't be understood, and whatever a command throws
 */
export async function runCli(
  argv: readonly string[],
  config: () => Config,
  words: Words,
  outside: Io,
): Promise<ExitCode> {
  const { help, language, settings } = words;
  const { io, times } = stopwatch(outside);
  let exitCode: ExitCode = 0;
  const program = root(config, words, io);

  const check = readingOptions(command(program, 'check', words, io), help)
    .option('-y, --year <years>', help.year, list)
    .option('-r, --region <regions>', help.region, list)
    .option('-l, --level <levels>', help.level(LEVELS), list)
    .option('-i, --indicator <ids>', help.indicator, list)
    .option('--fail-on <statuses>', help.failOn, list);
  gateOptions(check, help).action(async (inputs: string[], _: unknown, called: Command) => {
    exitCode = await (
      await import('./commands/check.ts')
    ).check(inputsOf(inputs, config()), called.optsWithGlobals<CheckOptions>(), language, io);
  });

  const validate = readingOptions(command(program, 'validate', words, io), help)
    .option('-y, --year <year>', help.tableYear)
    .option('-i, --indicator <name>', help.matrixIndicator, list)
    .option('--skip <checks>', help.skip, list);
  gateOptions(validate, help).action(async (inputs: string[], _: unknown, called: Command) => {
    exitCode = await (
      await import('./commands/validate.ts')
    ).validate(inputsOf(inputs, config()), called.optsWithGlobals<ValidateOptions>(), language, io);
  });

  readingOptions(command(program, 'inspect', words, io), help)
    .option('-y, --year <year>', help.tableYear)
    .option('-i, --indicator <name>', help.matrixIndicator, list)
    .option('-f, --format <format>', help.inspectFormat(INSPECTION_FORMATS))
    .action(async (inputs: string[], _: unknown, called: Command) => {
      const { inspect } = await import('./commands/inspect.ts');
      exitCode = await inspect(
        inputsOf(inputs, config()),
        called.optsWithGlobals<InspectOptions>(),
        words,
        io,
      );
    });

  outputOptions(command(program, 'render', words, io), help)
    .argument('<report>', help.savedReport)
    .action(async (report: string, _: unknown, called: Command) => {
      const { render } = await import('./commands/render.ts');
      exitCode = await render(report, called.optsWithGlobals<OutputOptions>(), language, io);
    });

  command(program, 'template', words, io)
    .requiredOption('-r, --region <regions>', help.templateRegion, list)
    .option('-y, --year <years>', help.templateYear, list)
    .option('-t, --targets <file>', help.targetsFile)
    .option('-o, --output <file>', help.templateOutput)
    .action(async (options: TemplateOptions) => {
      exitCode = await (await import('./commands/template.ts')).template(options, words, io);
    });

  const targets = command(program, 'targets', words, io);
  command(targets, 'targets list', words, io, { isDefault: true })
    .option('-t, --targets <file>', help.targetsFile)
    .allowExcessArguments() // of a word that is no command here, something better can be said
    .action(async (_: unknown, called: Command) => {
      refuseUnknownCommand(called);
      exitCode = await (
        await import('./commands/targets.ts')
      ).listTargets(called.optsWithGlobals<TargetsOptions>(), words, io);
    });
  command(targets, 'targets show', words, io)
    .argument('<indicator>', help.indicatorId)
    .option('-t, --targets <file>', help.targetsFile)
    .action(async (indicator: string, _: unknown, called: Command) => {
      exitCode = await (
        await import('./commands/targets.ts')
      ).showTarget(indicator, called.optsWithGlobals<TargetsOptions>(), words, io);
    });
  command(targets, 'targets lint', words, io)
    .argument('<file...>', help.lintFile)
    .action(async (files: string[]) => {
      exitCode = await (await import('./commands/targets.ts')).lintTargets(files, words, io);
    });
  command(targets, 'targets schema', words, io).action(async () => {
    exitCode = (await import('./commands/targets.ts')).targetsSchema(io);
  });

  command(program, 'regions', words, io)
    .argument('[name]', help.regionName)
    .action(async (name: string | undefined, _: unknown, called: Command) => {
      exitCode = await (
        await import('./commands/regions.ts')
      ).regions(name, called.optsWithGlobals<ShowOptions>(), words, io);
    });

  command(program, 'explain-finding', words, io)
    .argument('[code]', help.findingCode)
    .action(async (code: string | undefined, _: unknown, called: Command) => {
      const { explainFinding } = await import('./commands/explain-finding.ts');
      exitCode = await explainFinding(code, called.optsWithGlobals<ShowOptions>(), words, io);
    });

  command(program, 'init', words, io)
    .argument('[folder]', help.initFolder)
    .action(async (folder: string | undefined) => {
      exitCode = await (await import('./commands/init.ts')).init(folder, words, io);
    });

  command(program, 'completion', words, io)
    .argument('<shell>', help.shell(SHELLS))
    .action(async (shell: string) => {
      exitCode = await (await import('./commands/completion.ts')).completion(shell, program, io);
    });

  io.mark('command line');
  const ended = await parse(program, argv);
  if (program.getOptionValue('verbose') === true && program.getOptionValue('printConfig') !== true)
    tell(settings.times(times()), io);
  return ended ?? exitCode;
}
