import type { Heading, RootContent } from 'mdast';
import type { Closing, Document, Section } from '../../../content/document.ts';
import { wordsOf } from '../../../locales/index.ts';
import type { Words } from '../../../locales/words.ts';
import { bullets, heading, numbered, paragraph } from '../../markdown/nodes.ts';
import { coverLines, issueLines } from '../cover-lines.ts';
import { blockNodes } from './blocks.ts';

/**
 * A document in GitHub's Markdown, for sites and code hosts. What can't be in it: pictures, which are told in
 * words, and pages.
 */
export async function writeMarkdownDocument(document: Document): Promise<string> {
  const { title, cover, opening, sections, closing, attachments, language } = document;
  const words = wordsOf(language);
  const blocks = (each: Document['opening'][number]) => blockNodes(each, words);
  const { writeMarkdown } = await import('../../markdown/write.ts');
  return writeMarkdown([
    heading(1, title),
    ...coverLines(document).map((line) => paragraph(line)),
    ...(cover === null || cover.facts.length === 0
      ? []
      : [bullets(cover.facts.map(({ label, text }) => [paragraph(words.labelled(label, text))]))]),
    ...issueLines(document).map((line) => paragraph(line)),
    ...opening.flatMap(blocks),
    ...sections.flatMap((section) => sectionNodes(section, 2, words)),
    ...(closing === null ? [] : closingNodes(closing, words)),
    ...attachments.flatMap((section) => sectionNodes(section, 2, words)),
  ]);
}

function sectionNodes(section: Section, depth: Heading['depth'], words: Words): RootContent[] {
  return [
    heading(depth, words.documents.heading(section.number, section.title)),
    ...section.blocks.flatMap((block) => blockNodes(block, words)),
    ...section.sections.flatMap((each) => sectionNodes(each, below(depth), words)),
  ];
}

const DEPTHS: readonly Heading['depth'][] = [1, 2, 3, 4, 5, 6];

/** The deepest headings that there are stay as they are. */
function below(depth: Heading['depth']): Heading['depth'] {
  return DEPTHS[DEPTHS.indexOf(depth) + 1] ?? depth;
}

function closingNodes({ label, attachments, lines }: Closing, words: Words): RootContent[] {
  const [only = ''] = attachments;
  return [
    ...(attachments.length === 1 ? [paragraph(words.labelled(label, only))] : []),
    ...(attachments.length > 1
      ? [
          paragraph(words.labelled(label, '').trimEnd()),
          numbered(attachments.map((each) => [paragraph(each)])),
        ]
      : []),
    ...lines.map((line) => paragraph(line)),
  ];
}
