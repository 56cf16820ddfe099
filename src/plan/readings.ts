import type { Doubt } from './doubt-facts.ts';
import { askedOf } from './requirements.ts';
import type { IndicatorFile, TargetFile } from './schema.ts';

/** Figures in words: of percentages 95% and 百分之九十五, of things 4个 and 1 所. */
const PERCENT =
  /(?<figure>\d+(?:\.\d+)?)\s*(?:%|％|per cent|percent)|百分之(?:(?<digits>[\d.]+)|(?<words>[〇零一二三四五六七八九十百点]+))/gu;
const THINGS = /(?<figure>\d+(?:\.\d+)?)\s*(?:余)?(?:个|所|家|名|人|项|处|台|套|门|分)/gu;

/** A target beside words that name other figures: one of the two is most likely a slip. */
export function readingDoubts(
  indicator: IndicatorFile,
  target: TargetFile,
  path: readonly string[],
): Doubt[] {
  const { figures, isUnnamed, pattern } = asked(indicator, target);
  const names = (said: readonly string[]) =>
    figures.every((figure) => said.includes(figure)) || said.every((figure) => figures.includes(figure));
  const differs = ({ where, said }: Said): Doubt => ({
    facts: {
      kind: 'reading-differs',
      found: figures.join('–'),
      said,
      where,
      ...(isUnnamed ? { isUnnamed: true } : {}),
    },
    path,
  });
  // The words of the indicator are those of the target, unless it has a source of its own.
  const quote = target.quote ?? (target.source === undefined ? indicator.quote : '');
  const sources = [
    { where: 'reading' as const, text: target.reading?.zh ?? '' },
    { where: 'reading' as const, text: target.reading?.en ?? '' },
    { where: 'quote' as const, text: quote },
  ];
  const named = sources
    .map(({ where, text }) => ({ where, said: figuresIn(text, pattern) }))
    .filter(({ said }) => said.length > 0);
  // A reading explains why the target is another figure than the quoted one; none contradicts the target.
  if (named.some(({ said }) => names(said))) {
    const other = named.find(({ where, said }) => where === 'reading' && !names(said));
    return other === undefined ? [] : [differs(other)];
  }
  const [first] = named;
  return first === undefined ? [] : [differs(first)];
}

/** The figures that some words name. */
interface Said {
  readonly where: 'reading' | 'quote';
  readonly said: readonly string[];
}

/** The figures of the target, as words would say them, and how figures of its kind are written. */
function asked(
  { kind }: IndicatorFile,
  target: TargetFile,
): { readonly figures: readonly string[]; readonly isUnnamed: boolean; readonly pattern: RegExp } {
  const [first] = askedOf(target);
  const isPercent = (kind === 'ratio' || kind === 'share') && first?.measures !== 'members';
  const named = first?.figures.map(String) ?? [];
  const isUnnamed = first !== undefined && named.length === 0;
  // What has no figure of its own is said by none.
  return { figures: isUnnamed ? [first.key] : named, isUnnamed, pattern: isPercent ? PERCENT : THINGS };
}

function figuresIn(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map(({ groups }) => {
    const { figure, digits = figure, words } = groups ?? {};
    return String(digits === undefined ? ofWords(words ?? '') : Number(digits));
  });
}

const DIGITS = '〇一二三四五六七八九';

/** 九十五 is 95, 一百零五 is 105, 零点五 is 0.5. */
function ofWords(words: string): number {
  const digit = (text: string, none: number) => (text === '' ? none : Math.max(0, DIGITS.indexOf(text)));
  const [before = '', after = ''] = words.replaceAll('零', '〇').split('点');
  // Before another digit it only keeps a place.
  const integer = before.replaceAll(/〇(?=.)/gu, '');
  const [hundreds = '', rest = ''] = integer.includes('百') ? integer.split('百') : ['〇', integer];
  const [tens = '', ones = ''] = rest.includes('十') ? rest.split('十') : ['〇', rest];
  const whole = digit(hundreds, 1) * 100 + digit(tens, 1) * 10 + digit(ones, 0);
  return Number(`${whole}.${Array.from(after, (each) => digit(each, 0)).join('')}`);
}
