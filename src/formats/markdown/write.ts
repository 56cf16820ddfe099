import type { RootContent } from 'mdast';
import { gfmStrikethroughToMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { toMarkdown } from 'mdast-util-to-markdown';

/**
 * The parts of a document as GitHub's Markdown, with every text escaped where it would mean something there.
 */
export function writeMarkdown(children: readonly RootContent[]): string {
  const extensions = [gfmTableToMarkdown({ tablePipeAlign: false }), gfmStrikethroughToMarkdown()];
  return toMarkdown({ type: 'root', children: [...children] }, { bullet: '-', extensions });
}
