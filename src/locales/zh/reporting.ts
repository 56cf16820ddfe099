import type { Words } from '../words.ts';

export const reporting: Words['reporting'] = {
  rankingOfOtherYear: (path, ranked, asked) =>
    `${path} 中是 ${ranked} 年的排名，${asked} 年的文稿因此没有排名；要有排名，请用数据重新生成：-y ${asked}。`,
  withoutBaselines: (path) =>
    `${path} 没有记录基期年的数值（由较早的版本保存），文稿因此缺少基期数值；请用数据重新生成。`,
  withoutFigures: (count, names) => `${count} 个地区没有任何数据，未生成文稿：${names}。`,
  progress: (done, of, name) => `正在生成 ${done}/${of}：${name}`,
};
