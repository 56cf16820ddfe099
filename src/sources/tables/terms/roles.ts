import type { Level } from '../../../core/model.ts';
import { plainName, splitUnit } from '../../../core/naming.ts';

/** What a column of a table may be for beside holding figures. */
export type Role = 'region' | 'year' | 'indicator' | 'value' | 'numerator' | 'denominator' | 'unit';

const NAMES: Readonly<Record<Role | 'ignored', readonly string[]>> = {
  region: [
    'region',
    'county',
    'district',
    'prefecture',
    'province',
    'area',
    'region name',
    'county name',
    'region code',
    'county code',
    'area code',
    'adcode',
    'code',
    '代码',
    '编码',
    '区域',
    '单位名称',
    '填报单位',
    '填报地区',
    '上报单位',
    '报送单位',
    '报送地区',
    '统计单位',
    '统计地区',
  ],
  year: [
    'year',
    '年份',
    '年度',
    '年',
    '时间',
    '时期',
    '期间',
    '统计年份',
    '统计年度',
    '统计时间',
    '数据年份',
    '数据年度',
    '学年',
    '学年度',
  ],
  indicator: ['indicator', '指标', '指标名称', '指标项', '指标项目', '统计指标', '项目', 'measure'],
  value: ['value', '数值', '值', '指标值', '数据'],
  numerator: ['numerator', '分子'],
  denominator: ['denominator', '分母'],
  unit: ['unit', '单位', '计量单位'],
  ignored: [
    'note',
    'notes',
    'remark',
    'remarks',
    '备注',
    '说明',
    'source',
    '来源',
    '数据来源',
    '出处',
    'no.',
    'no',
    '#',
    '序号',
    '序',
    '编号',
    '填报人',
    '填表人',
    '审核人',
    '负责人',
    '联系人',
    '电话',
    '联系电话',
    '填报时间',
    '填报日期',
    '填表日期',
    '上报时间',
    '报送时间',
    '报送日期',
    '更新时间',
  ],
};

/** 县（市、区）, 所属州市, 行政区划代码, 地区名称: made of the words for regions and nothing else. */
const REGION =
  /^(?:所属|所在|填报|上报|报送|统计)?(?:(?:[省州市地县]级)?行政区划?|区划|区域|辖区|地区|地市|省份|[省州市县区旗](?:[、,/或及和]?[省州市县区旗])*)(?:名称?|代码|编码)?$/u;

const ROLES = new Map(
  Object.entries(NAMES).flatMap(([role, names]) => names.map((name) => [plainName(name), role])),
);

/** The role a header cell names, with or without a unit after it. */
export function roleOf(text: string): Role | 'ignored' | null {
  const role = ROLES.get(plainName(text)) ?? ROLES.get(splitUnit(text).name);
  if (role !== undefined && isRole(role)) return role;
  // 备注1 and 备注2 are remarks.
  if (ROLES.get(plainName(text).replace(/\d{1,2}$/u, '')) === 'ignored') return 'ignored';
  return REGION.test(regionWords(text)) || REGION.test(regionWords(splitUnit(text).name)) ? 'region' : null;
}

/** The level that a region column is about: counties for 县（区）, prefectures for 州市; null for 地区 or 代码. */
export function levelOfHeader(text: string): Level | null {
  const words = regionWords(text).replaceAll(/行政区划?|地区|区划|区域/gu, '');
  if (/[县区旗]|county|district/u.test(words)) return 'county';
  if (/[州市盟]|prefecture/u.test(words)) return 'prefecture';
  return /省|province/u.test(words) ? 'province' : null;
}

/** 县（市、区） as 县市、区: brackets part nothing here. */
function regionWords(text: string): string {
  return plainName(text).replaceAll(/[()]/gu, '');
}

export function isRole(text: string): text is Role | 'ignored' {
  return Object.hasOwn(NAMES, text);
}
