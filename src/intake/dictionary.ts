import type { Candidate } from '../findings.ts';
import { plainName, splitUnit } from '../naming.ts';
import type { Indicator, Measure, Plan } from '../plan/plan.ts';
import { nearestFinder } from '../suggest.ts';
import type { Role } from './roles.ts';
import { isRole, roleOf } from './roles.ts';

/** What a column, or a row's `indicator` cell, is about. */
export type Topic = { readonly type: 'measure'; readonly measure: Measure } | { readonly type: 'indicator'; readonly indicator: Indicator };

export interface Match {
  readonly topic: Topic;
  /** The unit in brackets behind the name. */
  readonly unit: string | null;
}

/** Finds measures and indicators by id, title in either language, or alias. */
export interface Dictionary {
  readonly find: (text: string) => Match | null;
  /** The role a header cell has, if it has one. */
  readonly role: (text: string) => Role | 'ignored' | null;
  /** The longest name that stands somewhere in a text. */
  readonly within: (text: string) => Match | null;
  readonly nearest: (text: string) => readonly Candidate[];
  /** Every name a unit goes by. */
  readonly unitNames: (topic: Topic) => readonly string[];
  readonly measure: (id: string) => Measure;
}

/** A name this short may stand in a text without being meant. */
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
      return shown ? { type: 'measure', measure: measure(formula.measure) } : { type: 'indicator', indicator: each };
    }),
  ];
  const named = [...plan.measures, ...plan.indicators].map((item, i) => ({ topic: topics[i], names: namesOf(item) }));
  const index = new Map<string, Topic>();
  for (const { topic, names } of named) {
    for (const name of names.map(plainName)) if (topic !== undefined && !index.has(name)) index.set(name, topic);
  }
  const roles = new Map<string, Role | 'ignored'>();
  for (const { name, means } of [...plan.columns, ...house]) {
    const topic = index.get(plainName(means));
    const role = means === 'ignore' ? 'ignored' : means;
    if (topic !== undefined) index.set(plainName(name), topic);
    else if (isRole(role)) roles.set(plainName(name), role);
  }
  const findNearest = nearestFinder([...plan.measures, ...plan.indicators], namesOf);
  return {
    role: (text) => roles.get(plainName(text)) ?? (index.has(plainName(text)) ? null : roleOf(text)),
    find: (text) => {
      const words = plainName(text).replace(/^其中[:,]?/u, '');
      const whole = index.get(words);
      if (whole !== undefined) return { topic: whole, unit: null };
      const { name, unit } = splitUnit(words);
      const topic = index.get(name);
      return topic === undefined ? null : { topic, unit };
    },
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
      const id = topic.type === 'measure' ? topic.measure.unit : topic.indicator.unit;
      const unit = plan.units.find((each) => each.id === id);
      return [...new Set([id, ...(unit ? [unit.name.zh, unit.name.en, ...unit.aliases] : [])])];
    },
    measure,
  };
}

function namesOf({ id, title, aliases }: Measure | Indicator): string[] {
  return [id, title.zh, title.en, ...aliases];
}
