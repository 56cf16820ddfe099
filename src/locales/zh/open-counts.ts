import type { OpenCounts } from '../words/report.ts';

/** What waits for members and what has no data, each where there is any. */
export const openText = ({ undetermined, 'no-data': noData }: OpenCounts) => [
  ...(undetermined > 0 ? [`${undetermined} 项因缺数据待定`] : []),
  ...(noData > 0 ? [`${noData} 项无数据`] : []),
];
