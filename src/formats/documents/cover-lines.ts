import type { Document } from '../../content/document.ts';

/** What the cover says above its facts and the title does not say already, for a format without a cover page. */
export function coverLines({ title, cover }: Document): string[] {
  return [cover?.title, cover?.subtitle].flatMap((line) =>
    line === undefined || line === null || title.includes(line) ? [] : [line],
  );
}

/** The office and the day of issue, where nothing else in the document says them. */
export function issueLines({ office, date, closing }: Document): string[] {
  return [office, date].flatMap((line) =>
    line === null || closing?.lines.includes(line) === true ? [] : [line],
  );
}
