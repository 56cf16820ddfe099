import { plainName, splitUnit } from '../naming.ts';

/** What a column of a table may be for beside holding figures. */
export type Role = 'region' | 'year' | 'indicator' | 'value' | 'numerator' | 'denominator' | 'unit';

const NAMES: Readonly<Record<Role | 'ignored', readonly string[]>> = {
  region: ['region', '地区', '行政区', '行政区划', '县区', '县市区', '县（市、区）', '州市', '行政区划代码', '区划代码', '地区代码', '代码', 'code'],
  year: ['year', '年份', '年度', '年'],
  indicator: ['indicator', '指标', '指标名称', '指标项', 'measure'],
  value: ['value', '数值', '值'],
  numerator: ['numerator', '分子'],
  denominator: ['denominator', '分母'],
  unit: ['unit', '单位', '计量单位'],
  ignored: ['note', 'notes', 'remark', '备注', '说明', 'source', '来源', '数据来源', '出处', 'no.', 'no', '#', '序号'],
};

const ROLES = new Map(Object.entries(NAMES).flatMap(([role, names]) => names.map((name) => [plainName(name), role])));

/** The role a header cell names, with or without a unit behind it. */
export function roleOf(text: string): Role | 'ignored' | null {
  const role = ROLES.get(plainName(text)) ?? ROLES.get(splitUnit(text).name);
  return role !== undefined && isRole(role) ? role : null;
}

export function isRole(text: string): text is Role | 'ignored' {
  return Object.hasOwn(NAMES, text);
}
