import { Command, CommanderError } from 'commander';
import type { CommandOptions } from 'commander';
import type { ExitCode } from './exit-codes.ts';
import { widthOf } from './outputs/screen.ts';
import { tell } from './outputs/verbose.ts';
import type { Config } from './settings/config.ts';
import { UserError } from '../core/errors.ts';
import { append, list, refuseEmptyArguments, watch } from './options/given-options.ts';
import type { Io } from '../platform/io.ts';
import type { CommandName } from '../locales/help-words.ts';
import { LANGUAGES } from '../locales/index.ts';
import type { Words } from '../locales/words.ts';
import { FORMATS } from '../formats/index.ts';
import { ENCODINGS } from '../sources/tables/files/decode.ts';
import { textWidth } from '../terminal/width.ts';
import { wrap } from '../terminal/wrap.ts';
import { nearestText } from '../core/suggest.ts';
import { VERSION } from '../core/version.ts';

/**
 * What the commands of cli.ts are made of: shared options, help in the user's language, and the settings of
 * the project.
 */

type Help = Words['help'];

/** The program itself, with the options that every command takes. */
export function root(config: () => Config, words: Words, io: Io): Command {
  const { help } = words;
  return withSharedSettings(new Command('dabiao'), words, io)
    .description(help.program)
    .version(VERSION, '-V, --version', help.version)
    .option('--lang <language>', help.lang(LANGUAGES))
    .option('--color', help.color)
    .option('--no-color', help.noColor)
    .option('--ascii', help.ascii)
    .option('--no-ascii', help.noAscii)
    .option('--no-pager', help.noPager)
    .option('--verbose', help.verbose)
    .option('--print-config', help.printConfig)
    .option('--config <file>', help.config)
    .option('--no-config', help.noConfig)
    .hook('preAction', async (program, called) => {
      refuseEmptyArguments(called);
      const applied = applySettings(program, called, config);
      if (applied) sayNotUsed(config(), words, io);
      if (program.getOptionValue('printConfig') === true)
        await printAndEnd(program, called, config(), words, io);
      if (applied && program.getOptionValue('verbose') === true)
        tell(words.settings.used(config().path ?? null), io);
    });
}

/** Settings above the project do not count, and that must be known. */
function sayNotUsed({ notUsed }: Config, { settings }: Words, io: Io): void {
  if (notUsed !== undefined) tell(settings.notUsed(notUsed), io);
}

async function printAndEnd(
  program: Command,
  called: Command,
  config: Config,
  words: Words,
  io: Io,
): Promise<never> {
  const { printConfig } = await import('./settings/print-config.ts');
  printConfig(called, program, config, words, io);
  throw new CommanderError(0, 'dabiao.printed', '');
}

/** A command with its description and examples. */
export function command(
  parent: Command,
  name: CommandName,
  words: Words,
  io: Io,
  options: CommandOptions = {},
): Command {
  const { summary, examples } = words.help.commands[name];
  const created = withSharedSettings(
    parent.command(name.split(' ').at(-1) ?? name, options),
    words,
    io,
  ).description(summary);
  return examples === ''
    ? created
    : created.addHelpText('after', `\n${words.help.examples}\n${examples.trimEnd()}`);
}

