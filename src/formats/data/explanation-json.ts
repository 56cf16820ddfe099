import { explainedDocument } from '../../report/document/explained.ts';
import { jsonText } from '../../report/document/json-text.ts';
import type { Explained } from '../../report/explained.ts';

/** An explanation as the JSON document of schema/explanation.schema.json. */
export function renderExplanationJson(explained: Explained): string {
  return `${jsonText(explainedDocument(explained), 2)}\n`;
}
