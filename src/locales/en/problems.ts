import type { ReportTrouble } from '../../core/errors.ts';
import { isBlank } from '../../core/lists.ts';
import { reasonOf } from '../reasons.ts';
import type { Words } from '../words.ts';
import { meant, oneOf, quoted, syntax, typeNames } from './problem-phrases.ts';
import { systemReasons, unknownReason } from './reasons.ts';

const because = (code: string) => reasonOf(code, systemReasons, unknownReason);

export const problems: Words['problems'] = {
  'plan-invalid': ({ path, problems: found }) => ({
    message: `${path} is not a sound plan: ${found.length === 1 ? 'one problem' : `${found.length} problems`}.`,
  }),
  'no-such-input': ({ path }) => ({
    message: `There is no file, folder or match for ${quoted(path)}.`,
    hint: 'Check the spelling; a pattern needs quotation marks around it.',
  }),
  'no-data-in-folder': ({ path, ignored }) => ({
    message: `The folder ${path} holds no CSV file and no workbook.`,
    hint:
      ignored.length > 0
        ? `Left aside: ${ignored.slice(0, 5).join(', ')}${ignored.length > 5 ? ', …' : ''}. Save them as .xlsx or .csv.`
        : 'Give the folder that holds the .csv, .xlsx or .xls files.',
  }),
  'nothing-reported': () => ({
    message: 'The input holds no figures: nothing can be judged.',
    hint: 'All cells of its measures are empty.',
  }),
  'nothing-readable': ({ findings }) => ({
    message: findings.length === 1 ? 'The input could not be read.' : 'None of the inputs could be read.',
  }),
  'cannot-read': ({ path, reason }) => ({ message: `${path} can't be read: ${because(reason)}.` }),
  'not-text': ({ path }) => ({
    message: `${path} is no text in UTF-8, UTF-16 or GB18030.`,
    hint: 'Save it as UTF-8.',
  }),
  'cannot-write': ({ path, reason, written = [] }) => ({
    message: `${path === '-' ? 'Standard output' : path} can't be written: ${because(reason)}.`,
    ...(written.length > 0
      ? { hint: `Written all the same: ${written.join(', ')}.` }
      : path === '-'
        ? {}
        : { hint: 'Nothing was written.' }),
  }),
  'file-exists': ({ path }) => ({
    message: `${path} is there already; a sheet somebody may have filled in is not overwritten.`,
    hint: 'Choose another name, or delete it first.',
  }),
  'output-is-input': ({ path }) => ({
    message: `${path} is an input of this run; it is not overwritten.`,
    hint: 'Choose another file for --output.',
  }),
  'unknown-choice': ({ option, text, allowed, candidates }) => ({
    message: `${option} knows no ${quoted(text)}.`,
    hint: [
      ...(candidates.length > 0 ? [`Did you mean ${candidates.join(' or ')}?`] : []),
      oneOf(allowed),
    ].join(' '),
  }),
  'unknown-name': ({ what, text, ambiguous, candidates }) => ({
    message: ambiguous ? `${quoted(text)} may be one of several.` : `There is no ${what} ${quoted(text)}.`,
    hint:
      candidates.length === 0
        ? `dabiao ${what === 'region' ? 'regions' : 'targets list'} names them all.`
        : `Did you mean ${candidates.map(({ id, name }) => `${name} (${id})`).join(' or ')}?`,
  }),
  'bad-columns-file': ({ path, reason }) => ({
    message: `${path} does not say what columns mean: ${reason === 'shape' ? 'it has no section columns: of names and ids' : syntax(reason)}.`,
    hint: 'Write a section columns: with lines like  name in the header: id',
  }),
  'bad-mapping': ({ text, candidates }) => ({
    message: `--map ${quoted(text)} does not say what a column means.`,
    hint: [`Write --map 'name in the header=id'.`, meant(candidates).hint].filter(Boolean).join(' '),
  }),
  'bad-years': ({ text, years }) => ({
    message: `${quoted(text)} names no years of the plan.`,
    hint: `Write ${years[0]}, ${years[0]},${years.at(-1)}, ${years[0]}-${years.at(-1)}, latest or all.`,
  }),
  'bad-report': ({ path, trouble }) => ({
    message: `${path} is no report that can be read: ${reportTrouble(trouble)}`,
    hint: 'Write one with: dabiao check … -o report.json',
  }),
  'formats-and-outputs': ({ formats, outputs }) => ({
    message: `Which format is for which output can't be told: ${formats} of --format, ${outputs} of --output.`,
    hint: 'Give as many of both, in the same order; or only those formats that the names of the files do not say.',
  }),
  'unknown-format-of-file': ({ path, allowed }) => ({
    message: `The name ${quoted(path)} does not say in which format to write.`,
    hint: `Say it with --format. ${oneOf(allowed)}`,
  }),
  'output-twice': ({ path }) => ({
    message: `${path === '-' ? 'Standard output' : path} is named twice by --output.`,
  }),
  'not-a-count': ({ option, text }) => ({
    message: `${option} ${quoted(text)} is not a number.`,
    hint: 'Write a whole number, 0 or more.',
  }),
  'not-a-date': ({ option, text }) => ({
    message: `${option} ${quoted(text)} is no date.`,
    hint:
      option === '--as-of'
        ? 'Write 2025-12-31 or 2025-12-31T08:00:00+08:00.'
        : 'It is a number of seconds since 1970.',
  }),
  'config-invalid': ({ path, problems: found }) => ({
    message: `${path} can't be used: ${found.length === 1 ? 'one problem' : `${found.length} problems`}.`,
  }),
  'folder-not-empty': ({ path }) => ({
    message: `The folder ${path} is not empty; nothing was written.`,
    hint: 'Name an empty or a new one: dabiao init my-folder',
  }),
  'unknown-finding': ({ text, candidates }) => ({
    message: `There is no kind of finding ${quoted(text)}.`,
    hint: meant(candidates).hint ?? 'dabiao explain-finding lists them all.',
  }),
  'empty-value': ({ of, given }) => ({
    message: isBlank(given)
      ? `The value of ${of} is empty.`
      : `${of} ${quoted(given)} has an empty value among its values.`,
    hint: 'Give a value, or leave it out. In a script a variable that is not set leaves nothing here.',
  }),
  'said-twice': ({ first, second }) => ({
    message: `${first} and ${second} contradict each other.`,
    hint: 'Give only one of them.',
  }),
  'configs-side-by-side': ({ paths }) => ({
    message: `There are several files of settings side by side: ${paths.join(', ')}.`,
    hint: 'Keep one of them, or name it with --config.',
  }),
  'command-line': ({ reason, subject, suggestion }) => ({
    message: commandLine(reason, subject),
    hint: suggestion === '' ? 'See dabiao --help.' : `Did you mean ${suggestion}?`,
  }),
};

