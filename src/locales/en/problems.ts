import type { ReportTrouble } from '../../core/errors.ts';
import { isBlank } from '../../core/lists.ts';
import { reasonOf } from '../reasons.ts';
import type { Words } from '../words.ts';
import { commandLine } from './command-line.ts';
import { systemReasons, unknownReason, yamlReasons } from './reasons.ts';
import { typeNames } from './yaml-types.ts';

const because = (code: string) => reasonOf(code, systemReasons, unknownReason);
const syntax = (code: string) => reasonOf(code, yamlReasons, (other) => other);
const quoted = (text: string) => `"${text}"`;
const meant = (candidates: readonly string[]) =>
  candidates.length === 0 ? {} : { hint: `Did you mean ${candidates.join(' or ')}?` };
const oneOf = (allowed: readonly string[]) => `Possible: ${allowed.join(', ')}.`;

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

export const yamlProblems: Words['yamlProblems'] = {
  syntax: ({ reason, found, more }) => ({
    message: `This is no valid YAML: ${syntax(reason)}${found === '' ? '' : ` (${quoted(found)})`}.`,
    ...(more > 0
      ? { hint: `${more} more ${more === 1 ? 'mistake' : 'mistakes'} below probably follow from it.` }
      : {}),
  }),
  'too-many-aliases': () => ({
    message:
      'Anchors are used so often, or inside each other, that the file may unpack to far more than it seems.',
    hint: 'Write the values out.',
  }),
  'too-many-keys': ({ most }) => ({
    message: `There are more than ${most} entries; no such file is read.`,
    hint: 'Take out what is not needed.',
  }),
  'too-deep': ({ most }) => ({
    message: `This is nested more than ${most} levels deep.`,
    hint: 'Look at indentation and brackets.',
  }),
  'empty-value': ({ key }) => ({
    message: `${key} has an empty value.`,
    hint: 'Give it one, or delete the line.',
  }),
  'wrong-type': ({ expected, found }) => ({
    message: `${found} is not what is expected here: ${typeNames(expected)}.`,
  }),
  'not-allowed': ({ found, allowed, candidates }) => ({
    message: `${found} is not allowed here.`,
    hint: [meant(candidates).hint, oneOf(allowed)].filter(Boolean).join(' '),
  }),
  'unknown-key': ({ found, allowed, candidates }) => ({
    message: `There is no key ${quoted(found)} here.`,
    hint: [meant(candidates).hint, oneOf(allowed)].filter(Boolean).join(' '),
  }),
  'missing-key': ({ key }) => ({ message: `The key ${quoted(key)} is missing.` }),
  'one-of-keys': ({ found, allowed }) => ({
    message:
      found.length === 0 ? 'One key is missing.' : `Only one of these may stand here: ${found.join(', ')}.`,
    hint: `Exactly one of: ${allowed.join(', ')}.`,
  }),
  pattern: ({ found, example }) => ({
    message: `${found} is not written as it must be.`,
    hint: `As in: ${example}`,
  }),
  'out-of-range': ({ found, limit }) => ({ message: `${found} is out of range: ${limit}.` }),
  'unknown-reference': ({ what, found, candidates }) => ({
    message: `There is no ${quoted(found)} among the ${what}.`,
    ...meant(candidates),
  }),
  'wrong-measure-type': ({ found, expected }) => ({
    message: `The measure ${found} is of another type; needed is: ${expected.join(' or ')}.`,
  }),
  'name-taken': ({ found, by }) => ({
    message: `The name ${quoted(found)} already means ${by}.`,
    hint: 'Names and aliases must lead to one thing only.',
  }),
  'year-outside-plan': ({ found, allowed }) => ({
    message: `${found} is no year of the plan.`,
    hint: oneOf(allowed.map(String)),
  }),
  'level-not-judged': ({ found, allowed }) => ({
    message: `The indicator is not judged at the level ${found}.`,
    hint: oneOf(allowed),
  }),
  'reading-missing': () => ({
    message: 'An interpreted target must say how it was read out of the plan.',
    hint: 'Add reading: { zh: …, en: … }',
  }),
  'target-needs-kind': ({ comparison, allowed }) => ({
    message: `${comparison} is for indicators of kind ${allowed.join(', ')} only.`,
  }),
  'share-levels': ({ level, of }) => ({
    message: `A share of regions at level ${of} can't be judged below it, at ${level}.`,
  }),
  'reported-above-level': ({ measure, reportedBy, level }) => ({
    message: `${measure} is reported at level ${reportedBy}; nothing can be judged by it at ${level}.`,
  }),
};
