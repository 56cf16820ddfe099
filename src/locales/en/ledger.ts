import type { Status } from '../../core/model.ts';
import type { LedgerWords } from '../words/ledger.ts';

const withValue = (text: string, value: string | null) => (value === null ? text : `${text} (now ${value})`);

const STANDINGS: Readonly<Record<Status, string>> = {
  pass: 'met',
  fail: 'still missed',
  waived: 'still missed, waived',
  undetermined: 'not all was reported: cannot be told',
  'no-data': 'not reported: cannot be told',
  'not-applicable': 'does not apply that year',
  'no-target': 'no target that year',
};

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

export const ledger: LedgerWords = {
  sheet: 'Ledger',
  guide: 'How to use',
  headings: {
    number: 'No.',
    prefecture: 'Prefecture',
    county: 'County',
    indicator: 'Indicator',
    problem: 'Problem (value, target, shortfall)',
    basis: 'Basis (clause)',
    source: 'Source (file, rows)',
    lead: 'Lead unit',
    supporting: 'Supporting units',
    person: 'Person',
    measures: 'Measures',
    due: 'Deadline',
    status: 'Status',
    overdue: 'Overdue',
    monitoring: 'Latest data',
    progress: 'Progress',
    completion: 'Completion (evidence)',
    acceptance: 'Accepted by',
    closed: 'Closed on',
    remarks: 'Remarks',
    key: 'Key (do not change)',
  },
  statuses: {
    'not-started': 'Not started',
    'in-progress': 'In progress',
    'awaiting-acceptance': 'Awaiting acceptance',
    closed: 'Closed',
  },
  overdue: {
    yes: 'Yes',
    no: 'No',
    'no-deadline': 'No deadline',
    awaiting: 'Deadline passed, awaiting acceptance',
    'unknown-deadline': 'Deadline not understood',
    'unknown-status': 'Status not understood',
  },
  monitoring: (of) => {
    switch (of.code) {
      case 'new':
        return of.waived ? 'Missed (new), waived' : 'Missed (new)';
      case 'reopened':
        return `Missed again after it was closed (before: ${of.key})${of.waived ? ', waived' : ''}`;
      case 'superseded':
        return `Missed again after it was closed: see ${of.key}`;
      case 'pass':
        return withValue(of.closed ? 'Met' : 'Met, ready for acceptance', of.value);
      case 'not-judged':
        if (of.later === null) return 'Not judged in this run: not known';
        return `${of.year} was not judged in this run; ${of.later.year}: ${withValue(STANDINGS[of.later.status], of.later.value)}`;
      case 'fail':
      case 'waived':
      case 'undetermined':
      case 'no-data':
      case 'not-applicable':
      case 'no-target':
        return capital(STANDINGS[of.code]);
    }
  },
  title: (plan, years) => `${plan}: ledger of what must be put right (${years.join(', ')})`,
  note: (day, today, open) =>
    `Overdue as of ${day}${today ? ' (no day was named: the day of the run)' : ''}.` +
    (open > 0
      ? ` ${open} more could not be judged, since not all was reported, and ${open === 1 ? 'is' : 'are'} not listed here.`
      : ''),
  noteBegins: 'Overdue as of',
  planLabel: 'Plan id',
  asOfLabel: 'Overdue as of',
  asOf: (day, today) => (today ? `${day} (not named: the day of the run)` : day),
  guideTitle: 'How to use this ledger',
  guideHeadings: ['Column', 'Filled in by', 'What it says'],
  filledBy: {
    program: 'The program, anew at each update',
    'program-once': 'The program when it adds the row, people afterwards',
    people: 'People; the program never changes it',
  },
  columns: {
    number: 'The rows counted from the top; left alone where the cell is a formula.',
    prefecture: 'Where the problem is; the province if it is the province’s.',
    county: 'Where the problem is; empty if it is the province’s or a prefecture’s.',
    indicator: 'The indicator of the plan.',
    problem:
      'Value, target and what is lacking. Brought up to date while the target is missed; afterwards the last record of it stays.',
    basis: 'What of the plan asks for it.',
    source: 'File, sheet and rows of the figures.',
    lead: 'As the plan names it; what you change stays changed.',
    supporting: 'As the plan names them; what you change stays changed.',
    person: 'Who does the work.',
    measures: 'What is done about it.',
    due: 'The last day on which it is in time: 2025-12-31, 2025/12/31. A month alone means its last day.',
    status: 'Not started, In progress, Awaiting acceptance or Closed; nothing means not started.',
    overdue:
      'Yes if the row is not closed and its deadline is before the day the ledger is as of. What awaits acceptance is never “Yes” but “Deadline passed, awaiting acceptance”: whether it was done in time is for those who accept it to say.',
    monitoring:
      'What the data of the last run say. “Met, ready for acceptance” leaves the status alone: people close a row.',
    progress: 'How far the work has come.',
    completion: 'What was done, and the evidence.',
    acceptance: 'Who accepts the work.',
    closed: 'The day on which the row was closed.',
    remarks: 'Anything else.',
    key: 'Indicator, code of the region, year. The program knows rows by it: do not change it, clear it or copy it to another row. What is missed again after it was closed gets a row of its own, with #2, #3 after the key.',
  },
  rules: [
    'You may sort, filter, hide, move columns, add columns and sheets, and change how things look: the program knows columns by their headings and rows by their keys. New rows are added at the end.',
    'Do not change headings, merge cells in the rows, or fill in rows that have no key.',
    'The program never deletes a row. A row that you delete comes back at the next update if its target is still missed.',
  ],
  chooseStatus: 'Choose one of the list: Not started, In progress, Awaiting acceptance, Closed.',
  row: (path, line, columns) =>
    `${path} line ${line}, ${columns.length === 1 ? 'column' : 'columns'} ${columns.join(', ')}`,
  cells: (path, cells) => `${path} ${cells.join(', ')}`,
  places: (named, more) =>
    `${named.join('; ')}${more > 0 ? `; and ${more} more ${more === 1 ? 'cell' : 'cells'}` : ''}`,
  cut: '… (too long, cut off)',
  pages: 'Page &P of &N',
  moreTroubles: (count) => `And ${count} more.`,
  troubles: {
    'no-workbook': ({ what }) => ({
      message: {
        encrypted: 'The file is encrypted and cannot be read.',
        damaged: 'The file is damaged and cannot be read.',
        'too-large': 'The file is too large to be read.',
        other: 'The file is no .xlsx workbook.',
      }[what],
      hint:
        what === 'encrypted'
          ? 'Remove the password and save it as .xlsx.'
          : 'Use a sound .xlsx ledger; for a new ledger choose another name for --output.',
    }),
    'no-ledger': () => ({
      message: 'No sheet has the header of a ledger.',
      hint: 'Restore the header row; if this is no ledger, choose another name for --output.',
    }),
    'several-ledgers': ({ sheets }) => ({
      message: `Several sheets are ledgers: ${sheets.join(', ')}; expected one, or one called “Ledger”.`,
      hint: 'Call the one that is to be updated “Ledger”.',
    }),
    'missing-column': ({ heading }) => ({
      message: `The header has no column “${heading}”.`,
      hint: `Restore the column, or change its heading back to “${heading}”; what is not needed can be hidden.`,
    }),
    'column-twice': ({ heading, first }) => ({
      message: `The heading “${heading}” is there twice, the other time at ${first}; expected one.`,
      hint: 'Give one of the columns another name.',
    }),
    'no-key': ({ found, heading }) => ({
      message: `The row has no key, but “${found}” under “${heading}”; every row that is filled in has a key.`,
      hint: 'Restore the key from an earlier ledger; move what you added yourself to another sheet.',
    }),
    'bad-key': ({ found }) => ({
      message: `“${found}” is no key; expected indicator, region code and year, as in safe-campus-rate 530102 2025.`,
      hint: 'Restore the key from an earlier ledger.',
    }),
    'key-twice': ({ found, first }) => ({
      message: `The key “${found}” is there twice, the other time at ${first}; expected one row for each key.`,
      hint: 'Move the copied row to another sheet.',
    }),
    merged: ({ range }) => ({
      message: `${range} are merged cells; expected none in the header and the rows.`,
      hint: 'Unmerge them.',
    }),
    formula: ({ heading }) => ({
      message: `“${heading}” is filled in by the program, but the cell is a formula, which an update would overwrite.`,
      hint: 'Move the formula to a column of your own.',
    }),
    'no-plan': ({ label, expected }) => ({
      message: `“${label}” is not to be found, so that it is not known whose ledger this is; expected “${expected}”.`,
      hint: `Restore the sheet “How to use”, or write on another sheet “${label}” in one cell and “${expected}” in the cell to its right.`,
    }),
    'no-day': ({ label, expected }) => ({
      message: `No cell says “${label}”; a ledger has to say by which day rows are overdue.`,
      hint: `Restore the sheet “How to use”, or write on another sheet “${label}” in one cell and “${expected}” in the cell to its right.`,
    }),
    'other-plan': ({ found, expected }) => ({
      message: `The ledger is of the plan “${found}”; this run is of “${expected}”.`,
      hint: 'Choose another name for --output, or name the plan of the ledger with --targets.',
    }),
  },
};
