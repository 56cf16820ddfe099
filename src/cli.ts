import { Command, CommanderError } from 'commander';
import type { CheckOptions } from './commands/check.ts';
import type { ExitCode } from './commands/exit-codes.ts';
import type { TargetsOptions } from './commands/targets.ts';
import { widthOf } from './commands/output.ts';
import type { InputOptions } from './commands/read-inputs.ts';
import type { TemplateOptions } from './commands/template.ts';
import type { ValidateOptions } from './commands/validate.ts';
import { UserError } from './errors.ts';
import type { Io } from './io.ts';
import type { Words } from './locales/words.ts';
import { VERSION } from './version.ts';

/**
 * Every command and option of the program. A command's code is loaded when it is called.
 * @throws UserError `command-line` for what can't be understood, and whatever a command throws
 */
export async function runCli(argv: readonly string[], words: Words, io: Io): Promise<ExitCode> {
  const { help, language } = words;
  let exitCode: ExitCode = 0;
  const program = command(new Command('dabiao'), words, io)
    .description(help.program)
    .version(VERSION, '-V, --version', help.version)
    .option('--lang <language>', help.lang);

  readingCommand(program.command('check'), words, io)
    .description(help.check)
    .option('-y, --year <years>', help.year)
    .option('-r, --region <regions>', help.region, append)
    .option('-l, --level <levels>', help.level, append)
    .option('-i, --indicator <ids>', help.indicator, append)
    .option('-o, --output <file>', help.output)
    .option('--fail-on <statuses>', help.failOn, append)
    .addHelpText('after', `\n${help.examples}\n${help.exitCodes}`.trimEnd())
    .action(async (inputs: string[], options: CheckOptions) => {
      exitCode = await (await import('./commands/check.ts')).check(inputs, options, language, io);
    });

  readingCommand(program.command('validate'), words, io)
    .description(help.validate)
    .option('-y, --year <year>', help.tableYear)
    .option('-i, --indicator <name>', help.matrixIndicator, append)
    .option('-o, --output <file>', help.output)
    .option('--skip <checks>', help.skip, append)
    .action(async (inputs: string[], options: ValidateOptions) => {
      exitCode = await (await import('./commands/validate.ts')).validate(inputs, options, language, io);
    });

  readingCommand(program.command('inspect'), words, io)
    .description(help.inspect)
    .option('-y, --year <year>', help.tableYear)
    .option('-i, --indicator <name>', help.matrixIndicator, append)
    .action(async (inputs: string[], options: InputOptions) => {
      exitCode = await (await import('./commands/inspect.ts')).inspect(inputs, options, words, io);
    });

  command(program.command('template'), words, io)
    .description(help.template)
    .requiredOption('-r, --region <region>', help.templateRegion)
    .option('-y, --year <years>', help.templateYear)
    .option('-t, --targets <file>', help.targetsFile)
    .option('-o, --output <file>', help.templateOutput)
    .option('--lang <language>', help.lang)
    .action(async (options: TemplateOptions) => {
      exitCode = await (await import('./commands/template.ts')).template(options, words, io);
    });

  const targets = command(program.command('targets'), words, io).description(help.targets);
  command(targets.command('list', { isDefault: true }), words, io)
    .description(help.targetsList)
    .option('-t, --targets <file>', help.targetsFile)
    .option('--lang <language>', help.lang)
    .action(async (options: TargetsOptions) => {
      exitCode = await (await import('./commands/targets.ts')).listTargets(options, words, io);
    });
  command(targets.command('show'), words, io)
    .description(help.targetsShow)
    .argument('<indicator>', help.indicatorId)
    .option('-t, --targets <file>', help.targetsFile)
    .option('--lang <language>', help.lang)
    .action(async (indicator: string, options: TargetsOptions) => {
      exitCode = await (await import('./commands/targets.ts')).showTarget(indicator, options, words, io);
    });
  command(targets.command('lint'), words, io)
    .description(help.targetsLint)
    .argument('<file>', help.lintFile)
    .option('--lang <language>', help.lang)
    .action(async (file: string) => {
      exitCode = await (await import('./commands/targets.ts')).lintTargets(file, words, io);
    });
  command(targets.command('schema'), words, io)
    .description(help.targetsSchema)
    .option('--lang <language>', help.lang)
    .action(async () => {
      exitCode = (await import('./commands/targets.ts')).targetsSchema(io);
    });

  command(program.command('regions'), words, io)
    .description(help.regions)
    .argument('[name]', help.regionName)
    .option('--lang <language>', help.lang)
    .action(async (name: string | undefined) => {
      exitCode = await (await import('./commands/regions.ts')).regions(name, words, io);
    });

  io.mark('command line');
  try {
    await program.parseAsync(argv, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.code === 'commander.help') return 2; // called without a command: the help has been printed
    if (error.exitCode !== 0) throw misunderstood(error);
  }
  return exitCode;
}

function append(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}

/** The arguments and options of every command that reads a submission. */
function readingCommand(each: Command, words: Words, io: Io): Command {
  const { help } = words;
  return command(each, words, io)
    .argument('<input...>', help.inputs)
    .option('-t, --targets <file>', help.targetsFile)
    .option('--encoding <name>', help.encoding)
    .option('--sheet <names>', help.sheet, append)
    .option('--map <name=id>', help.map, append)
    .option('--columns <file>', help.columns)
    .option('-f, --format <format>', help.format)
    .option('--lang <language>', help.lang)
    .option('--color', help.color)
    .option('--no-color', help.noColor);
}

/** Settings every command shares: nothing exits or prints by itself, and help speaks the user's language. */
function command(each: Command, { help }: Words, io: Io): Command {
  return each
    .exitOverride()
    .helpOption('-h, --help', help.help)
    .helpCommand(false)
    .configureHelp({ styleTitle: (title) => help.titles[title] ?? title })
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: (text) => io.stderr.write(text),
      outputError: () => {},
      getOutHelpWidth: () => widthOf(io),
      getErrHelpWidth: () => widthOf(io),
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    });
}

/** commander says in English what it could not understand; what it is about stands in quotes. */
function misunderstood({ code, message }: CommanderError): UserError {
  const subject = /'(?<subject>[^']*)'/u.exec(message)?.groups?.['subject'] ?? '';
  const suggestion = /Did you mean (?:one of )?(?<suggestion>[^?]+)\?/u.exec(message)?.groups?.['suggestion'] ?? '';
  return new UserError({ kind: 'command-line', reason: code, subject, suggestion });
}
