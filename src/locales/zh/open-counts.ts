import type { OpenCounts } from '../words/report.ts';

/** What is waived, what waits for members and what has no data, each where there is any. */
export const openText = ({ waived, undetermined, 'no-data': noData }: OpenCounts) => [
  ...(waived > 0 ? [`${waived} 项未达标已批准豁免`] : []),
  ...(undetermined > 0 ? [`${undetermined} 项因缺数据待定`] : []),
  ...(noData > 0 ? [`${noData} 项无数据`] : []),
];
