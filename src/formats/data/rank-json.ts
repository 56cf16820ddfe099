import { jsonText } from '../../report/document/json-text.ts';
import { rankDocument } from '../../report/rank-document.ts';
import type { RankReport } from '../../report/rank-report.ts';

/** A ranking as the JSON document of schema/rank.schema.json. */
export function renderRankJson(ranked: RankReport): string {
  return `${jsonText(rankDocument(ranked), 2)}\n`;
}
