import type { Rational } from '../core/rational.ts';
import { printable } from '../core/printable.ts';
import type { CellAccount, FigureAccount, MemberAccount } from '../insight/explain/explanation.ts';
import { partsText, rangeText, sameParts } from './explained-numbers.ts';
import { grouped } from './grouped.ts';
import { placeInWords } from './places-text.ts';
import { whatOf } from './explained-member.ts';
import type { Telling, Told } from './explained-telling.ts';
import { told } from './explained-telling.ts';

/** Members listed before the rest is only added up. */
const MOST_MEMBERS = 5;
const LONGEST_TEXT = 80;

/** A value with the numbers it comes of put in: 899 ÷ 1000 = 89.9%. */
export function valueText(
  { range, members: [root], by }: FigureAccount,
  { words, indicator }: Telling,
  against: readonly Rational[] = [],
): string {
  if (range === null) return words.explain.nothing;
  const { kind } = indicator.formula;
  const value = rangeText(range, indicator.unit, words, against);
  if (
    by === 'roll-up' &&
    root !== undefined &&
    kind !== 'count' &&
    !root.open &&
    sameParts(root.low, root.high)
  )
    return `${partsText(root.low, kind)} ${value.sign} ${value.text}`;
  const isForItself = root === undefined || root.expected === 1;
  return by === 'percentage' && !isForItself
    ? value.text + words.brackets(words.explain.ownPercentage)
    : value.text;
}

/**
 * What a figure was made of: the cells of a region, or everybody that was added up.
 * @param depth from one on, only what is out of the ordinary is listed
 */
export function figureLines(figure: FigureAccount, telling: Telling, depth = 0): Told[] {
  const [root] = figure.members;
  const below = grouped(figure.members, ({ under }) => under);
  const own = figure.cells.map((cell) => cellLine(cell, telling));
  if (root === undefined) return own;
  const lines = linesOf(root, below, telling, depth);
  const first =
    root.state === 'added' && root.expected > 0
      ? [told(telling.words.explain.members(root.reported, root.expected))]
      : stateLine(root, telling);
  return [...own, ...openLine(root, figure, telling), ...first, ...lines];
}

function stateLine(member: MemberAccount, telling: Telling): Told[] {
  return member.state === 'reported' && member.conditions.length === 0 ? [] : [told(whatOf(member, telling))];
}

/** What members that may add any amount do to the value. */
function openLine(
  { state, open, mayRise, low, high }: MemberAccount,
  { by }: FigureAccount,
  telling: Telling,
): Told[] {
  const { indicator, words } = telling;
  const { kind } = indicator.formula;
  if (by !== 'roll-up') return [];
  if (open && state !== 'added') return [];
  if (open) return [told(words.explain.open[kind === 'count' ? 'count' : mayRise ? 'any' : 'lower'])];
  if (sameParts(low, high)) return [];
  return [told(words.explain.least(partsText(low, kind))), told(words.explain.most(partsText(high, kind)))];
}

type Below = ReadonlyMap<string | null, readonly MemberAccount[]>;

/** What stands below a member: its cells, what it reported aside, its own members. */
function linesOf(member: MemberAccount, below: Below, telling: Telling, depth: number): Told[] {
  return [
    ...member.cells.map((cell) => cellLine(cell, telling)),
    ...censusLines(member, telling),
    ...asideLines(member, telling),
    ...(member.percentage === null || member.reported === member.expected
      ? []
      : [cellLine(member.percentage, telling)]),
    ...memberLines(below.get(member.region) ?? [], below, telling, depth),
  ];
}

/** Members, those with something to be said of them first; the rest is added up. */
function memberLines(
  members: readonly MemberAccount[],
  below: Below,
  telling: Telling,
  depth: number,
): Told[] {
  if (members.length === 0) return [];
  const line = (member: MemberAccount) =>
    told(nameAnd(member, telling), linesOf(member, below, telling, depth + 1));
  if (telling.all) return members.map(line);
  const ordered = members.toSorted((a, b) => rankOf(a) - rankOf(b));
  // Further down only what is out of the ordinary is listed.
  const listed = depth === 0 ? ordered : ordered.filter((member) => NOTABLE.has(rankOf(member)));
  const against = depth === 0 ? [] : ordered.filter((member) => rankOf(member) === AGAINST);
  const shown = listed.slice(0, MOST_MEMBERS);
  const rest = ordered.filter((member) => !shown.includes(member) && !against.includes(member));
  if (shown.length + against.length === 0) return [];
  return [
    ...shown.map(line),
    ...againstLine(against, telling),
    ...(rest.length === 0 ? [] : [told(foldedText(rest, telling))]),
  ];
}

/** Those that count against, by their names. */
function againstLine(members: readonly MemberAccount[], { words, names }: Telling): Told[] {
  if (members.length === 0) return [];
  const named = members.slice(0, MOST_MEMBERS).map(({ region }) => names.region(region));
  return [told(words.explain.against(words.list(named), members.length - named.length))];
}

const AGAINST = 1;
const ORDINARY = 3;
const NOTABLE: ReadonlySet<number> = new Set([0, 2]);

/** What is missing first, then what counts against, then what is not all in order further down. */
function rankOf({ state, reported, expected, conditions, aside }: MemberAccount): number {
  if (state === 'missing' || state === 'half') return 0;
  if (conditions.some(({ role, holds }) => role === 'having' && holds === false) && state !== 'excluded')
    return 1;
  const isPlain = reported === expected && state !== 'stands-in' && state !== 'larger';
  return isPlain && (aside === null || sameParts(aside.own, aside.ofMembers)) ? ORDINARY : 2;
}

function foldedText(rest: readonly MemberAccount[], { indicator, words }: Telling): string {
  const isKnown = rest.every(({ low, high, open }) => !open && sameParts(low, high));
  const sum = rest.reduce(({ num, den }, { low }) => ({ num: num + low.num, den: den + low.den }), {
    num: 0n,
    den: 0n,
  });
  return words.explain.folded(rest.length, isKnown ? partsText(sum, indicator.formula.kind) : '');
}

function nameAnd(member: MemberAccount, telling: Telling): string {
  const { words, names } = telling;
  const direct = member.region.includes('-') ? words.brackets(words.explain.direct) : '';
  return words.labelled(names.region(member.region) + direct, whatOf(member, telling));
}

function censusLines({ conditions }: MemberAccount, { words }: Telling): Told[] {
  return conditions.flatMap(({ census }) =>
    census === null ? [] : [told(words.explain.census(String(census)))],
  );
}

function asideLines({ aside }: MemberAccount, telling: Telling): Told[] {
  if (aside === null) return [];
  const { words, indicator } = telling;
  const { own, ofMembers, counted, cells } = aside;
  const { kind } = indicator.formula;
  const how = counted ? 'larger' : sameParts(own, ofMembers) ? 'same' : 'other';
  const text = words.explain.aside[how](partsText(own, kind), partsText(ofMembers, kind));
  return [told(text, counted ? [] : cells.map((cell) => cellLine(cell, telling)))];
}

/** What a cell is of, what stands in it, and where it is. */
export function cellLine({ subject, text, understood, place }: CellAccount, { words, names }: Telling): Told {
  const written = printable(text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT)}…` : text);
  const said = words.labelled(names.topic(subject), words.explain.written(written, understood));
  return { text: `${said} · ${placeInWords(place, words)}`, faint: true, below: [] };
}
