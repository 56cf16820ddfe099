import type * as zod from 'zod';
import type { CommandName, ParameterWord, StarterWords } from '../../locales/help-words.ts';
import type { Words } from '../../locales/words.ts';
import type { Region } from '../../core/model.ts';
import type { Io } from '../../platform/io.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Values } from '../completion/values.ts';

/**
 * What shapes are made of, handed in by whoever needs one: most runs read no settings and do not load zod. It
 * is not all of zod, which would then be bundled whole.
 */
export type Zod = Pick<typeof zod, 'record' | 'string' | 'union'>;

/**
 * What follows an option: nothing; one value; one value each time it is given; or each time several
 * between commas.
 */
export type Takes = 'nothing' | 'one' | 'several' | 'list';

/** What the values of an option are completed from. */
export interface Known {
  readonly plan: Plan;
  readonly regions: readonly Region[];
}

/** What a setting may be written as in dabiao.config.yaml. */
export type SettingInput =
  | boolean
  | string
  | number
  | readonly (string | number)[]
  | Readonly<Record<string, string>>;

/** An argument or an option of commands, and everything that is to be known of it. */
export interface Parameter {
  /** Of an option its long flag without the dashes, of a setting its key. */
  readonly name: string;
  readonly takes: Takes;
  /** What help calls its value: `<years>`. */
  readonly value?: string;
  readonly required?: true;
  readonly commands: readonly CommandName[] | 'all';
  readonly help?: ParameterWord;
  /** All that it takes, where help names it word by word. */
  readonly values?: readonly string[];
  readonly completes?: 'files' | 'folders' | ((known: Known) => Values);
  /** What it names lies in the file system: in settings it is found from their folder. */
  readonly path?: true;
  /** Reads one value as far as that goes without a plan. @throws UserError for what it can't be */
  readonly read?: (text: string) => unknown;
  readonly setting?: Setting;
}

/** One that commands take by its place. */
export type ArgumentRecord = Parameter & { readonly value: string; readonly help: ParameterWord };

/** One that begins with dashes; without `help` there is only its `--no-`. */
export interface OptionRecord extends Parameter {
  readonly short?: string;
  /** Of `--no-…`. */
  readonly helpOfNo?: ParameterWord;
  /** What --print-config prints where nobody sets it. */
  readonly byDefault?: unknown;
  readonly environment?: (env: Io['env'], words: Words) => FromEnvironment | null;
  /** What holds, where that is not the text somebody wrote. */
  readonly inEffect?: (words: Words) => unknown;
  /** About the run itself: --print-config does not print it. */
  readonly unprinted?: true;
}

/** What a variable of the environment says. */
export interface FromEnvironment {
  readonly variable: string;
  readonly value: unknown;
  /** It goes before the settings of a project. */
  readonly first?: boolean;
}

/** What makes a parameter a setting of dabiao.config.yaml. */
export interface Setting {
  /** Shown by editors. */
  readonly about: string;
  /** Its place among the settings where they are listed. */
  readonly place: number;
  readonly examples?: readonly string[];
  /** Where there is more to write than what the flag takes. */
  readonly shape?: (z: Zod, ofFlag: SettingShape) => SettingShape;
  /**
   * The commands that go by it, if not all that take the option; `start`: it counts before a command is
   * known, and so for every one.
   */
  readonly commands?: readonly CommandName[] | 'start';
  /** What else, said on the command line, puts it out of force: other options, or inputs. */
  readonly givesWayTo?: readonly string[];
  readonly starter?: StarterLine;
}

/** How `dabiao init` writes a setting, and where: switched on, or as a comment. */
export interface StarterLine {
  readonly place: number;
  /** What is written above it. */
  readonly words: keyof StarterWords['settings'];
  readonly value: string;
  readonly on?: true;
}

export type SettingShape = zod.ZodType<SettingInput>;

/** The key of a name in the program: `failOn`. */
export type KeyOf<N extends string> = N extends `${infer Head}-${infer Tail}`
  ? `${Head}${Capitalize<KeyOf<Tail>>}`
  : N;

/** The key of a name in the program, as commander makes it: `failOn`. */
export function keyOf(name: string): string {
  return name.replace(/-(?<letter>[a-z])/gu, (_, letter: string) => letter.toUpperCase());
}
