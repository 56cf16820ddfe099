import type { Words } from '../words.ts';
import { openText } from './open-counts.ts';

export const byRegion: Words['byRegion'] = {
  title: '未达标情况（按地区）',
  missed: (count, waived, applied) =>
    count === 0
      ? `已批准豁免 ${waived} 项`
      : `未达标 ${count} 项${applied}${waived > 0 ? `，另有已批准豁免 ${waived} 项` : ''}`,
  value: '数值',
  target: '目标',
  lack: '还差',
  order: '各地区内按所差占目标的比例，从大到小排列；* 为套用上级目标。',
  without: (regions, open, others) =>
    `${others ? '另有 ' : ''}${regions} 个地区没有未达标的指标${open > 0 ? `，其中 ${open} 个有待定或无数据的指标` : ''}。`,
  open: (open) => `另有${openText(open).join('，')}`,
};
