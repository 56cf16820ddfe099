import type { FoundBy } from '../../../core/account.ts';
import type { Candidate } from '../../../core/findings.ts';
import { plainName, splitUnit } from '../../../core/naming.ts';
import type { Indicator, Measure, Plan } from '../../../plan/plan.ts';
import { remembered } from '../../../core/remembered.ts';
import { nearestFinder } from '../../../core/suggest.ts';
import type { Role } from './roles.ts';
import { isRole, roleOf } from './roles.ts';

/** What a column, or a row's `indicator` cell, is about. */
export type Topic =
  | { readonly type: 'measure'; readonly measure: Measure }
  | { readonly type: 'indicator'; readonly indicator: Indicator };

export interface Match {
  readonly topic: Topic;
  /** The unit in brackets after the name. */
  readonly unit: string | null;
}

/** Finds measures and indicators by id, title in either language, or alias. */
export interface Dictionary {
  readonly find: (text: string) => Match | null;
  /** How a text that is found was recognised. */
  readonly foundBy: (text: string) => FoundBy | null;
  /** The role a header cell has, if it has one. */
  readonly role: (text: string) => Role | 'ignored' | null;
  /** The longest name that occurs in a text. */
  readonly within: (text: string) => Match | null;
  readonly nearest: (text: string) => readonly Candidate[];
  /** Every name of a unit. */
  readonly unitNames: (topic: Topic) => readonly string[];
  readonly measure: (id: string) => Measure;
}

/** A name this short may occur in a text without being meant. */
const SHORTEST_WITHIN = 4;

/** A name for a column that a house or a file has of its own, and the id or role it means. */
export type HouseNames = Plan['columns'];

export function buildDictionary(plan: Plan, house: HouseNames = []): Dictionary {
  const measures = new Map(plan.measures.map((measure) => [measure.id, measure]));
  const measure = (id: string): Measure => {
    const found = measures.get(id);
    if (found === undefined) throw new Error(`no measure ${id}`);
    return found;
  };
  const topics: Topic[] = [
    ...plan.measures.map((each): Topic => ({ type: 'measure', measure: each })),
    ...plan.indicators.map((each): Topic => {
      const { formula } = each;
      const shown = formula.kind === 'count' || formula.kind === 'score';
      return shown
        ? { type: 'measure', measure: measure(formula.measure) }
        : { type: 'indicator', indicator: each };
    }),
  ];
  const named = [...plan.measures, ...plan.indicators].map((item, i) => ({
    topic: topics[i],
    names: labelledNames(item),
  }));
  const index = new Map<string, Topic>();
  const foundBy = new Map<string, FoundBy>();
  for (const { topic, names } of named) {
    for (const { name, by } of names) {
      if (topic === undefined || index.has(name)) continue;
      index.set(name, topic);
      foundBy.set(name, by);
    }
  }
  const roles = new Map<string, Role | 'ignored'>();
  for (const { name, means } of [...plan.columns, ...house]) {
    const topic = index.get(plainName(means));
    const role = means === 'ignore' ? 'ignored' : means;
    if (topic !== undefined) {
      index.set(plainName(name), topic);
      foundBy.set(plainName(name), 'house-name');
    }
    if (topic === undefined && isRole(role)) roles.set(plainName(name), role);
  }
  /** The name in the index that a text means: all of it, or what is left without its unit. */
  const lookUp = (text: string) =>
    index.has(withoutPrefix(text)) ? withoutPrefix(text) : splitUnit(withoutPrefix(text)).name;
  const unitNames = new Map<Topic, readonly string[]>();
  const findNearest = nearestFinder([...plan.measures, ...plan.indicators], namesOf);
  return {
    role: remembered((text) => {
      const name = plainName(text);
      return roles.get(name) ?? (index.has(name) ? null : roleOf(text));
    }),
    // The same few names occur in row after row.
    find: remembered((text) => {
      const name = lookUp(text);
      const topic = index.get(name);
      return topic === undefined
        ? null
        : { topic, unit: index.has(withoutPrefix(text)) ? null : splitUnit(withoutPrefix(text)).unit };
    }),
    foundBy: (text) => foundBy.get(lookUp(text)) ?? null,
    within: (text) => {
      const words = plainName(text);
      const [name] = [...index.keys()]
        .filter((each) => each.length >= SHORTEST_WITHIN && words.includes(each))
        .toSorted((a, b) => b.length - a.length);
      const topic = name === undefined ? undefined : index.get(name);
      return topic === undefined ? null : { topic, unit: null };
    },
    nearest: (text) =>
      findNearest(splitUnit(text).name)
        .map(({ id, title }) => ({ id, name: title.zh }))
        .filter((candidate, i, all) => all.findIndex(({ id }) => id === candidate.id) === i),
    unitNames: (topic) => {
      const known = unitNames.get(topic);
      if (known !== undefined) return known;
      const id = topic.type === 'measure' ? topic.measure.unit : topic.indicator.unit;
      const unit = plan.units.find((each) => each.id === id);
      const names = [...new Set([id, ...(unit ? [unit.name.zh, unit.name.en, ...unit.aliases] : [])])];
      unitNames.set(topic, names);
      return names;
    },
    measure,
  };
}

/** 其中：, "of which", is not part of a name. */
function withoutPrefix(text: string): string {
  return plainName(text).replace(/^其中[:,]?/u, '');
}

function labelledNames({
  id,
  title,
  aliases,
}: Measure | Indicator): { readonly name: string; readonly by: FoundBy }[] {
  const named = (names: readonly string[], by: FoundBy) =>
    names.map((name) => ({ name: plainName(name), by }));
  return [...named([id], 'id'), ...named([title.zh, title.en], 'title'), ...named(aliases, 'alias')];
}

function namesOf({ id, title, aliases }: Measure | Indicator): string[] {
  return [id, title.zh, title.en, ...aliases];
}
