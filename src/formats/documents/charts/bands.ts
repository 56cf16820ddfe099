import type { HeatMap } from '../../../content/chart.ts';

/** As many groups of columns as stand side by side. */
export interface Band {
  readonly groups: readonly Group[];
}

export interface Group {
  readonly name: string;
  /** From the left of the band, in pixels. */
  readonly offset: number;
  readonly columns: readonly { readonly name: string; readonly index: number }[];
}

interface Measures {
  readonly width: number;
  readonly cell: number;
  /** Between groups. */
  readonly gap: number;
  /** How much room the name of a group needs. */
  readonly nameWidth: (name: string) => number;
}

/** Shares columns out over bands of a width; a group is divided only where it is wider than a band. */
export function bandsOf(columns: HeatMap['columns'], measures: Measures): readonly Band[] {
  const { width, cell, gap, nameWidth } = measures;
  const most = Math.max(1, Math.floor(width / cell));
  const bands: Group[][] = [];
  let end = Infinity;
  for (const { name, columns: own } of groupsOf(columns).flatMap((group) => divided(group, most))) {
    const needed = Math.min(width, Math.max(own.length * cell, nameWidth(name)));
    if (end + gap + needed > width) {
      bands.push([]);
      end = -gap;
    }
    bands.at(-1)?.push({ name, columns: own, offset: end + gap });
    end += gap + needed;
  }
  return bands.map((groups) => ({ groups }));
}

type Neighbours = Omit<Group, 'offset'>;

function groupsOf(columns: HeatMap['columns']): readonly Neighbours[] {
  const groups: { name: string; columns: { name: string; index: number }[] }[] = [];
  columns.forEach(({ name, group }, index) => {
    const last = groups.at(-1);
    if (last?.name === group) last.columns.push({ name, index });
    else groups.push({ name: group, columns: [{ name, index }] });
  });
  return groups;
}

function divided({ name, columns }: Neighbours, most: number): readonly Neighbours[] {
  const parts = Math.ceil(columns.length / most);
  return Array.from({ length: parts }, (_, i) => ({
    name,
    columns: columns.slice(i * most, (i + 1) * most),
  }));
}
