import { DOCUMENT_KINDS } from '../../../content/document.ts';
import { REPORT_FORMATS } from '../../../formats/report-formats.ts';
import { one, several } from '../../completion/values.ts';
import { chooseFormatAmong, split } from '../choices.ts';
import { chooseKind, chooseSplit, SPLIT_LEVELS } from '../choose-document.ts';
import type { OptionRecord } from '../record.ts';

const names = REPORT_FORMATS.map(({ name }) => name);

/** Which document `dabiao report` makes, and where it writes it. */
export const DOCUMENTS = [
  {
    name: 'kind',
    value: 'kind',
    takes: 'one',
    commands: ['report'],
    help: 'documentKind',
    values: DOCUMENT_KINDS,
    completes: () => one(DOCUMENT_KINDS),
    read: chooseKind,
  },
  {
    name: 'format',
    short: '-f',
    value: 'formats',
    takes: 'list',
    commands: ['report'],
    help: 'format',
    values: names,
    completes: () => several(names),
    read: (text) => split([text]).map((each) => chooseFormatAmong(REPORT_FORMATS, each)),
  },
  {
    name: 'output',
    short: '-o',
    value: 'file',
    takes: 'several',
    commands: ['report'],
    help: 'documentOutput',
    completes: 'files',
    path: true,
  },
  {
    name: 'public',
    takes: 'nothing',
    commands: ['report'],
    help: 'publicDocument',
  },
  {
    name: 'split',
    value: 'level',
    takes: 'one',
    commands: ['report'],
    help: 'splitDocuments',
    values: SPLIT_LEVELS,
    completes: () => one(SPLIT_LEVELS),
    read: chooseSplit,
  },
  {
    name: 'texts',
    value: 'file',
    takes: 'one',
    commands: ['report'],
    help: 'textsFile',
    completes: 'files',
    path: true,
    setting: { about: 'What an office adds to documents, or changes in them', place: 41 },
  },
] as const satisfies readonly OptionRecord[];
