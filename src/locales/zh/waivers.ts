import { clause } from '../clause.ts';
import type { Words } from '../words.ts';

export const waivers: Words['waivers'] = {
  waived: ({ reason, approvedBy, document, approvedOn, expiresOn }) =>
    `豁免理由：${clause(reason)}；批准：${approvedBy}，${document}，${approvedOn}；有效期至 ${expiresOn}`,
  counted: '已批准豁免',
  waivedToo: (count) => `另有 ${count} 项已批准豁免`,
  below: '下级未达标但已批准豁免的',
  explained: ({ text, by }) => `已说明：${clause(text)}（${by}）`,
  ofWhichExplained: (count) => `（其中已说明 ${count} 处）`,
  explainedToo: (count) => `另有 ${count} 处警告已说明，不计入`,
};
