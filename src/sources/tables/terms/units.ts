import { plainName } from '../../../core/naming.ts';
import type { Plan } from '../../../plan/plan.ts';
import type { Dictionary, Topic } from './dictionary.ts';
import { cleaned, unitMagnitude } from '../values/written.ts';

/** The unit of a column: whether it says percent, and the power of ten in front of it, 4 for 万人. */
export interface ColumnUnit {
  readonly percent: boolean;
  readonly power: number;
}

/**
 * What a unit says about the figures of a topic; null if it is not one of its units, with or without 百, 千, 万
 * or 亿 in front.
 */
export function readUnit(unit: string | null, topic: Topic, dictionary: Dictionary): ColumnUnit | null {
  if (unit === null) return { percent: false, power: 0 };
  const names = plainNamesOf(dictionary.unitNames(topic));
  const plain = plainName(unit);
  if (names.has(plain)) return { percent: topic.type === 'indicator', power: 0 };
  const { rest, power } = unitMagnitude(plain);
  return topic.type === 'measure' && power > 0 && names.has(rest) ? { percent: false, power } : null;
}

/** The same few units occur in row after row. */
function plainNamesOf(names: readonly string[]): ReadonlySet<string> {
  const known = PLAIN_NAMES.get(names) ?? new Set(names.map(plainName));
  PLAIN_NAMES.set(names, known);
  return known;
}

const PLAIN_NAMES = new WeakMap<readonly string[], ReadonlySet<string>>();

/** Every name of every unit of a plan. */
export function unitNamesOf(plan: Plan): ReadonlySet<string> {
  const known =
    UNIT_NAMES.get(plan) ??
    new Set(plan.units.flatMap(({ id, name, aliases }) => [id, name.zh, name.en, ...aliases].map(plainName)));
  UNIT_NAMES.set(plan, known);
  return known;
}

const UNIT_NAMES = new WeakMap<Plan, ReadonlySet<string>>();

const STATED =
  /(?:(?:单位|units?)(?:\s*[:：]|[为是]|\s+)\s*|以(?=[^\s，,]{1,6}[计为]))(?<units>[^\s)）\]】;；。计为]+)/giu;
const BRACKETED = /[(（](?<units>[^()（）]*)[)）]/gu;
/**
 * What is in front of 人 or 所 where figures are not to be taken as written: a unit that is not understood
 * must not be passed over.
 */
const MULTIPLE = /^(?:十万|百万|千万|百|千|万|亿|\d|thousand|million|hundred)/u;
const LONGEST_UNKNOWN = 6;

/**
 * The units that texts around a table state: 单位：万人、所, or （万人） as all that is in brackets or in a cell. Of
 * what follows 单位 only a unit counts, since 单位 is an office too.
 */
export function statedUnits(texts: readonly string[], known: ReadonlySet<string>): string[] {
  const isUnit = (text: string) => {
    const { rest, power } = unitMagnitude(plainName(text));
    return known.has(plainName(text)) || (power > 0 && (rest === '' || known.has(rest)));
  };
  // 百草园小学 is an office.
  const isMultiple = (text: string) =>
    MULTIPLE.test(plainName(text)) && (text.length <= LONGEST_UNKNOWN || /^[a-z]+$/iu.test(text));
  return texts.flatMap((each) => {
    const text = cleaned(each);
    const behind = [...text.matchAll(STATED)].flatMap(({ groups }) =>
      parts(groups?.['units'] ?? '').filter((unit) => isUnit(unit) || isMultiple(unit)),
    );
    const bracketed = [
      text,
      ...[...text.matchAll(BRACKETED)].map(({ groups }) => groups?.['units'] ?? ''),
    ].flatMap((inside) => (parts(inside).every(isUnit) ? parts(inside) : []));
    return [...behind, ...bracketed];
  });
}

function parts(units: string): string[] {
  return units.split(/[、,，/和及]/u).filter((unit) => unit.trim() !== '');
}

/** How the units stated around a table bear on a topic. */
export type UnitInForce =
  | { readonly kind: 'unit'; readonly unit: ColumnUnit }
  /** None of them changes its figures. */
  | { readonly kind: 'none' }
  /** One that makes figures larger is not one of its units, or two of its units are stated. */
  | { readonly kind: 'foreign' | 'several'; readonly text: string };

/** Finds which of the units stated around a table is that of a topic which has none of its own. */
export function unitInForce(stated: readonly string[], topic: Topic, dictionary: Dictionary): UnitInForce {
  if (stated.length === 0 || (topic.type === 'measure' && topic.measure.type !== 'count'))
    return { kind: 'none' };
  const fitting = stated.flatMap((text) => {
    const { rest, power } = unitMagnitude(plainName(text));
    const unit =
      topic.type === 'measure' && rest === '' ? { percent: false, power } : readUnit(text, topic, dictionary);
    return unit === null ? [] : [{ text, unit }];
  });
  const [first, ...others] = fitting;
  if (first !== undefined) {
    const other = others.find(({ unit }) => unit.power !== first.unit.power);
    return other === undefined
      ? { kind: 'unit', unit: first.unit }
      : { kind: 'several', text: `${first.text}、${other.text}` };
  }
  const foreign =
    topic.type === 'measure' ? stated.find((text) => MULTIPLE.test(plainName(text))) : undefined;
  return foreign === undefined ? { kind: 'none' } : { kind: 'foreign', text: foreign };
}
