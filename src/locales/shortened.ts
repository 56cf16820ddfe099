/** 5.30102E+11 is what a spreadsheet makes of the twelve digits of 530102000000. */
export function isShortened(text: string): boolean {
  return /^\s*\d(?:\.\d+)?E\+\d+\s*$/iu.test(text);
}
