import type { Words } from '../words.ts';

export const starter: Words['starter'] = {
  configHead: [
    'Settings of dabiao for this folder: the flags of its commands, without the dashes.',
    'What the command line says goes first. All settings: docs/configuration.md of dabiao.',
  ],
  settings: {
    inputs: 'What is read where the command line names nothing: files, folders, patterns.',
    year: 'The years to judge: 2025, 2023-2025, latest or all.',
    'fail-on': 'Which statuses turn a submission back: fail, undetermined, no-data, or never.',
    expect: 'Regions of which every county must have reported.',
    'max-findings': 'More findings than this turn it back; 0 lets no warning through.',
    baseline: 'The last report: only what is worse than there turns it back.',
    output: 'What is written on each run; the format follows from the name, - is the terminal.',
    region: 'Only these regions and what is below them.',
    targets: 'A plan of your own; copy the one of dabiao and change it.',
    map: 'What columns of yours mean: the name in the header, and the id of a measure.',
    encoding: 'The encoding of text files, if it is not found out right: utf-8, gb18030.',
    skip: 'Warnings of dabiao validate that are not wanted.',
    lang: 'The language of messages: zh or en.',
  },
  next: (folder, files) => `Written to ${folder}:\n${files.map((file) => `  ${file}`).join('\n')}

The figures in it are made up. Put your own files into submissions/, then run:
  dabiao validate     what is wrong with the data
  dabiao check        which targets are met
`,
};
