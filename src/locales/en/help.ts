import type { Words } from '../words.ts';
import { documentOptions, reportHelp } from './report-help.ts';

const oneOf = (values: readonly string[]) => `${values.slice(0, -1).join(', ')} or ${values.at(-1) ?? ''}`;

export const help: Words['help'] = {
  titles: {
    'Usage:': 'Usage:',
    'Arguments:': 'Arguments:',
    'Options:': 'Options:',
    'Global Options:': 'Global options:',
    'Commands:': 'Commands:',
  },
  program:
    "Checks what counties report against the targets of Yunnan's three-year plan for high-quality education.",
  commands: {
    check: {
      summary: 'judge a submission: every indicator, region and year against its target',
      examples: `  dabiao check submissions/                         every table in a folder
  dabiao check kunming.csv -y 2025                  one file, one year
  dabiao check all.csv -r 昆明市 -l county           the counties of Kunming
  dabiao check in/ -o report.json -o junit.xml      several reports at once
  dabiao check in/ --expect 昆明市 --fail-on fail,no-data
  dabiao check in/ --baseline last.json             only what is worse fails
  dabiao check --print-config                       the settings that apply
  dabiao check in/ --verbose --ascii                how files are read

Exit codes:
  0 every judged target is met   1 one is missed, or the submission is rejected
  2 could not run   3 rows or files were rejected, or expected ones are missing
  70 a defect in the program   130 interrupted
`,
    },
    validate: {
      summary: 'check the data of a submission without judging it',
      examples: `  dabiao validate submissions/                      what is wrong or odd
  dabiao validate in/ --skip jump,same-figures      without some warnings
  dabiao validate in/ --max-findings 0              warnings fail the run too
`,
    },
    inspect: {
      summary: 'how files are read: encoding, tables, columns, rows left out',
      examples: `  dabiao inspect kunming.xlsx
  dabiao inspect kunming.xlsx --sheet 表1 -f json
`,
    },
    render: {
      summary: 'convert a report saved as JSON to any other format',
      examples: `  dabiao render report.json                         as a table
  dabiao render report.json -o summary.md -o verdicts.csv
  dabiao render report.json -f sarif > report.sarif
`,
    },
    gaps: {
      summary: 'the focus areas against the rest: gaps, their changes, and how far counties lie apart',
      examples: `  dabiao gaps submissions/                          every indicator and year
  dabiao gaps submissions/ -r 德宏州 -i safe-campus-rate
  dabiao gaps submissions/ -y 2025 -o gaps.md

Exit codes:
  0 worked out   2 could not run   3 rows or files were rejected
`,
    },
    rank: {
      summary: 'scores, grades and ranks of regions, where the plan or --assessment says how',
      examples: `  dabiao rank submissions/ --assessment assessment.yaml -y 2025
  dabiao rank submissions/ --assessment assessment.yaml -r 昆明市
  dabiao rank submissions/ --assessment assessment.yaml --public -o grades.md
`,
    },
    report: reportHelp,
    todo: {
      summary: 'what is to be done: missed, lacking data, due next year; by who answers for it, or by region',
      examples: `  dabiao todo submissions/                          the last year with data
  dabiao todo submissions/ -t plan.yaml --by unit   by who answers for it
  dabiao todo submissions/ -y 2024 -r 昆明市 -o todo.md
`,
    },
    explain: {
      summary: 'explain a verdict: cells, formula, members, target, comparison',
      examples: `  dabiao explain safe-campus-rate submissions/ -r 五华区 -y 2025
  dabiao explain safe-campus-rate in/ --all         every member and cell
  dabiao explain safe-campus-rate report.json       from a saved report

Exit codes:
  0 explained, whatever the verdict   2 could not run   3 rows or files were rejected
`,
    },
    diff: {
      summary: 'compare two reports: changed targets, newly met and missed, better and worse, corrected data',
      examples: `  dabiao diff 2024.json 2025.json                   this year against last
  dabiao diff submissions/ corrected/               a submission and its correction
  dabiao diff in/ in/ -y 2024,2025 -r 昆明市        two years of the same data

Exit codes:
  0 what was met still is   1 something that was met is missed or not known to be met
  2 could not compare   3 rows or files of what was read were left out
`,
    },
    template: {
      summary: 'write a blank form for a region to fill in',
      examples: `  dabiao template -r 昆明市 -y 2025 -o kunming.xlsx
  dabiao template -r 530102 > wuhua.csv
`,
    },
    targets: {
      summary: 'the plan: its indicators, measures and targets',
      examples: `  dabiao targets                                    all indicators
  dabiao targets show special-school-coverage       one, with its sources
`,
    },
    'targets list': {
      summary: 'all indicators with their targets, and the goals without a figure, by action (the default)',
      examples: `  dabiao targets list
  dabiao targets list -t my-targets.yaml
`,
    },
    'targets show': {
      summary: 'one indicator: formula, measures, targets and where they come from; or one goal',
      examples: `  dabiao targets show special-school-coverage
  dabiao targets show 普惠性幼儿园覆盖率
`,
    },
    'targets lint': {
      summary: 'check a targets.yaml of your own',
      examples: '  dabiao targets lint my-targets.yaml\n',
    },
    'targets checks': {
      summary: 'all checks of the data: the rules of the plan, and those of the program',
      examples: `  dabiao targets checks
  dabiao targets checks -t my-targets.yaml
`,
    },
    'targets schema': {
      summary: 'the JSON Schema of targets.yaml',
      examples: '  dabiao targets schema > targets.schema.json\n',
    },
    regions: {
      summary: 'find regions by code or name; without a name, list them all',
      examples: `  dabiao regions 峨山
  dabiao regions 533300
`,
    },
    'explain-finding': {
      summary: 'what a kind of finding means and how to fix it; without a code, list them all',
      examples: '  dabiao explain-finding unknown-region\n',
    },
    init: {
      summary: 'write a configuration with comments and an example submission into an empty folder',
      examples: `  dabiao init my-checks && cd my-checks && dabiao check
`,
    },
    completion: {
      summary: 'print a script that lets your shell complete commands and options',
      examples: `  source <(dabiao completion bash)                  in ~/.bashrc
  dabiao completion zsh > "\${fpath[1]}/_dabiao"
  dabiao completion fish > ~/.config/fish/completions/dabiao.fish
`,
    },
  },
  examples: 'Examples:',
  templateRegion: 'the regions that report: codes, names, or a group such as 边境县',
  templateYear: 'the years to report: 2025, 2023-2025 (default: all)',
  templateOutput: 'an .xlsx or .csv file (default: CSV to standard output); not overwritten',
  inputs: 'CSV files and workbooks (.xlsx, .xls), folders, patterns, or - for standard input',
  targetsFile: 'the plan to judge by (default: the one that comes with the program)',
  year: '2023, 2023,2025, 2023-2025, latest or all (default: all)',
  region: 'only these regions and those below them: codes, names, or a focus group',
  level: (levels) => `only these levels: ${levels.join(', ')} (or 省级, 州市, 县级)`,
  indicator:
    'only these indicators: ids, names or parts of names; a measure selects the indicators that use it. A table that does not name its topic is taken to be about the one given',
  encoding: (names) => `${oneOf(names).replace('gb18030', 'gb18030 (gbk)')} (default: detected)`,
  maxSize: 'the largest text file that is read, up to 2GB (default: 512MB)',
  sheet: 'only these sheets of a workbook',
  map: 'what a column means, as header=id, where the id is that of a measure, an indicator or a role',
  root: 'the folder that paths in reports are relative to (default: GITHUB_WORKSPACE, CI_PROJECT_DIR, else the working folder)',
  columns: 'a YAML file whose columns: section says what your columns mean',
  zones: 'a YAML file whose zones: section declares development zones that report beside the counties',
  tableYear: 'the year of tables that do not name one',
  matrixIndicator: 'the topic of tables with years or regions across, if they do not name it',
  skip: 'warnings to leave out: jump, same-figures, …',
  format: ([usual = '', ...others]) => [`${usual} (default)`, ...others].join(', '),
  rankedYear: 'the year to rank, or latest (default: the last one with data)',
  rankedRegions: 'show only these regions and what is below them; ranks stay those among all',
  gradesOnly: 'only grades, with names in the order of codes: no scores, no ranks',
  publicGrades:
    'for publication: like --grades, with the names of the best grade alone and the others counted',
  gapsFormat: ([usual = '', ...others]) => [`${usual} (default)`, ...others].join(', '),
  oneOutput: 'file to write, whole or not at all; without --format its name says the format',
  inspectFormat: ([usual = '', ...others]) => oneOf([`${usual} (default)`, ...others]),
  output:
    'write to a file, in full or not at all, in the format its name shows; may be repeated; - is standard output',
  by: 'how missed targets are listed: indicator (default), or region with the largest lack first',
  todoBy:
    'how it is listed: by unit that answers for it, or by region (default: unit if the plan names any, else region)',
  diffYears:
    '2025: that year of both; 2024,2025: 2024 of the first with 2025 of the second; latest: the last year of each',
  reportOrInputs: 'a report written by --format json, or data: a file, folder or pattern',
  quiet: 'print only what fails the run; nothing if it passes',
  failOn:
    'the statuses that make the exit code 1; fail:own leaves applied targets out; or never (default: fail)',
  progressMethod: ([usual = '', ...others]) =>
    `how progress is measured: ${usual} (default), by yearly change, or ${others.join(', ')}, by yearly growth`,
  maxFindings: 'the most findings, warnings included, before the exit code is 1',
  baseline: 'the previous report, saved as JSON: only what has become worse since then fails the run',
  waiversFile: 'a YAML file of approved failures (waivers:) and explained figures (explanations:)',
  assessmentFile:
    'a YAML file of how regions are scored (assessment:) and who answers for what (responsible:)',
  expect: 'regions in which every county must have reported',
  asOf: 'the date or time to stamp the report with (default: SOURCE_DATE_EPOCH; else today with waivers, none without)',
  config:
    'the settings file of the project (default: dabiao.config.yaml here or above, up to the root of the repository)',
  noConfig: 'use no settings file',
  noPager: 'never page through long output',
  lang: (languages) =>
    `${oneOf(languages)} (default: DABIAO_LANG, the settings, else the locale of the system)`,
  color: 'use colour even if the output is not a terminal',
  noColor: 'use no colour',
  ascii:
    'use only ASCII marks and lines in text for people: + met, x missed (default: if the console cannot show others)',
  noAscii: 'use the usual marks and lines, whatever the console',
  verbose:
    'say on standard error what is read and how, which settings and plan are used, and how long it takes',
  printConfig: 'print the settings that apply and where each comes from; do nothing else',
  help: 'show this help',
  version: 'show the version',
  savedReport: 'a report written by --format json, or - for standard input',
  explainedIndicator: 'id or name of an indicator, or a part of its name',
  explainedRegion: 'one region: code or name (default: the topmost region judged)',
  explainedYear: 'one year, or latest (default: the last with data)',
  explainedOutput: 'write to a file, in full or not at all; .json for JSON; - is standard output',
  explainAll: 'list all members and cells, however many',
  indicatorId: 'id or name of an indicator or goal',
  lintFile: 'a targets.yaml',
  regionName: 'code, name or part of a name',
  findingCode: 'the code of a finding, as reports print it',
  initFolder: 'an empty or new folder (default: the working folder)',
  shell: oneOf,
  ...documentOptions,
};
