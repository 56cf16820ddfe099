import { documentInstead, isPdf } from '../document-instead.ts';
import type { ReportTrouble } from '../../core/errors.ts';
import { isBlank } from '../../core/lists.ts';
import { notJudged } from './not-judged.ts';
import { reasonOf } from '../reasons.ts';
import type { Words } from '../words.ts';
import { commandLine } from './command-line.ts';
import { count, meant, oneOf, quoted, syntax, typeNames } from './problem-phrases.ts';
import { systemReasons, unknownReason } from './reasons.ts';
import { reportProblems } from './report-problems.ts';
import { valueProblems } from './value-problems.ts';

const because = (code: string) => reasonOf(code, systemReasons, unknownReason);
/** Which command writes what an office signs. */
const documents = (path: string) =>
  `Documents for offices are written by another command: dabiao report … -o ${path}.`;

const PDF = 'PDF is not written; save the Word document as PDF.';

/** An office's name for a document, which a newcomer writes. */
function officeName(path: string, allowed: readonly string[]): string {
  const instead = documentInstead(path);
  if (instead === null) return 'Add';
  const pdf = instead.isPdf ? ` ${PDF}` : '';
  const written = allowed.includes('docx') ? `Write -o ${instead.path}.` : documents(instead.path);
  return `${written}${pdf} Otherwise add`;
}

