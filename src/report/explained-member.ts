import type { ConditionAccount, MemberAccount } from '../insight/explain/explanation.ts';
import { partsText, sameParts } from './explained-numbers.ts';
import type { Telling } from './explained-telling.ts';
import { conditionText } from './formula-text.ts';

/** What a member comes to. */
export function whatOf(member: MemberAccount, telling: Telling): string {
  const { words, indicator } = telling;
  const { explain } = words;
  const { kind } = indicator.formula;
  const { state, low, high, reported, expected } = member;
  switch (state) {
    case 'reported':
      return conditionsText(member, telling) ?? partsText(low, kind);
    case 'half':
    case 'missing': {
      const said = [explain.states[state], conditionsText(member, telling), percentageText(member, telling)];
      return said.filter((text) => text !== null).join(words.separator);
    }
    case 'excluded':
      return conditionsText(member, telling) ?? explain.states.excluded;
    case 'added': {
      if (member.open && reported === 0 && low.num === 0n && low.den === 0n)
        return explain.members(reported, expected);
      const parts = sameParts(low, high)
        ? partsText(low, kind)
        : [explain.least(partsText(low, kind)), explain.most(partsText(high, kind))].join(words.comma);
      return parts + words.brackets(explain.members(reported, expected));
    }
    case 'stands-in':
    case 'larger':
      return partsText(low, kind) + words.brackets(explain.states[state]);
  }
}

function percentageText({ percentage }: MemberAccount, { words }: Telling): string | null {
  if (percentage?.understood.kind !== 'percentage') return null;
  return words.explain.onlyPercentage(`${percentage.understood.value}%`);
}

/** Whether it is one of those counted, and whether it satisfies what is counted; null where nothing is asked. */
function conditionsText({ state, conditions, low, high }: MemberAccount, telling: Telling): string | null {
  const { words, indicator } = telling;
  const { formula } = indicator;
  if (formula.kind !== 'share' || conditions.length === 0) return null;
  const say = ({ role, holds }: ConditionAccount): string[] => {
    const condition = role === 'where' ? formula.where : formula.having;
    if (condition === null) return [];
    const text = conditionText(condition, words, telling.names.topic);
    if (holds === null) return state === 'reported' ? [] : [words.explain.notKnown(text)];
    if (role === 'where') return holds ? [] : [words.explain.excluded(text)];
    return state === 'excluded' ? [] : [words.explain.counts(text, holds)];
  };
  const said = conditions.flatMap(say);
  // A region that counts its members itself is counted by that.
  return said.length === 0
    ? sameParts(low, high)
      ? partsText(low, formula.kind)
      : null
    : said.join(words.separator);
}
