import { wrap } from '../../terminal/wrap.ts';
import type { Style } from '../../terminal/style.ts';

/**
 * A page of docs/findings, which is plain Markdown, for reading in a terminal: titles strong, examples
 * indented, lines as wide as there is room.
 */
export function findingPage(markdown: string, style: Style, width: number): string {
  const lines: string[] = [];
  let inExample = false;
  for (const line of markdown.trim().split('\n')) {
    if (line.startsWith('```')) inExample = !inExample;
    else if (inExample) lines.push(style.faint(`    ${line}`));
    else if (line.startsWith('# ')) lines.push(style.strong(line.slice(2)));
    else lines.push(...wrap(line.replaceAll('`', ''), width).map((part) => emphasised(part, style)));
  }
  return `${lines.join('\n')}\n`;
}

function emphasised(line: string, style: Style): string {
  return line.replace(/\*\*(?<text>[^*]+)\*\*/gu, (_, text: string) => style.strong(text));
}
