import type { CommandName } from '../../locales/help-words.ts';
import type { ArgumentRecord, KeyOf, OptionRecord, Parameter, Setting } from './record.ts';
import { ARGUMENTS } from './registry/arguments.ts';
import { DOCUMENTS } from './registry/documents.ts';
import { GATE } from './registry/gate.ts';
import { JUDGING } from './registry/judging.ts';
import { PROGRAM } from './registry/program.ts';
import { READING } from './registry/reading.ts';
import { REPORTS } from './registry/reports.ts';
import { TEMPLATE_OUTPUT, TEMPLATE_SCOPE } from './registry/templates.ts';

/**
 * Every argument and option of the program. The command line, the settings of a project and their schema,
 * completion, --print-config and the first settings of `dabiao init` are made from these records; their words
 * are in locales/.
 */

/** In the order in which help lists those of a command. */
const OPTIONS = [
  ...TEMPLATE_SCOPE,
  ...READING,
  ...JUDGING,
  ...REPORTS,
  ...DOCUMENTS,
  ...GATE,
  ...TEMPLATE_OUTPUT,
  ...PROGRAM,
] as const;

const options: readonly OptionRecord[] = OPTIONS;
const parameters: readonly Parameter[] = [...ARGUMENTS, ...OPTIONS];

/** A parameter that is a setting of dabiao.config.yaml too. */
export type SettingRecord = Parameter & { readonly setting: Setting };

/** The settings of a project, in the order in which they are listed. */
export const SETTINGS: readonly SettingRecord[] = parameters
  .filter((each): each is SettingRecord => each.setting !== undefined)
  .toSorted((a, b) => a.setting.place - b.setting.place);

/** What the options of the program itself are asked for by: every command takes them. */
export const WHOLE_PROGRAM = '';

/** The options that a command takes itself, by the words that call it. */
export function optionsOf(command: string): readonly OptionRecord[] {
  return options.filter(({ commands }) =>
    commands === 'all' ? command === WHOLE_PROGRAM : commands.some((each) => each === command),
  );
}

/** The arguments of a command. */
export function argumentsOf(command: string): readonly ArgumentRecord[] {
  const all: readonly ArgumentRecord[] = ARGUMENTS;
  return all.filter(({ commands }) => commands !== 'all' && commands.some((each) => each === command));
}

/** Whether a command goes by a setting. */
export function goesBy(command: string, { setting, commands }: SettingRecord): boolean {
  const of = setting.commands ?? commands;
  return typeof of === 'object' && of.some((each) => each === command);
}

type Records = (typeof ARGUMENTS)[number] | (typeof OPTIONS)[number];

/** A key of dabiao.config.yaml. */
export type SettingName = Extract<Records, { readonly setting: object }>['name'];

type TakenBy<C extends CommandName, R extends Parameter> = R extends unknown
  ? R['commands'] extends 'all'
    ? R
    : C extends R['commands'][number]
      ? R
      : never
  : never;

type ValueOf<R extends Parameter> = R extends { readonly takes: 'nothing' }
  ? boolean
  : R extends { readonly takes: 'one' }
    ? string | (R extends { readonly helpOfNo: string } ? boolean : never)
    : readonly string[];

type Needed<R> = Extract<R, { readonly required: true }>;

/** The options of a command as it is handed them, those of the program too. */
export type OptionsOf<C extends CommandName, R extends Parameter = TakenBy<C, (typeof OPTIONS)[number]>> = {
  readonly [Each in Exclude<R, Needed<R>> as KeyOf<Each['name']>]?: ValueOf<Each>;
} & { readonly [Each in Needed<R> as KeyOf<Each['name']>]: ValueOf<Each> };

/** The argument of a command as it is handed it; `unknown` for none. */
export type ArgumentOf<
  C extends CommandName,
  R extends Parameter = TakenBy<C, (typeof ARGUMENTS)[number]>,
> = [R] extends [never]
  ? unknown
  : R extends { readonly takes: 'several' }
    ? readonly string[]
    : ValueOf<R> | (R extends { readonly required: true } ? never : undefined);
