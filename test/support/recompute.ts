import { parse } from 'csv-parse/sync';
import type { ExplainedDocument } from '../../src/report/document/explained.ts';

/**
 * Works a verdict out again from its explanation, as it is written, and the files: with a reader of cells,
 * fractions and rules that have nothing in common with those of the program.
 */

type Figure = NonNullable<ExplainedDocument['figure']>;
type Member = Figure['members'][number];
type Cell = NonNullable<Figure['cells']>[number];
type Formula = ExplainedDocument['plan']['indicators'][number]['formula'];

/** A fraction; the denominator is above zero. */
export type Fraction = readonly [num: bigint, den: bigint];
interface Bounds {
  readonly low: Fraction;
  readonly high: Fraction | null;
  readonly lowReached: boolean;
  readonly highReached: boolean;
}
interface Sums {
  readonly low: Fraction;
  readonly high: Fraction;
  readonly open: boolean;
  readonly mayRise: boolean;
}

export const order = ([a, b]: Fraction, [c, d]: Fraction): number => {
  const difference = a * d - c * b;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
};
const HUNDRED: Fraction = [100n, 1n];
const NONE: Fraction = [0n, 1n];

export function decimalOf(text: string): Fraction {
  const [units = '', places = ''] = text.split('.');
  return [BigInt(units + places), 10n ** BigInt(places.length)];
}

/** The cells of CSV texts, by file. */
export function cellReader(files: Readonly<Record<string, string>>) {
  const rows = new Map(
    Object.entries(files).map(([path, text]) => [path, parse(text, { relax_column_count: true })]),
  );
  return ({ place, text, subject }: Cell): string => {
    const found = rows.get(place.path)?.[place.line - 1]?.[place.column - 1];
    if (found !== text) throw new Error(`${subject}: ${text} does not stand there, but ${found}`);
    return text;
  };
}
export type ReadCell = ReturnType<typeof cellReader>;

/** What a person reads in a cell: 1,234 / １２ / 85.3% / 20人 / 是. */
export function meaning(text: string): Fraction | boolean {
  const plain = text.normalize('NFKC').trim();
  if (plain === '是') return true;
  if (plain === '否') return false;
  return decimalOf(plain.replaceAll(',', '').replace(/[%人个]$/u, ''));
}

function numberIn(
  cells: readonly Cell[] | undefined,
  read: ReadCell,
  subject: string,
  part?: string,
): Fraction | null {
  const cell = cells?.find((each) => each.subject === subject && each.part === part);
  if (cell === undefined) return null;
  const value = meaning(read(cell));
  if (typeof value === 'boolean') throw new Error('no number');
  return value;
}

/** How a figure comes of its cells. */
export function boundsOf(
  figure: Figure,
  indicator: { readonly id: string; readonly formula: Formula },
  read: ReadCell,
  childrenOf: (code: string) => readonly string[],
): Bounds | null {
  const exactly = (value: Fraction): Bounds => ({
    low: value,
    high: value,
    lowReached: true,
    highReached: true,
  });
  const { formula, id } = indicator;
  if (figure.by === 'percentage') return exactly(numberIn(figure.cells, read, id) ?? NONE);
  if (formula.kind === 'score') {
    const score = numberIn(figure.cells, read, formula.measure);
    return score === null ? null : exactly(score);
  }
  const [root] = figure.members;
  if (root === undefined) return null;
  const sums = sumsOf(root, figure, indicator, read, childrenOf);
  if (isEmpty(root, figure)) return null;
  return formula.kind === 'count' ? countBounds(sums) : percentBounds(sums);
}

/** Nobody reported, and no figure of a larger region stands in. */
function isEmpty({ reported }: Member, { members }: Figure): boolean {
  return reported === 0 && !members.some(({ state }) => state === 'stands-in');
}

const plus = ([a, b]: Fraction, [c, d]: Fraction): Fraction => [a + c, b + d];

function sumsOf(
  member: Member,
  figure: Figure,
  indicator: { readonly id: string; readonly formula: Formula },
  read: ReadCell,
  childrenOf: (code: string) => readonly string[],
): Sums {
  const below = figure.members.filter(({ under }) => under === member.region.code);
  const own = (member.cells ?? []).length > 0 ? ownParts(member, indicator, read) : null;
  const of = below.map((each) => sumsOf(each, figure, indicator, read, childrenOf));
  const found = ((): Sums => {
    switch (member.state) {
      case 'added': {
        const named = new Set(below.map(({ region }) => region.code));
        for (const code of childrenOf(member.region.code))
          if (!named.has(code)) throw new Error(`${code} is left out`);
        return {
          low: of.map(({ low }) => low).reduce(plus, [0n, 0n]),
          high: of.map(({ high }) => high).reduce(plus, [0n, 0n]),
          open: of.some(({ open }) => open),
          mayRise: of.some(({ mayRise }) => mayRise),
        };
      }
      case 'larger':
      case 'stands-in':
        return known(own ?? [0n, 0n]);
      case 'reported':
      case 'half':
      case 'missing':
      case 'excluded':
        return leafSums(member, indicator, read);
    }
  })();
  const claimed = (parts: Member['low']): Fraction => [
    BigInt(String(parts.numerator)),
    BigInt(String(parts.denominator)),
  ];
  const said: Sums = {
    low: claimed(member.low),
    high: claimed(member.high),
    open: member.open,
    mayRise: member.mayRise,
  };
  const text = ({ low, high, open, mayRise }: Sums) => [...low, ...high, open, mayRise].join(' ');
  if (text(said) !== text(found))
    throw new Error(`${member.region.name} ${member.state}: ${text(said)}, but ${text(found)}`);
  return found;
}

