import type { Words } from '../words.ts';

export const starter: Words['starter'] = {
  configHead: [
    'Settings of dabiao for this folder: the options of its commands, without the dashes.',
    'The command line takes precedence. All settings: docs/configuration.md of dabiao.',
  ],
  settings: {
    inputs: 'What is read if the command line names no input: files, folders, patterns.',
    year: 'The years to judge: 2025, 2023-2025, latest or all.',
    'fail-on':
      'Which statuses reject a submission: fail (fail:own: without applied targets), undetermined, no-data, or never.',
    expect: 'Regions in which every county must have reported.',
    'max-findings': 'More findings than this reject it; 0 allows no warnings.',
    baseline: 'The previous report: only what has become worse since then rejects the submission.',
    waivers:
      'Failures that are approved, and explanations of doubtful figures: neither rejects the submission.',
    output: 'What is written on each run; the name shows the format, - is the terminal.',
    region: 'Only these regions and those below them.',
    targets: 'A plan of your own; copy the one that comes with dabiao and change it.',
    map: 'What your columns mean: the name in the header, and the id of a measure.',
    encoding: 'The encoding of text files, if it is not detected correctly: utf-8, gb18030.',
    skip: 'Warnings of dabiao validate to leave out.',
    lang: 'The language of messages: zh or en.',
  },
  next: (folder, files) => `Written to ${folder}:\n${files.map((file) => `  ${file}`).join('\n')}

The figures in it are made up. Put your own files into submissions/, then run:
  dabiao validate     what is wrong with the data
  dabiao check        which targets are met
`,
};