export const problems: Words['problems'] = {
  ...reportProblems,
  ...valueProblems,
  'plan-invalid': ({ path, problems: found }) => ({
    message: `${path} is not a valid plan: ${count(found.length, 'problem')} found.`,
  }),
  'no-such-input': ({ path }) => ({
    message: `No file or folder matches ${quoted(path)}.`,
    hint: 'Check the spelling, and put patterns in quotation marks.',
  }),
  'no-data-in-folder': ({ path, ignored }) => ({
    message: `The folder ${path} contains no CSV files or workbooks.`,
    hint:
      ignored.length > 0
        ? `Ignored: ${ignored.slice(0, 5).join(', ')}${ignored.length > 5 ? ', …' : ''}. Save them as .xlsx or .csv.`
        : 'Name the folder that contains the .csv, .xlsx or .xls files.',
  }),
  'nothing-reported': () => ({
    message: 'The input contains no figures: every cell of its measures is empty.',
    hint: 'Fill in the figures, then run it again.',
  }),
  'nothing-readable': ({ findings }) => ({
    message: findings.length === 1 ? 'The input could not be read.' : 'None of the inputs could be read.',
  }),
  'cannot-read': ({ path, reason }) => ({ message: `${path} cannot be read: ${because(reason)}.` }),
  'not-text': ({ path }) => ({
    message: `${path} is not text in UTF-8, UTF-16 or GB18030.`,
    hint: 'Save it as UTF-8.',
  }),
  'cannot-write': ({ path, reason, written = [] }) => ({
    message: `${path === '-' ? 'Standard output' : path} cannot be written: ${because(reason)}.`,
    ...(written.length > 0
      ? { hint: `Already written: ${written.join(', ')}.` }
      : path === '-'
        ? {}
        : { hint: 'Nothing was written.' }),
  }),
  'file-exists': ({ path }) => ({
    message: `${path} already exists and may have been filled in; it is not overwritten.`,
    hint: 'Choose another name, or delete the file first.',
  }),
  'ledger-refused': ({ path, troubles }) => ({
    message: `The ledger ${path} was not updated and is left as it is: ${troubles.length} ${troubles.length === 1 ? 'thing' : 'things'} in it can’t be matched.`,
  }),
  'ledger-needs-file': () => ({
    message: 'A ledger can only be written to a file.',
    hint: 'Name one: -o ledger.xlsx.',
  }),
  'output-is-input': ({ path }) => ({
    message: `${path} is an input of this run and is not overwritten.`,
    hint: 'Choose another file for --output.',
  }),
  'unknown-choice': ({ option, text, allowed, candidates, isDocument = false }) => ({
    message: `${quoted(text)} is not a value of ${option}.`,
    hint: [
      ...(isDocument ? [documents(`report.${text}`)] : []),
      ...(option === '--format' && isPdf(text) ? [PDF] : []),
      ...(candidates.length > 0 ? [`Did you mean ${candidates.join(' or ')}?`] : []),
      oneOf(allowed),
    ].join(' '),
  }),
  'unknown-name': ({ what, text, ambiguous, candidates }) => ({
    message: ambiguous
      ? `${quoted(text)} matches more than one ${what}.`
      : `Unknown ${what} ${quoted(text)}.`,
    hint:
      candidates.length === 0
        ? `Run dabiao ${what === 'region' ? 'regions' : 'targets list'} to list them all.`
        : `Did you mean ${candidates.map(({ id, name }) => `${name} (${id})`).join(' or ')}?`,
  }),
  'not-judged': ({ indicator, why }) => notJudged(`“${indicator.name}” (${indicator.id})`, why),
  'several-regions': ({ text, regions }) => ({
    message:
      text === null
        ? 'The report judges several regions, and one can be explained at a time.'
        : `${quoted(text)} is several regions, and one can be explained at a time.`,
    hint: `Name one of them with --region: ${regions
      .slice(0, 5)
      .map(({ name, id }) => `${name} (${id})`)
      .join(', ')}${regions.length > 5 ? ', …' : ''}.`,
  }),
  'mixed-inputs': ({ reports, data }) => ({
    message:
      data.length === 0
        ? `One saved report can be read at a time; ${reports.length} were given: ${reports.join(', ')}.`
        : `A saved report (${reports.join(', ')}) and data (${data.join(', ')}) cannot be used together: the report has data of its own.`,
    hint: data.length === 0 ? 'Name one report.' : 'Name the report alone, or the data alone.',
  }),
  'report-not-data': ({ path }) => ({
    message: `${path} is JSON, as saved reports are; this command reads tables.`,
    hint: 'Name the files with the figures. Saved reports are read by dabiao render, report, explain and diff.',
  }),
  'direct-member': ({ text, parent }) => ({
    message: `${quoted(text)} is never judged by itself: its figures count for ${parent.name}.`,
    hint: `Name ${parent.name} (${parent.id}) instead.`,
  }),
  'bad-columns-file': ({ path, reason }) => ({
    message: `${path} does not say what columns mean: ${reason === 'shape' ? 'it has no section columns: with names and ids' : syntax(reason)}.`,
    hint: 'Write a section columns: with lines such as  name in the header: id',
  }),
  'bad-mapping': ({ text, candidates }) => ({
    message: `--map ${quoted(text)} does not say what a column means.`,
    hint: [`Write --map 'name in the header=id'.`, meant(candidates).hint].filter(Boolean).join(' '),
  }),
  'bad-years': ({ text, years }) => ({
    message: `${quoted(text)} does not name years of the plan.`,
    hint: `Write ${years[0]}, ${years[0]},${years.at(-1)}, ${years[0]}-${years.at(-1)}, latest or all.`,
  }),
  'bad-year': ({ text, years }) => ({
    message: `${quoted(text)} is not one of the years to choose from.`,
    hint: oneOf(years.map(String)),
  }),
  'years-to-compare': ({ text, years }) => ({
    message: `--year ${quoted(text)}: one year can be compared, or one of each report.`,
    hint: `For example -y ${years.at(-1) ?? ''}, or -y ${years.slice(-2).join(',')}.`,
  }),
  'year-not-judged': ({ path, year, years }) => ({
    message: `${path} does not judge ${year}.`,
    hint: `It judges ${years.join(', ')}.`,
  }),
  'stdin-twice': () => ({ message: 'Standard input can be read once: only one file can be -.' }),
  'nothing-to-compare': ({ before, after }) => ({
    message: `There is no verdict to compare in ${before} and ${after}.`,
    hint: 'Check -r, -i, -l and -y, and what the two hold.',
  }),
  'no-assessment': ({ path, file }) => ({
    message: `Nothing says how to score: ${file === null ? `the plan ${path} has no section assessment:, and --assessment names no file` : `neither the plan ${path} nor ${file} has a section assessment:`}, so there are no scores, grades or ranks.`,
    hint: 'Weights, classes and grades are for those who assess to set; none is assumed. Write them in assessment: of the plan, or in a file that --assessment names; see docs/assessment.md.',
  }),
  'not-in-a-class': ({ regions }) => ({
    message: `No class of the assessment is about ${regions.map(({ name, id }) => `${name} ${id}`).join(', ')}.`,
    hint: 'Check -r, and classes: of the assessment.',
  }),
  'public-of-counties': () => ({
    message: 'A public document names no county that misses a target, so it can’t be about counties alone.',
    hint: 'Make it about a prefecture or the province, or leave out --public.',
  }),
  'public-of-some': () => ({
    message:
      '--public does not go with -r: of a few regions the counts would tell the grades of those that are not named.',
    hint: 'Leave out -r, or use --grades where it is not for publication.',
  }),
  'bad-report': ({ path, trouble }) => ({
    message: `${path} cannot be read as a report: ${reportTrouble(trouble)}`,
    hint: 'Create one with: dabiao check … -o report.json',
  }),
  'formats-and-outputs': ({ formats, outputs }) => ({
    message: `It is unclear which format is for which output: ${count(formats, 'format')}, ${count(outputs, 'output')}.`,
    hint: 'Give one --format for each --output, in the same order, or only for files whose names do not show it.',
  }),
  'unknown-format-of-file': ({ path, allowed, isDocument = false }) => ({
    message: isDocument
      ? `A document such as ${quoted(path)} is not written here.`
      : `The file name ${quoted(path)} does not show which format to write.`,
    hint: `${isDocument ? `${documents(path)} Otherwise add` : officeName(path, allowed)} --format. ${oneOf(allowed)}`,
  }),
  'output-twice': ({ path }) => ({
    message: `--output names ${path === '-' ? 'standard output' : path} twice.`,
  }),
  'config-invalid': ({ path, problems: found }) => ({
    message: `${path} cannot be used: ${count(found.length, 'problem')} found.`,
  }),
  'folder-not-empty': ({ path }) => ({
    message: `The folder ${path} is not empty; nothing was written.`,
    hint: 'Name an empty or new folder: dabiao init my-folder',
  }),
  'unknown-finding': ({ text, candidates }) => ({
    message: `Unknown finding ${quoted(text)}.`,
    hint: meant(candidates).hint ?? 'Run dabiao explain-finding to list them all.',
  }),
  'empty-value': ({ of, given }) => ({
    message: isBlank(given)
      ? `The value of ${of} is empty.`
      : `${of} ${quoted(given)} contains an empty value.`,
    hint: 'Give a value, or leave it out. In a script, a variable that is not set leaves the value empty.',
  }),
  'said-twice': ({ first, second }) => ({
    message: `${first} and ${second} contradict each other.`,
    hint: 'Give only one of them.',
  }),
  'configs-side-by-side': ({ paths }) => ({
    message: `There are several settings files in one folder: ${paths.join(', ')}.`,
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
      return `it is not valid JSON from line ${trouble.line}, column ${trouble.column} on.`;
    case 'no-report':
      return 'it is JSON, but was not written by dabiao check.';
    case 'nothing-judged':
      return 'it has no verdicts; dabiao validate checks data without judging it.';
    case 'other-version':
      return `its schemaVersion is ${trouble.found}; this program reads "1" and "2".`;
    case 'misshapen':
      return `${trouble.at === '' ? 'it' : trouble.at} is wrong${trouble.expected === '' ? '' : `; expected ${typeNames(trouble.expected)}`}.`;
    case 'unknown-region':
      return `it refers to an unknown region ${quoted(trouble.found)}.`;
    case 'other-plan':
      return `it was judged by the plan ${quoted(trouble.found)}, not by ${quoted(trouble.expected)}.`;
    case 'could-not-judge':
      return `the run that wrote it could not judge (${trouble.message.en})`;
  }
}
