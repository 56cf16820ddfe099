import type { BrokenCheck } from '../../../core/findings.ts';
import { sideText } from '../../declared-sides.ts';
import { quoted } from '../../quoted.ts';
import type { Names } from '../../words/names.ts';

type Compared = NonNullable<BrokenCheck['compared']>;

const COMPARED: Readonly<
  Record<Compared['comparison'], (right: string, tolerance: string | undefined) => string>
> = {
  'at-most': (right, tolerance) => `应不大于 ${right}${margin('可超出', tolerance)}`,
  'at-least': (right, tolerance) => `应不小于 ${right}${margin('可低于其', tolerance)}`,
  below: (right) => `应小于 ${right}`,
  above: (right) => `应大于 ${right}`,
  equal: (right) => `应等于 ${right}`,
  about: (right, tolerance) => `与 ${right} 相差应不超过 ${tolerance}%`,
};

function margin(how: string, tolerance: string | undefined): string {
  return tolerance === undefined ? '' : `（${how} ${tolerance}%）`;
}

/** A rule of the plan that does not hold: its own words, then the figures. */
export function brokenCheck({ says, region, year, compared, together }: BrokenCheck, names: Names): string {
  const where = `${names.region(region)} ${year} 年`;
  const listed = (measures: readonly string[]) => measures.map((id) => quoted(names.topic(id))).join('、');
  if (together !== undefined)
    return `${says.zh}${where}报送了${listed(together.reported)}，没有报送${listed(together.missing)}。`;
  if (compared === undefined) return says.zh;
  const side = (which: Compared['left']) => sideText(which, year, names, (other) => `（${other} 年）`);
  const { left, comparison, right, tolerance } = compared;
  if (left.value === undefined || right.value === undefined)
    return `${says.zh}${where}：${side(left)}，与 ${side(right)} 无法比较，因为除数为 0。`;
  return `${says.zh}${where}：${side(left)}，${COMPARED[comparison](side(right), tolerance)}。`;
}
