export type CommandName =
  | 'check'
  | 'validate'
  | 'inspect'
  | 'render'
  | 'template'
  | 'targets'
  | 'targets list'
  | 'targets show'
  | 'targets lint'
  | 'targets schema'
  | 'regions'
  | 'explain-finding'
  | 'init'
  | 'completion';

/** What a command is for, and how it is called. */
export interface CommandHelp {
  readonly summary: string;
  /** Lines that can be typed as they stand; of `check` the exit codes too. */
  readonly examples: string;
}

/** What an option or argument takes, named word by word; what it takes if nothing is said comes first. */
type WordsOfValues = (values: readonly string[]) => string;

/** Words of the command line: titles, and what each command, argument and option is for. */
export interface HelpWords {
  /** The titles commander prints in English. */
  readonly titles: Readonly<Record<string, string>>;
  readonly program: string;
  readonly commands: Readonly<Record<CommandName, CommandHelp>>;
  readonly examples: string;
  readonly templateRegion: string;
  readonly templateYear: string;
  readonly templateOutput: string;
  readonly inputs: string;
  readonly targetsFile: string;
  readonly year: string;
  readonly region: string;
  readonly level: WordsOfValues;
  readonly indicator: string;
  readonly encoding: WordsOfValues;
  readonly sheet: string;
  readonly map: string;
  readonly columns: string;
  readonly root: string;
  readonly tableYear: string;
  readonly matrixIndicator: string;
  readonly skip: string;
  readonly format: WordsOfValues;
  readonly inspectFormat: WordsOfValues;
  readonly output: string;
  readonly quiet: string;
  readonly failOn: string;
  readonly maxFindings: string;
  readonly baseline: string;
  readonly expect: string;
  readonly asOf: string;
  readonly config: string;
  readonly noConfig: string;
  readonly noPager: string;
  readonly ascii: string;
  readonly noAscii: string;
  readonly verbose: string;
  readonly printConfig: string;
  readonly lang: WordsOfValues;
  readonly color: string;
  readonly noColor: string;
  readonly help: string;
  readonly version: string;
  readonly savedReport: string;
  readonly indicatorId: string;
  readonly lintFile: string;
  readonly regionName: string;
  readonly findingCode: string;
  readonly initFolder: string;
  readonly shell: WordsOfValues;
}

/** The files that `dabiao init` writes. */
export interface StarterWords {
  /** The first lines of dabiao.config.yaml. */
  readonly configHead: readonly string[];
  /** What each setting is for. */
  readonly settings: Readonly<Record<StarterSetting, string>>;
  /** What to do next, by the names of what was written. */
  readonly next: (folder: string, files: readonly string[]) => string;
}

export type StarterSetting =
  | 'inputs'
  | 'year'
  | 'fail-on'
  | 'expect'
  | 'max-findings'
  | 'baseline'
  | 'output'
  | 'region'
  | 'targets'
  | 'map'
  | 'encoding'
  | 'skip'
  | 'lang';
