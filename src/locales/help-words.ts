import type { help } from './zh/help.ts';
import type { starter } from './zh/starter.ts';

/**
 * Words of the command line. What Chinese has a word for, every language must have one for: a command or an
 * option that is added gets its words in zh/help.ts, and the compiler asks for them in the others.
 */

/** A command, by the words that call it. */
export type CommandName = keyof typeof help.commands;

/** What a command is for, and how it is called. */
export interface CommandHelp {
  readonly summary: string;
  /** Lines that can be typed as written; of `check` the exit codes too. */
  readonly examples: string;
}

/** What help says beside the arguments and options of commands. */
interface GeneralHelp {
  /** The titles commander prints in English. */
  readonly titles: Readonly<Record<string, string>>;
  readonly program: string;
  readonly commands: Readonly<Record<CommandName, CommandHelp>>;
  readonly examples: string;
  readonly help: string;
  readonly version: string;
}

/** The word for an argument or an option; one that means something else in one command has another there. */
export type ParameterWord = Exclude<keyof typeof help, keyof GeneralHelp>;

/**
 * The words for each argument and option. Some name all that it takes, word by word; what it takes if nothing
 * is said comes first.
 */
export type HelpWords = GeneralHelp & { readonly [W in ParameterWord]: (typeof help)[W] };

/** The files that `dabiao init` writes. */
export interface StarterWords {
  /** The first lines of dabiao.config.yaml. */
  readonly configHead: readonly string[];
  /** What each setting is for. */
  readonly settings: Readonly<Record<keyof typeof starter.settings, string>>;
  /** What to do next, by the names of what was written. */
  readonly next: (folder: string, files: readonly string[]) => string;
}