function reportTrouble(trouble: ReportTrouble): string {
  switch (trouble.code) {
    case 'no-json':
      return `it is no JSON from line ${trouble.line}, column ${trouble.column} on.`;
    case 'no-report':
      return 'it is JSON, but not written by dabiao check.';
    case 'other-version':
      return `its schemaVersion is ${trouble.found}; this program reads "1".`;
    case 'misshapen':
      return `${trouble.at === '' ? 'it' : trouble.at} is not as it should be${trouble.expected === '' ? '' : `; expected is ${typeNames(trouble.expected)}`}.`;
    case 'unknown-region':
      return `it is about a region ${quoted(trouble.found)}, which there is not.`;
    case 'other-plan':
      return `it is about the plan ${quoted(trouble.found)}; judged is by ${quoted(trouble.expected)}.`;
    case 'could-not-judge':
      return `that run could not judge (${trouble.message.en})`;
  }
}

function commandLine(reason: string, subject: string): string {
  switch (reason) {
    case 'commander.unknownOption':
      return `There is no option ${subject}.`;
    case 'commander.unknownCommand':
      return `There is no command ${quoted(subject)}.`;
    case 'commander.missingArgument':
      return `The argument <${subject}> is missing.`;
    case 'commander.optionMissingArgument':
      return `The option ${subject} needs a value.`;
    case 'commander.missingMandatoryOptionValue':
      return `The option ${subject} is needed.`;
    case 'commander.excessArguments':
      return 'There are too many arguments.';
    default:
      return `The command line can't be understood: ${subject}`;
  }
}
