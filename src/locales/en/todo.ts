import type { TodoWords } from '../words/todo.ts';
import { plural } from './plural.ts';

const missed = (count: number, waived: number, applied: string) =>
  `${count} missed${applied}${waived > 0 ? `, and ${waived} waived` : ''}`;

const due = (year: number, count: number, open: number) =>
  [
    ...(count > 0 || open === 0 ? [`${count} not yet at the target of ${year}`] : []),
    ...(open > 0
      ? [
          count > 0
            ? `and ${open} of which that can't be told`
            : `${open} of which it can't be told whether the target of ${year} is met`,
        ]
      : []),
  ].join(', ');

export const todo: TodoWords = {
  answer: (year, nextYear, counts, applied) =>
    [
      `${year}: ${missed(counts.missed, counts.waived, applied)}`,
      `${counts.unreported} lacking data`,
      nextYear === null
        ? `the plan has no targets after ${year}`
        : `by the values of ${year}, ${due(nextYear, counts.due, counts.dueOpen)}`,
    ].join('; ') + '.',
  amongRegions: (regions) => `In ${plural(regions, 'region', 'regions')}.`,
  amongUnits: (leading, onlySupporting, unnamed) =>
    leading === 0
      ? 'Nobody is named as responsible.'
      : `${[
          `Led by ${plural(leading, 'unit', 'units')}`,
          ...(onlySupporting > 0
            ? [`${plural(onlySupporting, 'more only supports', 'more only support')} others`]
            : []),
          ...(unnamed > 0 ? [`for ${plural(unnamed, 'item', 'items')} nobody is named as responsible`] : []),
        ].join('; ')}.`,
  nothing: (met, nextYear) =>
    met === 0
      ? 'Nothing is listed because no target of that year applies to the regions and indicators chosen.'
      : `Nothing is to be put right or reported${nextYear === null ? '' : ', and every target of the next year is met already'}.`,
  counts: (nextYear, counts, applied) =>
    [
      ...(counts.missed > 0 ? [missed(counts.missed, counts.waived, applied)] : []),
      ...(counts.missed === 0 && counts.waived > 0 ? [`${counts.waived} waived`] : []),
      ...(counts.unreported > 0 ? [`${counts.unreported} lacking data`] : []),
      ...(counts.due + counts.dueOpen > 0 && nextYear !== null
        ? [due(nextYear, counts.due, counts.dueOpen)]
        : []),
    ].join('; '),
  unnamed: 'Nobody named as responsible',
  lists: {
    missed: (year) => `Missed in ${year}`,
    unreported: (year) => `Lacking data, so that ${year} can't be judged`,
    due: (year) => `Targets of ${year} not met yet`,
    dueOpen: (year) => `Targets of ${year}, lacking data, so that nothing can be told`,
    supported: 'In support of others',
  },
  order: (by) =>
    by === 'unit'
      ? 'Units by the number of misses they lead; within a unit by the share of the target that is lacking, largest first.'
      : 'Within a region by the share of the target that is lacking, largest first.',
  method: (year, nextYear) =>
    `What ${nextYear} takes is reckoned from the values of ${year}, with denominators and members as they are; a target set by the year before takes ${year} for that year.`,
  applied: '* applied target of a higher level',
  lacks: (year, measures, members) =>
    `figures of ${year} lacking: ${measures}${members === null ? '' : ` (${members})`}`,
  members: (names, more) => (more > 0 ? `${names} and ${more} more` : names),
  known: (value) => `as far as known ${value}`,
  target: (year, target) => `target of ${year} ${target}`,
  lead: 'Lead',
  supporting: 'Supporting',
  unit: 'Unit',
  lack: 'Lacking',
  csv: {
    type: 'type',
    status: 'status',
    indicator: 'indicator',
    name: 'name',
    region: 'region',
    'region-name': 'region-name',
    level: 'level',
    year: 'year',
    lead: 'lead',
    supporting: 'supporting',
    value: 'value',
    low: 'low',
    high: 'high',
    unit: 'unit',
    numerator: 'numerator',
    denominator: 'denominator',
    'target-comparison': 'target-comparison',
    target: 'target',
    'target-basis': 'target-basis',
    'target-applied-from': 'target-applied-from',
    margin: 'margin',
    shortfall: 'shortfall',
    'shortfall-of': 'shortfall-of',
    missing: 'missing',
    'next-target': 'next-target',
    progress: 'progress',
    'waiver-reason': 'waiver-reason',
    'waiver-approved-by': 'waiver-approved-by',
    'waiver-document': 'waiver-document',
    'waiver-approved-on': 'waiver-approved-on',
    'waiver-expires-on': 'waiver-expires-on',
    message: 'message',
    source: 'source',
    places: 'places',
  },
};
