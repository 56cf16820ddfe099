import type { Words } from '../words.ts';

const oneOf = (values: readonly string[]) => values.join(' or ');

/** What help says of `dabiao report`. */
export const reportHelp: Words['help']['commands']['report'] = {
  summary: 'write a document to be signed: the monitoring report, the circular, or feedback to each region',
  examples: `  dabiao report submissions/ -y 2025 -o report.docx -o report.html
  dabiao report in/ --kind circular -o circular.docx
  dabiao report in/ --public -o public.html         for publication
  dabiao report in/ --split prefecture -o feedback/ one for each prefecture
  dabiao report in/ -o report.json                  what documents rest on
  dabiao report report.json -o report.docx          the same document from it

Exit codes:
  0 written, whatever the verdicts   2 could not run   3 rows or files left out
`,
};

/** What it says of the options of that alone. */
export const documentOptions: Pick<
  Words['help'],
  'documentKind' | 'documentOutput' | 'publicDocument' | 'splitDocuments' | 'textsFile'
> = {
  documentKind: (kinds) =>
    `${kinds.join(', the monitoring report (default), or ')}, which names what is missed and asks for it`,
  documentOutput:
    'write to a file, in full or not at all, in the format its name shows; may be repeated; - is standard output; with --split a folder',
  publicDocument: 'for publication: without the names of counties that miss, small numbers and file names',
  splitDocuments: (levels) => `write feedback for each region into the folder of -o: ${oneOf(levels)}`,
  textsFile: 'a YAML file of who issues it, its title, the order of sections, and paragraphs to be added',
};
