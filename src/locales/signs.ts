const SIGNS: Readonly<Record<string, string>> = { '*': '×', '/': '÷', '-': '−' };

/** The signs of arithmetic as people print them, for those that a keyboard has. */
export function signsOf(text: string): string {
  return text.replaceAll(/[*/-]/gu, (sign) => SIGNS[sign] ?? sign);
}
