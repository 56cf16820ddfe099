import type { ChecksWords } from '../words/checks.ts';

const LEVELS = { province: '省级', prefecture: '州市', county: '县级' } as const;

export const checks: ChecksWords = {
  ofPlan: '计划中的校验规则',
  none: '计划没有校验规则。',
  builtIn: '程序自带的检查',
  severity: '性质',
  severities: { error: '强制性', warning: '提示性' },
  runs: '何时检查',
  when: { always: 'check、validate', validating: 'validate' },
  levels: (levels) => `适用层级：${levels.map((level) => LEVELS[level]).join('、')}`,
  reason: (reason) => `理由：${reason}`,
  yearBefore: '（上一年）',
  together: (measures) => `同时报送：${measures.join('、')}`,
  titles: {
    'total-differs': '合计行等于所含各行之和',
    'reported-differs': '上报数与由明细计算的数一致',
    'own-remainder': '上报数不多于下级合计',
    jump: '各数一年之内不增加一倍以上，也不减少一半以上',
    'transposed-digits': '各数不是上一年的数调换了两个数字',
    'part-is-whole': '分子与分母并非处处相等',
    'same-figures': '没有两个地区或两个年份的数完全相同',
    'not-reported': '--expect 所列地区的各县都已报送',
    'county-missing': '上一年报送过的单位，本年也已报送',
  },
  elsewhere: '单元格和行中的问题见 dabiao explain-finding。',
};
