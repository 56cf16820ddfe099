import characters from './traditional.json' with { type: 'json' };

const { traditional, simplified } = characters;

/**
 * Radicals of CJK Radicals Supplement, each before the character it looks like, after Unicode's
 * EquivalentUnifiedIdeograph.txt. Files that were made from PDF have them, and NFKC leaves them alone.
 */
const RADICALS =
  '⺁厂⺂乛⺃乚⺄乙⺅亻⺆冂⺈刀⺉刂⺊卜⺋㔾⺌小⺍小⺎兀⺏尣⺐尢⺒巳⺓幺⺔彑⺕彐⺖忄⺗心⺘扌⺙攵⺛旡⺜日⺝月⺞歺⺟母⺠民⺡氵⺢氺⺣灬⺤爫⺥爬⺦丬⺧牛⺨犭⺩王⺫目⺬示⺭礻⺯糹⺰纟' +
  '⺱罓⺲罒⺳㓁⺴冗⺶羊⺹耂⺺肀⺻聿⺼肉⺾艹⺿艺⻀艻⻁虎⻂衤⻃覀⻄西⻅见⻆角⻈讠⻉贝⻋车⻌辶⻍辷⻎辸⻏邑⻐钅⻑長⻒镸⻓长⻔门⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻟飠⻠饣⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉' +
  '⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟';

let known: ReadonlyMap<string, string> | undefined;

/** Made when it is first asked for: most files have no such characters. */
function spellings(): ReadonlyMap<string, string> {
  known ??= new Map([
    ...[...RADICALS.matchAll(/(?<radical>.)(?<character>.)/gu)].map(
      ([, radical = '', character = '']) => [radical, character] as const,
    ),
    ...Array.from(traditional, (character, i) => [character, simplified[i] ?? character] as const),
  ]);
  return known;
}

/**
 * Most texts hold nothing that has to be looked at more closely: ASCII, common Chinese, full width, spaces.
 */
const COMMON = /^[\t\n\r -~\u00A0\u3000-\u3003\u3008-\u3011\u4E00-\u9FFF\uFF01-\uFF5E]*$/u;

/**
 * Text without invisible characters, in half width, and in the characters it seems to have: ⼤理 is 大理.
 */
export function compatible(text: string): string {
  return COMMON.test(text) ? text.normalize('NFKC') : withoutUnseen(text);
}

/** Classes of characters take long to make: only where there is a text that needs them. */
function withoutUnseen(text: string): string {
  // Zero-width characters, soft hyphens, direction marks, variation selectors.
  const unseen = /[\p{Cf}\p{Variation_Selector}]|\u034F/gu;
  // NFKC would also turn ①, ², ½, ㈠, ⓐ and 𝟐 into digits and letters and join them to those beside them: they stay
  // what they are. № is a word, and the radicals of Kangxi are characters.
  const touched = /(?:[^\p{No}\p{Nl}\p{So}\p{Lm}\u{1D7CE}-\u{1D7FF}\u{1FBF0}-\u{1FBF9}]|[№\u2F00-\u2FDF])+/gu;
  return text.replace(unseen, '').replace(touched, (part) => part.normalize('NFKC'));
}

const RESPELT = new RegExp(`[\\u2E80-\\u2EFF${traditional}]`, 'gu');

/**
 * Radicals as the characters they look like, Traditional characters as the Simplified ones that names are
 * written in.
 */
export function respelt(text: string): string {
  return text.replace(RESPELT, (character) => spellings().get(character) ?? character);
}

/** Whether a text contains anything that `compatible`, `respelt` or removing spaces might change. */
const UNUSUAL = new RegExp(`[^!-~\\u4E00-\\u9FFF]|[${traditional}]`, 'u');

export function isUnusual(text: string): boolean {
  return UNUSUAL.test(text);
}