const known = (parts: Fraction): Sums => ({ low: parts, high: parts, open: false, mayRise: false });

function ownParts(
  { cells }: Member,
  { id, formula }: { readonly id: string; readonly formula: Formula },
  read: ReadCell,
): Fraction | null {
  const whole = (value: Fraction | null) => value && value[0] / value[1];
  const [num, den] = ((): readonly (bigint | null)[] => {
    switch (formula.kind) {
      case 'ratio':
        return [numberIn(cells, read, formula.numerator), numberIn(cells, read, formula.denominator)].map(
          whole,
        );
      case 'share':
        return [numberIn(cells, read, id, 'numerator'), numberIn(cells, read, id, 'denominator')].map(whole);
      case 'count':
      case 'score':
        return [whole(numberIn(cells, read, formula.measure)), 0n];
    }
  })();
  return num === null || den === null || num === undefined || den === undefined ? null : [num, den];
}

function leafSums(
  member: Member,
  indicator: { readonly id: string; readonly formula: Formula },
  read: ReadCell,
): Sums {
  const { formula } = indicator;
  const own = ownParts(member, indicator, read);
  if (formula.kind === 'share') return shareSums(member, indicator, own, read);
  if (member.state === 'excluded') return known([0n, 0n]);
  if (own !== null) return known(own);
  const nothing = { open: true, mayRise: true, low: [0n, 0n], high: [0n, 0n] } as const;
  if (formula.kind !== 'ratio') return nothing;
  const num = numberIn(member.cells, read, formula.numerator)?.[0];
  const den = numberIn(member.cells, read, formula.denominator)?.[0];
  if (den !== undefined) return { low: [0n, den], high: [den, den], open: false, mayRise: false };
  if (num !== undefined) return { low: [num, num], high: [num, num], open: true, mayRise: false };
  return nothing;
}

/** Whether a member belongs to a share, and counts for it, from its cells or the census. */
function shareSums(
  { cells = [], conditions }: Member,
  { formula }: { readonly formula: Formula },
  own: Fraction | null,
  read: ReadCell,
): Sums {
  if (formula.kind !== 'share') throw new Error('no share');
  const holds = (role: 'where' | 'having'): boolean | null => {
    const condition = formula[role];
    if (condition === null) return true;
    const cell = cells.find(({ subject }) => subject === condition.measure);
    const said = cell === undefined ? null : meaning(read(cell));
    if (condition.comparison === 'yes') return typeof said === 'boolean' ? said : null;
    const census = conditions?.find((each) => each.role === role)?.census ?? null;
    const value = said ?? (census === null ? null : ([BigInt(census), 1n] as const));
    if (value === null || typeof value === 'boolean') return null;
    const difference = order(value, decimalOf(String(condition.value)));
    return condition.comparison === 'above' ? difference > 0 : difference >= 0;
  };
  const [belongs, counts] = [holds('where'), holds('having')];
  for (const { role, holds: said } of conditions ?? [])
    if (said !== holds(role)) throw new Error(`${role}: ${said}`);
  if (belongs === false) return known([0n, 0n]);
  if (counts === null && own !== null) return known(own);
  const low: Fraction = counts !== true ? [0n, 1n] : belongs === null ? [0n, 0n] : [1n, 1n];
  const high: Fraction = counts !== false ? [1n, 1n] : belongs === null ? [0n, 0n] : [0n, 1n];
  return { low, high, open: false, mayRise: false };
}

function countBounds({ low, open }: Sums): Bounds {
  const least: Fraction = [low[0], 1n];
  return { low: least, high: open ? null : least, lowReached: true, highReached: !open };
}

function percentBounds({ low, high, open, mayRise }: Sums): Bounds | null {
  const percent = ([num, den]: Fraction): Fraction => [num * 100n, den];
  if (open) {
    // A member as large as one likes takes the value as near to 0 or 100 % as one likes.
    const top = !mayRise && high[1] > 0n ? percent(high) : HUNDRED;
    return {
      low: NONE,
      high: top,
      lowReached: low[0] === 0n,
      highReached: top !== HUNDRED || high[0] === high[1],
    };
  }
  if (high[1] === 0n) return null;
  const least = low[1] === 0n ? percent(high) : percent(low);
  return { low: least, high: percent(high), lowReached: true, highReached: true };
}

/** What comes of values that may lie between bounds, where some meet the target. */
export function statusOf(
  { low, high, lowReached, highReached }: Bounds,
  least: { readonly value: Fraction; readonly exclusive: boolean } | null,
  most: Fraction | null,
): 'pass' | 'fail' | 'undetermined' {
  const meets = (value: Fraction, isReached: boolean, towards: 1 | -1): boolean => {
    const above = least === null ? 1 : order(value, least.value);
    const below = most === null ? 1 : order(most, value);
    const isAbove = above > 0 || (above === 0 && (isReached ? !least?.exclusive : towards > 0));
    return isAbove && (below > 0 || (below === 0 && (isReached || towards < 0)));
  };
  const atLeast = meets(low, lowReached, 1);
  const atMost = high === null ? most === null : meets(high, highReached, -1);
  if (atLeast && atMost) return 'pass';
  const isBelow =
    high !== null &&
    least !== null &&
    (order(high, least.value) < 0 || (order(high, least.value) === 0 && (least.exclusive || !highReached)));
  const isAbove = most !== null && (order(low, most) > 0 || (order(low, most) === 0 && !lowReached));
  return isBelow || isAbove ? 'fail' : 'undetermined';
}
