import { Command, CommanderError } from 'commander';
import type { CommandOptions } from 'commander';
import type { ExitCode } from './exit-codes.ts';
import { widthOf } from './outputs/screen.ts';
import { tell } from './outputs/verbose.ts';
import { applySettings } from './settings/apply-settings.ts';
import type { Config } from './settings/config.ts';
import { UserError } from '../core/errors.ts';
import { refuseEmptyArguments, watcher } from './options/given-options.ts';
import { addArguments, addOptions, termOf } from './options/parameters.ts';
import type { Io } from '../platform/io.ts';
import type { CommandName, HelpWords } from '../locales/help-words.ts';
import type { Words } from '../locales/words.ts';
import { textWidth } from '../terminal/width.ts';
import { wrap } from '../terminal/wrap.ts';
import { nearestText } from '../core/suggest.ts';
import { VERSION } from '../core/version.ts';

/**
 * What the commands of program.ts are made of: arguments and options from the registry, help in the user's
 * language, and the settings of the project.
 */

/** The program itself, with the options that every command takes. */
export function root(config: () => Config, words: Words, io: Io): Command {
  const { help } = words;
  const created = withSharedSettings(new Command('dabiao'), help, io)
    .description(help.program)
    .version(VERSION, '-V, --version', help.version);
  return addOptions(created, help).hook('preAction', async (program, called) => {
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

/** A command with its arguments, description and examples; parse() gives it its options. */
export function command(
  program: Command,
  name: CommandName,
  { help }: Words,
  io: Io,
  options: CommandOptions = {},
): Command {
  const [own = '', group] = name.split(' ').toReversed();
  const parent = program.commands.find((each) => each.name() === group) ?? program;
  const { summary, examples } = help.commands[name];
  const created = withSharedSettings(parent.command(own, options), help, io).description(summary);
  if (examples !== '') created.addHelpText('after', `\n${help.examples}\n${examples.trimEnd()}`);
  return addArguments(created, help);
}

/** Settings every command shares: nothing exits or prints by itself, and help speaks the user's language. */
function withSharedSettings(each: Command, help: HelpWords, io: Io): Command {
  return each
    .exitOverride()
    .helpOption('-h, --help', help.help)
    .helpCommand(false)
    .configureHelp({
      showGlobalOptions: true,
      styleTitle: (title) => help.titles[title] ?? title,
      subcommandTerm: termOf,
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

/**
 * Runs what the arguments ask for. Returns 2 if there was no command, and its help has been printed. A command
 * gets its options when it is called: there are some two hundred, and a run needs those of one.
 * @throws UserError `command-line`
 */
export async function parse(
  program: Command,
  argv: readonly string[],
  { help }: Words,
): Promise<ExitCode | null> {
  try {
    // Settings are asked for of the command that most is set for, where none is named.
    const nothingNamed =
      argv.includes('--print-config') && program.parseOptions([...argv]).operands.length === 0;
    const watch = watcher();
    watch(program);
    whenCalled(program, (called) => watch(addOptions(called, help)));
    await program.parseAsync(nothingNamed ? ['check', ...argv] : argv, { from: 'user' });
    return null;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.code === 'commander.help') return 2;
    if (error.exitCode === 0) return null;
    throw misunderstood(error);
  }
}

/** Does something with a command, at any depth, before it looks at its arguments. */
function whenCalled(program: Command, prepare: (called: Command) => void): void {
  program.hook('preSubcommand', (_, called) => prepare(called));
  for (const each of program.commands) whenCalled(each, prepare);
}

/** commander says in English what it could not understand; what it is about is in quotes. */
function misunderstood({ code, message }: CommanderError): UserError {
  const subject = /'(?<subject>[^']*)'/u.exec(message)?.groups?.['subject'] ?? '';
  const suggestion =
    /Did you mean (?:one of )?(?<suggestion>[^?]+)\?/u.exec(message)?.groups?.['suggestion'] ?? '';
  return new UserError({ kind: 'command-line', reason: code, subject, suggestion });
}
