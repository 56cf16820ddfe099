import type { Words } from '../words.ts';
import { openText } from './open-counts.ts';
import { plural } from './plural.ts';

export const byRegion: Words['byRegion'] = {
  title: 'Missed targets, by region',
  missed: (count, waived, applied) =>
    count === 0
      ? `${waived} waived`
      : `${count} missed${applied}${waived > 0 ? `, and ${waived} waived` : ''}`,
  value: 'Value',
  target: 'Target',
  lack: 'Lacking',
  order: 'Within a region by the share of the target that is lacking, largest first; * applied target.',
  without: (regions, open, others) =>
    `${others ? plural(regions, 'more region misses', 'more regions miss') : plural(regions, 'region misses', 'regions miss')} nothing${
      open > 0 ? `; of these, ${plural(open, 'has', 'have')} targets undetermined or without data` : ''
    }.`,
  open: (open) => `also ${openText(open).join(', ')}`,
};
