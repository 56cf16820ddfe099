import type { OpenCounts } from '../words/report.ts';

/** What is waived, what waits for members and what has no data, each where there is any. */
export const openText = ({ waived, undetermined, 'no-data': noData }: OpenCounts) => [
  ...(waived > 0 ? [`${waived} missed but waived`] : []),
  ...(undetermined > 0 ? [`${undetermined} undetermined because data is missing`] : []),
  ...(noData > 0 ? [`${noData} without data`] : []),
];
