import type { ContentWords } from '../words/content.ts';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** Titles, numbers, days, and what results are called. */
export const contentFrame: Omit<
  ContentWords,
  'columns' | 'levels' | 'tables' | 'figures' | 'alternatives' | 'series' | 'shades' | 'say'
> = {
  title: (kind, year, subject) =>
    ({
      monitor: `${subject}: monitoring report ${year}`,
      circular: `Circular on the results of ${year} under ${subject}`,
      feedback: `${subject}: results of ${year}`,
    })[kind],
  shortTitle: (kind, year, subject) =>
    ({
      monitor: `Monitoring report ${year}`,
      circular: `Circular on the results of ${year}`,
      feedback: `${subject}: results of ${year}`,
    })[kind],
  sections: {
    overview: 'Overview',
    data: 'Data',
    actions: 'Results by action',
    groups: 'Focus areas',
    prefectures: 'Prefectures',
    ranking: 'Scores and grades',
    quality: 'Quality of the data',
    'verdicts-annex': 'All verdicts',
    'counties-annex': 'Verdicts by county',
    'targets-annex': 'Targets and where they come from',
    'quality-annex': 'Problems of the data',
    'method-annex': 'Method, sources and digests',
    items: 'Results by action',
    problems: 'Main problems',
    requirements: 'What is asked for next',
    'indicators-attachment': 'Results by indicator',
    'prefectures-attachment': 'Results by prefecture',
    'problems-attachment': 'List of problems',
  },
  numbers: {
    section: (path) => (path.length === 1 ? `${path.join('.')}.` : path.join('.')),
    attachment: (n, of) => (of === 1 ? 'Annex' : `Annex ${n}`),
    table: (n) => `Table ${n}`,
    figure: (n) => `Figure ${n}`,
  },
  day: (isoDay) => {
    const [year = '', month = '', day = ''] = isoDay.split('-');
    return `${Number(day)} ${MONTHS[Number(month) - 1] ?? month} ${year}`;
  },
  noDay: '____ __________ ______',
  cover: {
    plan: 'Plan',
    scope: 'Scope',
    year: 'Year',
    date: 'Date',
    data: 'Data',
    completeness: 'Completeness',
    office: 'Issued by',
  },
  states: {
    met: 'met',
    approximate: 'met within the tolerance',
    missed: 'missed',
    waived: 'missed, waived',
    open: 'cannot be judged (no data)',
    none: 'no target, or not applicable',
  },
  results: {
    standard: { met: 'met', missed: 'missed' },
    task: { met: 'completed', missed: 'not completed' },
    approximate: 'met within the tolerance',
    waived: 'waived',
    open: 'cannot be judged (no data)',
    notApplicable: 'not applicable',
    noTarget: 'no figure in the plan',
    noTargetInYear: 'no target this year',
    noTargetAtLevel: 'no target at this level',
  },
  signatures: ['Statistician', 'Checked by', 'Responsible'],
  attachmentLabel: 'Annexes',
  ofThePlan: 'Goals of the plan as a whole',
  unnamedOffice: '(issuing office)',
  addressees: 'To the education bureaus of the prefectures and to the universities:',
};
