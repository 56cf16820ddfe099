import { describe, expect, test } from 'vitest';
import type { Document } from '../../../../src/content/document.ts';
import { writeDocx } from '../../../../src/formats/documents/docx/docx.ts';
import { all, partIn, partsIn, styled } from '../../../support/docx.ts';
import { ASSETS } from '../../../support/document-assets.ts';
import { HOSTILE } from '../../../support/hostile.ts';
import { OFFICE, pagesOf } from '../../../support/office.ts';
import { without } from '../../../support/programs.ts';
import { SAMPLE_DOCUMENT } from '../../../support/sample-document.ts';
import { documentOf, paragraphOf, sectionOf, tableOf } from './documents.ts';

/** As XML can hold it, and as a strict parser hands it out. */
const held = (text: string) =>
  text.replaceAll(/(?![\t\n\r])[\p{Cs}\p{Cc}\uFFFE\uFFFF]/gu, '\uFFFD').replaceAll(/\r\n?/gu, '\n');

/** A tile for each. */
const figureOf = (texts: readonly string[]) => {
  const found = SAMPLE_DOCUMENT.sections[0]?.blocks.find((block) => block.kind === 'figure');
  if (found?.kind !== 'figure' || found.chart.kind !== 'tile') throw new Error('the sample has no tile map');
  const tiles = texts.map((text, i) => {
    const [column, row] = [i % 16, Math.floor(i / 16)];
    return { name: text, text: text.slice(0, 10), column, row, shade: 1 as const };
  });
  const joined = texts.join('');
  return { ...found, alternative: joined, source: joined, chart: { ...found.chart, tiles } };
};

/** A text wherever a document can have one. */
function everywhere(texts: readonly string[]): Document {
  const text = texts.join('');
  const cell = { text };
  const table = tableOf({ caption: { number: '表1', text }, rows: [{ cells: [cell, cell] }], notes: [text] });
  const blocks = [
    paragraphOf(text),
    { kind: 'bullets', items: [[{ text }]] },
    table,
    figureOf(texts),
    { kind: 'signatures', places: [text], date: text },
  ] as const;
  return documentOf([sectionOf('a', { title: text, blocks })], {
    title: text,
    office: text,
    date: text,
    cover: { title: text, subtitle: text, facts: [{ label: text, text }] },
    closing: { label: '附件', attachments: [text, text], lines: [text] },
    attachments: [sectionOf('b', { number: text, title: text })],
  });
}

describe('what strangers write', () => {
  test('is text, whatever it says', async () => {
    const blocks = HOSTILE.map((text) => paragraphOf(text));
    const docx = await writeDocx(documentOf([sectionOf('a', { blocks })]), ASSETS);
    const written = styled(partIn(docx, 'word/document.xml'), 'BodyText').map(({ text }) => text);
    expect(written).toEqual(HOSTILE.map(held));
  });
  test('breaks no part of the file, wherever it stands', async () => {
    const docx = await writeDocx(everywhere(HOSTILE), ASSETS);
    for (const [name, part] of partsIn(docx)) {
      expect(all(part, 'script'), name).toEqual([]);
      const linked = all(part, 'Relationship').filter(
        ({ attributes }) => attributes['TargetMode'] !== undefined,
      );
      expect(linked, name).toEqual([]);
    }
    expect(partIn(docx, 'word/document.xml').text.split(held(HOSTILE.join(''))).length).toBeGreaterThan(15);
  });
  test.skipIf(without(...OFFICE))(
    'is opened by LibreOffice',
    async () => {
      const pages = pagesOf(
        await writeDocx(everywhere([`<w:p>&]]>"'\u0000${'很长的名称'.repeat(30)}`]), ASSETS),
      );
      const seen = pages.flatMap(({ lines }) => lines.map(({ text }) => text)).join('');
      expect(seen).toContain('<w:p>&]]>"');
      expect(seen).toContain('很长的名称');
    },
    120_000,
  );
});
