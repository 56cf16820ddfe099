/** Words on one line, however many they have in the file. */
export function oneLine(text: string): string {
  return text.trim().replace(/\s+/gu, ' ');
}
