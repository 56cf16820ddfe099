import type { Words } from '../words.ts';
import { oneOf, quoted } from './problem-phrases.ts';

/** What stands in the way of `dabiao report` alone. */
export const reportProblems: Pick<
  Words['problems'],
  | 'only-with-data'
  | 'report-not-public'
  | 'format-needs-file'
  | 'split-needs-folder'
  | 'split-in-one-format'
  | 'nothing-to-split'
> = {
  'only-with-data': ({ path, options }) => ({
    message: `${path} is a saved report, which was read and judged then: ${options.join(', ')} would change nothing.`,
    hint: `Leave ${options.length === 1 ? 'it' : 'them'} out, or name the data instead of the report.`,
  }),
  'format-needs-file': ({ format }) => ({
    message: `${format} is no text, and can only be written to a file.`,
    hint: `Name one: -o report.${format}`,
  }),
  'report-not-public': ({ output }) => ({
    message: `--public does not go with ${output}: the JSON holds every name and number that is not for publication.`,
    hint: 'Leave out one of them, or run it twice.',
  }),
  'split-needs-folder': ({ given }) => ({
    message:
      given === null
        ? '--split writes a document for each region, and needs a folder for them.'
        : `--split writes a document for each region, and needs a folder for them; ${given} can't be it.`,
    hint: 'Name one folder: -o feedback/',
  }),
  'split-in-one-format': ({ formats, allowed }) => ({
    message: `--split writes one format of documents, and ${quoted(formats.join(','))} is none.`,
    hint: oneOf(allowed),
  }),
  'nothing-to-split': ({ level, region }) => ({
    message: `No ${level} ${region === null ? 'in what was judged' : `within ${region.name}`} has any data, so there is no document to write.`,
    hint: 'Check --split, --region and the data.',
  }),
};
