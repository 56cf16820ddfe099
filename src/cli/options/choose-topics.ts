import { UserError } from '../../core/errors.ts';
import { plainName } from '../../core/naming.ts';
import { measuresOf } from '../../plan/measures-of.ts';
import type { Goal, Indicator, Plan } from '../../plan/plan.ts';
import { nearest } from '../../core/suggest.ts';
import { split } from './choices.ts';

/** Which indicators and measures the words of a user mean. */

type Topic = Plan['measures'][number] | Indicator;
/** What has names of its own. */
type Named = Pick<Goal, 'id' | 'title'> & Partial<Pick<Indicator, 'aliases'>>;

/**
 * What a plan lists, an indicator or a goal, by id, title or alias, or by a part of one that no other has. An
 * indicator of that name goes first, a part of a name last.
 * @throws UserError `unknown-name`
 */
export function chooseEntry(text: string, { indicators, goals }: Plan): Indicator | Goal {
  return (
    exactly(text, indicators) ??
    exactly(text, goals) ??
    byPart(text, indicators) ??
    byPart(text, goals) ??
    unknownIndicator(text, [...indicators, ...goals])
  );
}

/**
 * What a table is about, or what is to be judged: an indicator, or a measure. An indicator of that name goes
 * first, a part of a name last.
 * @throws UserError `unknown-name`
 */
export function chooseTopic(text: string, { indicators, measures, columns }: Plan): Topic {
  const house = columns.find(({ name }) => plainName(name) === plainName(text))?.means;
  const named =
    [...indicators, ...measures].find(({ id }) => id === house) ??
    exactly(text, indicators) ??
    exactly(text, measures) ??
    byPart(text, indicators) ??
    byPart(text, measures);
  return named ?? unknownIndicator(text, [...indicators, ...measures]);
}

function namesOf(named: Named): string[] {
  const { id, title, aliases = [] } = named;
  return [id, title.zh, title.en, ...aliases].map((name) => plainName(name));
}

function exactly<T extends Named>(text: string, topics: readonly T[]): T | undefined {
  return topics.find((topic) => namesOf(topic).includes(plainName(text)));
}

/** A name this short is part of too many. */
const SHORTEST_PART = 2;

/** @throws UserError if several have it */
function byPart<T extends Named>(text: string, topics: readonly T[]): T | undefined {
  const part = plainName(text);
  if (part.length < SHORTEST_PART) return undefined;
  const [first, ...others] = topics.filter((topic) => namesOf(topic).some((name) => name.includes(part)));
  if (first === undefined || others.length === 0) return first;
  throw ambiguous(text, [first, ...others]);
}

function ambiguous(text: string, meant: readonly Named[]): UserError {
  return new UserError({
    kind: 'unknown-name',
    what: 'indicator',
    text,
    ambiguous: true,
    candidates: meant.map(candidateOf),
  });
}

function candidateOf({ id, title }: Named) {
  return { id, name: title.zh };
}

function unknownIndicator(text: string, topics: readonly Named[]): never {
  const candidates = nearest(text, topics, namesOf).map(candidateOf);
  throw new UserError({ kind: 'unknown-name', what: 'indicator', text, ambiguous: false, candidates });
}

/** As much of a plan as tells what is judged, so that a saved report does. */
interface Judged<T> {
  readonly indicators: readonly T[];
  readonly measures: readonly Named[];
  readonly goals: readonly Named[];
}

/**
 * The one indicator that is meant, by id, title or alias or a part of one; of a measure the one that is made of it.
 * @throws UserError `unknown-name`; `not-judged` for a goal
 */
export function chooseIndicator<T extends Named & Pick<Indicator, 'formula'>>(
  text: string,
  { indicators, measures, goals }: Judged<T>,
): T {
  const measure = exactly(text, measures);
  const made = indicators.filter(
    ({ formula }) => measure !== undefined && measuresOf(formula).includes(measure.id),
  );
  const named = exactly(text, indicators) ?? (made.length === 1 ? made[0] : undefined);
  if (named !== undefined) return named;
  if (made.length > 1) throw ambiguous(text, made);
  const part = exactly(text, goals) === undefined ? byPart(text, indicators) : undefined;
  if (part !== undefined) return part;
  const goal = exactly(text, goals) ?? byPart(text, goals);
  if (goal === undefined) return unknownIndicator(text, indicators);
  throw new UserError({ kind: 'not-judged', indicator: candidateOf(goal), why: { code: 'goal' } });
}

/** The indicators that `--indicator` asks for: those named, and of a measure those that are made of it. */
export function chooseIndicators(texts: readonly string[], plan: Plan): string[] {
  return split(texts).flatMap((text) => {
    const topic = chooseTopic(text, plan);
    return plan.indicators.some(({ id }) => id === topic.id) ? [topic.id] : indicatorsOf(topic.id, plan);
  });
}

function indicatorsOf(measure: string, { indicators }: Plan): string[] {
  return indicators.filter(({ formula }) => measuresOf(formula).includes(measure)).map(({ id }) => id);
}
