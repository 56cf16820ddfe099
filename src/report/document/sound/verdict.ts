import type { Baseline } from '../../../core/baselines.ts';
import { COMPARISONS } from '../../../core/comparisons/rules.ts';
import type { Members, Note, Shortfall, Target, Verdict } from '../../../core/model.ts';
import { CHANGES } from '../../../core/model.ts';
import type { Progress } from '../../../core/progress.ts';
import { PROGRESS_CLASSES, PROGRESS_METHODS, UNASSESSED } from '../../../core/progress.ts';
import type { Waiver } from '../../../core/waivers.ts';
import type { VanishedVerdict } from '../../../gate/gate.ts';
import type { Reader } from './readers.ts';
import {
  choice,
  count,
  from,
  list,
  object,
  oneOf,
  optional,
  orNull,
  text,
  unlessEmpty,
  yes,
} from './readers.ts';
import {
  basis,
  bounds,
  code,
  codes,
  level,
  memberCode,
  namedMember,
  number,
  place,
  region,
  statedBasis,
  status,
  year,
} from './values.ts';

type NoteOf<C extends Note['code']> = Extract<Note, { readonly code: C }>;
const called = <C extends Note['code']>(name: C) => oneOf([name]);
const notBeyondBaseline = { baseline: number, of: optional(level) };

const notes: { readonly [C in Note['code']]: Reader<NoteOf<C>> } = {
  'plan-sets-no-target': object<NoteOf<'plan-sets-no-target'>>({ code: called('plan-sets-no-target') }),
  'no-baseline': object<NoteOf<'no-baseline'>>({ code: called('no-baseline'), year }),
  'milestone-not-above-baseline': object<NoteOf<'milestone-not-above-baseline'>>({
    code: called('milestone-not-above-baseline'),
    ...notBeyondBaseline,
  }),
  'milestone-not-below-baseline': object<NoteOf<'milestone-not-below-baseline'>>({
    code: called('milestone-not-below-baseline'),
    ...notBeyondBaseline,
  }),
  fell: object<NoteOf<'fell'>>({ code: called('fell'), year, value: number }),
  'stood-still': object<NoteOf<'stood-still'>>({ code: called('stood-still'), year }),
  'members-uncertain': object<NoteOf<'members-uncertain'>>({ code: called('members-uncertain') }),
  'no-year-before': object<NoteOf<'no-year-before'>>({ code: called('no-year-before'), year }),
  'condition-not-met': object<NoteOf<'condition-not-met'>>({ code: called('condition-not-met') }),
  'members-not-counted': object<NoteOf<'members-not-counted'>>({ code: called('members-not-counted') }),
  'nothing-to-count': object<NoteOf<'nothing-to-count'>>({ code: called('nothing-to-count') }),
  'census-population': object<NoteOf<'census-population'>>({
    code: called('census-population'),
    members: count,
  }),
  'percentage-only': object<NoteOf<'percentage-only'>>({
    code: called('percentage-only'),
    members: list(memberCode),
  }),
  'own-figure': object<NoteOf<'own-figure'>>({ code: called('own-figure'), regions: codes }),
  'own-remainder': object<NoteOf<'own-remainder'>>({
    code: called('own-remainder'),
    numerator: number,
    denominator: optional(number),
  }),
  needs: object<NoteOf<'needs'>>({
    code: called('needs'),
    measures: list(text),
    reported: optional(list(text)),
    members: optional(list(memberCode)),
  }),
};

const target = object<Target>({
  comparison: oneOf(COMPARISONS),
  value: number,
  tolerance: optional(number),
  toleranceBasis: optional(statedBasis),
  upper: optional(number),
  basis,
  appliedFrom: optional(level),
  ofYear: optional(year),
  baseline: optional(number),
});

const shortfall = object<Shortfall>({
  amount: number,
  of: text,
  exclusive: optional(yes),
  surplus: optional(yes),
});

const members = object<Members>({
  reported: count,
  expected: count,
  direct: unlessEmpty(namedMember),
  missing: unlessEmpty(memberCode),
  lacking: unlessEmpty(code),
});

const progress = object<Progress>({
  class: oneOf(PROGRESS_CLASSES),
  method: oneOf(PROGRESS_METHODS),
  ratio: optional(number),
  yearsToGo: optional(number),
  worsened: optional(yes),
  reason: optional(oneOf(UNASSESSED)),
});

const waiver = object<Waiver>({
  reason: text,
  approvedBy: text,
  document: text,
  approvedOn: text,
  expiresOn: text,
});

export const verdict: Reader<Verdict> = object<Verdict>({
  indicator: text,
  region,
  year,
  status,
  value: optional(number),
  unit: text,
  numerator: optional(number),
  denominator: optional(number),
  bounds: optional(bounds),
  target: optional(target),
  margin: optional(number),
  approximate: optional(yes),
  shortfall: optional(shortfall),
  members,
  notes: unlessEmpty(choice<Note>('code', notes)),
  places: from('observations', unlessEmpty(place)),
  change: optional(oneOf(CHANGES)),
  progress: optional(progress),
  waiver: optional(waiver),
});

export const vanished: Reader<VanishedVerdict> = object<VanishedVerdict>({
  indicator: text,
  year,
  before: status,
  now: orNull(status),
  region,
});

export const baseline: Reader<Baseline> = object<Baseline>({
  indicator: text,
  region,
  value: optional(number),
  numerator: optional(number),
  denominator: optional(number),
  bounds: optional(bounds),
});
