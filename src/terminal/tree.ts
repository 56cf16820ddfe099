import { wrap } from './wrap.ts';

/** A line, and what stands below it. */
export interface Branch {
  readonly text: string;
  readonly paint?: (text: string) => string;
  readonly below: readonly Branch[];
}

/** The least room a line is given, however deep it stands. */
const LEAST = 20;

/** Lines below one another, joined by rules; what is longer than `width` is wrapped under its own beginning. */
export function tree(root: Branch, width: number, paintRule: (text: string) => string): string[] {
  return [...linesOf(root, '', '', width, paintRule), ...below(root.below, '', width, paintRule)];
}

function below(branches: readonly Branch[], indent: string, width: number, paintRule: Painter): string[] {
  return branches.flatMap((branch, i) => {
    const isLast = i === branches.length - 1;
    const inner = `${indent}${isLast ? '  ' : '│ '}`;
    const hanging = `${inner}${branch.below.length > 0 ? '│ ' : '  '}`;
    return [
      ...linesOf(branch, `${indent}${isLast ? '└' : '├'} `, hanging, width, paintRule),
      ...below(branch.below, inner, width, paintRule),
    ];
  });
}

type Painter = (text: string) => string;

function linesOf(
  { text, paint = (plain) => plain }: Branch,
  first: string,
  others: string,
  width: number,
  paintRule: Painter,
): string[] {
  const room = Math.max(LEAST, width - Math.max(first.length, others.length));
  return wrap(text, room).map((line, i) => {
    const rule = i === 0 ? first : others;
    return `${rule === '' ? '' : paintRule(rule)}${paint(line)}`.trimEnd();
  });
}
