import type { Words } from '../words.ts';

export const help: Words['help'] = {
  titles: {
    'Usage:': 'Usage:',
    'Arguments:': 'Arguments:',
    'Options:': 'Options:',
    'Global Options:': 'Global options:',
    'Commands:': 'Commands:',
  },
  program: "Checks what counties report against the targets of Yunnan's three-year plan for high-quality education.",
  check: 'judge a submission: every indicator, region and year against its target',
  targets: 'the plan: its indicators, measures and targets',
  targetsList: 'all indicators with their targets (the default)',
  targetsShow: 'one indicator: formula, measures, targets and where they come from',
  targetsLint: 'check a targets.yaml of your own',
  targetsSchema: 'the JSON Schema of targets.yaml',
  inspect: 'how files are read: encoding, tables, columns, rows left out',
  validate: 'check the data of a submission without judging it',
  template: 'write the sheet that a region has to fill in',
  templateRegion: 'the region that reports: code or name',
  templateYear: 'the years to report: 2025, 2023-2025 (default: all)',
  templateOutput: 'an .xlsx or .csv file (default: CSV to standard output); not overwritten',
  regions: 'find regions by code or name; without a name, list them all',
  inputs: 'CSV files and workbooks (.xlsx, .xls), folders, patterns, or - for standard input',
  targetsFile: 'the plan to judge by (default: the one that ships with the program)',
  year: '2023, 2023,2025, 2023-2025, latest or all (default: all)',
  region: 'only these regions and what is below them: codes, names, or a focus group',
  level: 'only these levels: province, prefecture, county',
  indicator: 'only these indicators: ids or names',
  encoding: 'utf-8, gb18030 (gbk), utf-16le or utf-16be (default: found out)',
  sheet: 'only these sheets of a workbook',
  map: 'what a column means: the name in the header=the id of a measure, an indicator or a role',
  columns: 'a YAML file whose section columns: says what your columns mean',
  tableYear: 'the year of tables that do not say it',
  matrixIndicator: 'what tables with years or regions across are about, if they do not say it',
  skip: 'warnings that are not wanted: jump, same-figures, …',
  format: 'table (default) or json',
  output: 'write to a file, whole or not at all',
  failOn: 'which statuses make the exit code 1, or never (default: fail)',
  lang: 'zh or en (default: DABIAO_LANG, else the locale of the system)',
  color: 'use colour even where the output is no terminal',
  noColor: 'use no colour',
  help: 'show this help',
  version: 'show the version',
  indicatorId: 'id or name of an indicator',
  lintFile: 'a targets.yaml',
  regionName: 'code, name or part of a name',
  examples: `Examples:
  dabiao check submissions/                     every CSV in a folder
  dabiao check kunming.csv -y 2025              one file, one year
  dabiao check '2025/*.csv' -f json -o out.json a report for programs
  dabiao check all.csv -r 昆明市 -l county       the counties of Kunming
`,
  exitCodes: `Exit codes:
  0 every judged target is met   1 one is missed (see --fail-on)   2 could not run
  3 rows or files were rejected  70 a defect of the program
`,
};
