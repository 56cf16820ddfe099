import type { FindingFacts } from '../../../core/findings.ts';
import type { Level, Member } from '../../../core/model.ts';
import { plainName, splitUnit } from '../../../core/naming.ts';
import { remembered } from '../../../core/remembered.ts';
import type { Dictionary, Topic } from './dictionary.ts';
import type { Role } from './roles.ts';
import { levelOfHeader } from './roles.ts';
import type { ColumnUnit } from './units.ts';
import { readUnit } from './units.ts';
import { splitYear, yearOfHeader } from './years.ts';

/** A column of a measure or indicator. */
export interface TopicColumn extends ColumnUnit {
  readonly role: 'topic';
  readonly topic: Topic;
  /** Whether its header, or a row of units, says its unit. */
  readonly unitStated: boolean;
  /** The year its header names: 2024年在园幼儿数. */
  readonly year: number | null;
}

/** A column that names regions, and the level its header speaks of. */
export interface RegionColumn {
  readonly role: 'region' | 'region-again';
  readonly level: Level | null;
}

/** A column of figures of a year or a region, or both, that its header names. */
export type AcrossColumn =
  | { readonly role: 'year-of'; readonly year: number; readonly region: null; readonly unit: string | null }
  | {
      readonly role: 'region-of';
      readonly region: Member;
      readonly year: number | null;
      readonly unit: string | null;
    };

/**
 * What a column was taken for. `ignored` columns hold nothing that is judged: notes, sources, serial numbers.
 */
export type Column =
  | RegionColumn
  | TopicColumn
  | { readonly role: Exclude<Role, 'region'>; readonly unit: string | null }
  | AcrossColumn
  | { readonly role: 'ignored' | 'unknown' | 'nameless' };

/** Columns that hold figures. */
const FIGURES: ReadonlySet<Column['role']> = new Set([
  'topic',
  'value',
  'numerator',
  'denominator',
  'year-of',
  'region-of',
]);
/** Columns that say what a row is about. */
const KEYS: ReadonlySet<Column['role']> = new Set(['region', 'region-again', 'year', 'indicator', 'unit']);

export function holdsFigures({ role }: Column): boolean {
  return FIGURES.has(role);
}

export function isKey({ role }: Column): boolean {
  return KEYS.has(role);
}

export function namesRegions(column: Column): column is RegionColumn {
  return column.role === 'region' || column.role === 'region-again';
}

/** Whether its header names the year or the region of its figures. */
export function isAcross(column: Column): column is AcrossColumn {
  return column.role === 'year-of' || column.role === 'region-of';
}

/** `line` only where it is not that of the header. */
export interface ColumnProblem {
  readonly column: number;
  readonly line?: number;
  readonly facts: FindingFacts;
}

export interface Columns {
  readonly columns: readonly Column[];
  readonly problems: readonly ColumnProblem[];
}

/**
 * Reads a header: each cell is a role, a measure or indicator, or nothing known. A role named twice counts at
 * its first place, a measure or indicator named twice nowhere.
 * @param years those a column may be about
 */
export function readColumns(
  header: readonly string[],
  dictionary: Dictionary,
  years: readonly number[],
): Columns {
  const problems: ColumnProblem[] = [];
  const seen = new Map<string, number>();
  const outside: { readonly column: number; readonly year: number }[] = [];
  const twice = new Set<number>();
  const read = header.map((text, index): Column => {
    const column = classify(text, dictionary);
    const refuse = (facts: FindingFacts): Column => {
      problems.push({ column: index + 1, facts });
      return { role: 'ignored' };
    };
    if ('facts' in column) return refuse(column.facts);
    if (column.role === 'unknown')
      problems.push({
        column: index + 1,
        facts: { code: 'unknown-column', text, candidates: dictionary.nearest(text) },
      });
    if (column.role === 'ignored' || column.role === 'nameless' || column.role === 'unknown') return column;
    if (column.role === 'topic' && column.year !== null && !years.includes(column.year)) {
      outside.push({ column: index + 1, year: column.year });
      return { role: 'ignored' };
    }
    const name =
      column.role === 'topic'
        ? `${column.topic.type} ${topicId(column.topic)} ${column.year ?? ''}`
        : column.role;
    const first = seen.get(name);
    // A code beside a name, or a prefecture beside a county, is one region with it, and held against it.
    if (first !== undefined && column.role === 'region') return { ...column, role: 'region-again' };
    if (first !== undefined) {
      twice.add(first - 1);
      return refuse({ code: 'duplicate-column', text, first });
    }
    seen.set(name, index + 1);
    return column;
  });
  // Which of two columns for one thing is right nobody can tell: neither is read.
  const columns = read.map((column, index): Column =>
    twice.has(index) && column.role === 'topic' ? { role: 'ignored' } : column,
  );
  const [first] = outside;
  if (first === undefined) return { columns, problems };
  const facts: FindingFacts = {
    code: 'columns-outside-plan',
    years: [...new Set(outside.map(({ year }) => year))],
  };
  return { columns, problems: [...problems, { column: first.column, facts }] };
}

type Named = Column | { readonly facts: FindingFacts };

/** What a header cell names; or why that can't be used. Many files of a submission have the same headers. */
function classify(text: string, dictionary: Dictionary): Named {
  const known = CLASSIFIED.get(dictionary) ?? remembered((each) => classified(each, dictionary));
  CLASSIFIED.set(dictionary, known);
  return known(text);
}

const CLASSIFIED = new WeakMap<Dictionary, (text: string) => Named>();

function classified(text: string, dictionary: Dictionary): Named {
  if (plainName(text) === '') return { role: 'nameless' };
  const role = dictionary.role(text);
  if (role === 'ignored') return { role };
  if (role === 'region') return { role, level: levelOfHeader(text) };
  if (role !== null) return { role, unit: splitUnit(text).unit };
  const whole = dictionary.find(text);
  // What is in brackets may be a year rather than a unit.
  const { rest, year } =
    whole === null || yearOfHeader(whole.unit ?? '') !== null ? splitYear(text) : { rest: text, year: null };
  const match = dictionary.find(rest);
  if (match === null) return { role: 'unknown' };
  const { topic } = match;
  const unit = readUnit(match.unit, topic, dictionary);
  if (unit !== null) return { role: 'topic', topic, ...unit, unitStated: match.unit !== null, year };
  return {
    facts: {
      code: 'wrong-unit',
      text: match.unit ?? '',
      subject: topicId(topic),
      expected: dictionary.unitNames(topic),
    },
  };
}

export function topicId(topic: Topic): string {
  return topic.type === 'measure' ? topic.measure.id : topic.indicator.id;
}

/**
 * Whether a header cell says something: the name of a role, or of a measure or indicator in a unit of its
 * own.
 */
export function isKnownName(text: string, dictionary: Dictionary): boolean {
  const role = dictionary.role(text);
  if (role !== null) return role !== 'ignored';
  const column = classify(text, dictionary);
  return 'role' in column && column.role === 'topic';
}
