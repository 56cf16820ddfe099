import type { FindingFacts } from '../findings.ts';
import type { Region } from '../model.ts';
import { plainName } from '../naming.ts';
import { unitMagnitude } from './written.ts';
import type { Dictionary, Topic } from './dictionary.ts';
import type { Role } from './roles.ts';

/** The unit of a column: whether it says percent, and the power of ten in front of it, 4 for 万人. */
export interface ColumnUnit {
  readonly percent: boolean;
  readonly power: number;
}

/** What a column was taken for. `ignored` columns hold nothing that is judged: notes, sources, serial numbers. */
export type Column =
  | { readonly role: Role }
  | ({ readonly role: 'topic'; readonly topic: Topic } & ColumnUnit)
  | { readonly role: 'year-of'; readonly year: number }
  | { readonly role: 'region-of'; readonly region: Region }
  | { readonly role: 'region-again' | 'ignored' | 'unknown' | 'nameless' };

export interface Columns {
  readonly columns: readonly Column[];
  /** `line` only where it is not that of the header. */
  readonly problems: readonly { readonly column: number; readonly line?: number; readonly facts: FindingFacts }[];
}

/** Reads a header: each cell is a role, a measure or indicator, or nothing known. A role or topic named twice counts at its first place. */
export function readColumns(header: readonly string[], dictionary: Dictionary): Columns {
  const problems: { column: number; facts: FindingFacts }[] = [];
  const seen = new Map<string, number>();
  const columns = header.map((text, index): Column => {
    const match = dictionary.find(text);
    const unit = match === null ? null : readUnit(match.unit, match.topic, dictionary);
    const column = classify(text, match && unit && { topic: match.topic, ...unit }, dictionary);
    const refuse = (facts: FindingFacts): Column => {
      problems.push({ column: index + 1, facts });
      return { role: 'ignored' };
    };
    if (column.role === 'unknown' && match?.unit) {
      return refuse({ code: 'wrong-unit', text: match.unit, subject: topicId(match.topic), expected: dictionary.unitNames(match.topic) });
    }
    if (column.role === 'unknown') {
      problems.push({ column: index + 1, facts: { code: 'unknown-column', text, candidates: dictionary.nearest(text) } });
      return column;
    }
    if (column.role === 'ignored' || column.role === 'nameless' || column.role === 'region-again') return column;
    const name = column.role === 'topic' ? `${column.topic.type} ${topicId(column.topic)}` : column.role;
    const first = seen.get(name);
    // A code beside a name says the same again, and is held against it.
    if (first !== undefined && column.role === 'region') return { role: 'region-again' };
    if (first !== undefined) return refuse({ code: 'duplicate-column', text, first });
    seen.set(name, index + 1);
    return column;
  });
  return { columns, problems };
}

function classify(text: string, topic: ({ readonly topic: Topic } & ColumnUnit) | null, dictionary: Dictionary): Column {
  if (plainName(text) === '') return { role: 'nameless' };
  const role = dictionary.role(text);
  if (role !== null) return { role };
  return topic === null ? { role: 'unknown' } : { role: 'topic', ...topic };
}

export function topicId(topic: Topic): string {
  return topic.type === 'measure' ? topic.measure.id : topic.indicator.id;
}

/** What a unit says about the figures of a topic; null if it is not one of its units, with or without 百, 千, 万 or 亿 in front. */
export function readUnit(unit: string | null, topic: Topic, dictionary: Dictionary): ColumnUnit | null {
  if (unit === null) return { percent: false, power: 0 };
  const names = new Set(dictionary.unitNames(topic).map(plainName));
  if (names.has(plainName(unit))) return { percent: topic.type === 'indicator', power: 0 };
  const { rest, power } = unitMagnitude(plainName(unit));
  return topic.type === 'measure' && power > 0 && names.has(rest) ? { percent: false, power } : null;
}

/** Whether a header cell says something: the name of a role, or of a measure or indicator in a unit of its own. */
export function isKnownName(text: string, dictionary: Dictionary): boolean {
  const role = dictionary.role(text);
  if (role !== null) return role !== 'ignored';
  const match = dictionary.find(text);
  return match !== null && readUnit(match.unit, match.topic, dictionary) !== null;
}