/** Settings every command shares: nothing exits or prints by itself, and help speaks the user's language. */
function withSharedSettings(each: Command, { help }: Words, io: Io): Command {
  return each
    .exitOverride()
    .helpOption('-h, --help', help.help)
    .helpCommand(false)
    .configureHelp({
      showGlobalOptions: true,
      styleTitle: (title) => help.titles[title] ?? title,
      displayWidth: textWidth,
      boxWrap: (text, width) => wrap(text, width).join('\n'),
    })
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

/** The arguments and options of every command that reads a submission. */
export function readingOptions(each: Command, help: Help): Command {
  return each
    .argument('[input...]', help.inputs)
    .option('-t, --targets <file>', help.targetsFile)
    .option('--encoding <name>', help.encoding(ENCODINGS))
    .option('--sheet <names>', help.sheet, list)
    .option('--map <name=id>', help.map, append)
    .option('--columns <file>', help.columns)
    .option('--root <folder>', help.root);
}

/** The options of every command that writes reports. */
export function outputOptions(each: Command, help: Help): Command {
  return each
    .option('-f, --format <formats>', help.format(FORMATS.map(({ name }) => name)), list)
    .option('-o, --output <file>', help.output, append)
    .option('-q, --quiet', help.quiet);
}

/** The options of every command that lets a submission in or turns it back. */
export function gateOptions(each: Command, help: Help): Command {
  return outputOptions(each, help)
    .option('--max-findings <number>', help.maxFindings)
    .option('--baseline <report>', help.baseline)
    .option('--expect <regions>', help.expect, list)
    .option('--as-of <date>', help.asOf);
}

/** The inputs of the command line, else those of the project. */
export function inputsOf(inputs: readonly string[], { inputs: ofProject = [] }: Config): readonly string[] {
  if (inputs.length > 0) return inputs;
  if (ofProject.length > 0) return ofProject;
  throw new UserError({
    kind: 'command-line',
    reason: 'commander.missingArgument',
    subject: 'input',
    suggestion: '',
  });
}

/** A default command is handed what its parent does not know. @throws UserError `command-line` */
export function refuseUnknownCommand(called: Command): void {
  const [word] = called.args;
  if (word === undefined) return;
  const names = (called.parent?.commands ?? []).map((each) => each.name());
  throw new UserError({
    kind: 'command-line',
    reason: 'commander.unknownCommand',
    subject: word,
    suggestion: nearestText(word, names, 1)[0] ?? '',
  });
}

const OF_SHOWING = ['color', 'ascii', 'pager', 'verbose'];
const OF_READING = ['targets', 'root', 'columns', 'map', 'encoding', 'sheet', ...OF_SHOWING];
const OF_GATES = ['format', 'output', 'quiet', 'maxFindings', 'baseline', 'expect', 'asOf'];

/**
 * What each command takes of the settings of a project. `year` and the like mean something else to `validate`
 * and `inspect`.
 */
const TAKEN: Readonly<Record<string, readonly string[]>> = {
  check: [...OF_READING, ...OF_GATES, 'year', 'region', 'level', 'indicator', 'failOn'],
  validate: [...OF_READING, ...OF_GATES, 'skip'],
  inspect: OF_READING,
  list: ['targets', ...OF_SHOWING],
  show: ['targets', ...OF_SHOWING],
  template: ['targets'],
};

/**
 * Sets what the command line does not say; false if the command takes no settings. What is written where, and
 * how, is taken from one of the two, not from both.
 */
function applySettings(program: Command, called: Command, config: () => Config): boolean {
  const taken = TAKEN[called.name()];
  if (taken === undefined) return false;
  const said = (key: string) => [called, program].some((each) => each.getOptionValueSource(key) === 'cli');
  const left = new Set(taken.filter((key) => !said(key)));
  if (said('output') || said('format')) for (const key of ['output', 'format']) left.delete(key);
  // Who must have reported is said of the inputs of the project, not of the one file that somebody looks at.
  if (called.args.length > 0) left.delete('expect');
  for (const [key, value] of Object.entries(config().settings)) {
    const owner = [called, program].find((each) =>
      each.options.some((option) => option.attributeName() === key),
    );
    if (left.has(key)) owner?.setOptionValueWithSource(key, value, 'config');
  }
  return true;
}

/**
 * Runs what the arguments ask for. Returns 2 if there was no command, and its help has been printed.
 * @throws UserError `command-line`
 */
export async function parse(program: Command, argv: readonly string[]): Promise<ExitCode | null> {
  try {
    // Settings are asked for of the command that most is set for, where none is named.
    const nothingNamed =
      argv.includes('--print-config') && program.parseOptions([...argv]).operands.length === 0;
    watch(program);
    await program.parseAsync(nothingNamed ? ['check', ...argv] : argv, { from: 'user' });
    return null;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.code === 'commander.help') return 2;
    if (error.exitCode === 0) return null;
    throw misunderstood(error);
  }
}

/** commander says in English what it could not understand; what it is about stands in quotes. */
function misunderstood({ code, message }: CommanderError): UserError {
  const subject = /'(?<subject>[^']*)'/u.exec(message)?.groups?.['subject'] ?? '';
  const suggestion =
    /Did you mean (?:one of )?(?<suggestion>[^?]+)\?/u.exec(message)?.groups?.['suggestion'] ?? '';
  return new UserError({ kind: 'command-line', reason: code, subject, suggestion });
}
