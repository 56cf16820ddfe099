import type { Explained } from '../report/explained.ts';
import type { FormatOf } from './format.ts';

/** What `dabiao explain` prints by default. */
export const EXPLANATION_TABLE: FormatOf<Explained> = {
  name: 'table',
  files: /\.txt$/iu,
  forTerminals: true,
  load: async () => (await import('./terminal/explanation.ts')).renderExplanation,
};

/** Every format of an explanation. */
export const EXPLANATION_FORMATS: readonly FormatOf<Explained>[] = [
  EXPLANATION_TABLE,
  {
    name: 'json',
    files: /\.json$/iu,
    load: async () => (await import('./data/explanation-json.ts')).renderExplanationJson,
  },
];
