import type { StarterSetting, StarterWords } from '../locales/help-words.ts';
import type { NewFile } from '../platform/io.ts';

/** A setting with the value it is written with; `on` ones hold, the others are there to be switched on. */
interface Setting {
  readonly key: StarterSetting;
  readonly on: boolean;
  readonly value: string;
}

const SETTINGS: readonly Setting[] = [
  { key: 'inputs', on: true, value: '[submissions]' },
  { key: 'year', on: true, value: '2025' },
  { key: 'fail-on', on: true, value: '[fail]' },
  { key: 'expect', on: false, value: '[昆明市]' },
  { key: 'max-findings', on: false, value: '0' },
  { key: 'baseline', on: false, value: 'last.json' },
  { key: 'output', on: false, value: `['-', report.json, junit.xml]` },
  { key: 'region', on: false, value: '[昆明市]' },
  { key: 'targets', on: false, value: 'targets.yaml' },
  { key: 'map', on: false, value: '{ 幼儿数: kindergarten-children }' },
  { key: 'encoding', on: false, value: 'gb18030' },
  { key: 'skip', on: false, value: '[jump]' },
  { key: 'lang', on: false, value: 'zh' },
];

/** ObservationIndex of one county, made up: one target met, one missed. */
const EXAMPLE = [
  ['地区', '年份', '普惠性幼儿园在园幼儿数（人）', '在园幼儿总数（人）', '特殊教育学校数（所）'],
  ['五华区', '2025', '20110', '22350', '1'],
  ['盘龙区', '2025', '17630', '20010', '1'],
];

/** The files of a new project, by their paths in its folder. */
export function starterFiles(words: StarterWords): readonly NewFile[] {
  const settings = SETTINGS.map(
    ({ key, on, value }) => `# ${words.settings[key]}\n${on ? '' : '# '}${key}: ${value}\n`,
  );
  const example = EXAMPLE.map((row) => row.join(',')).join('\r\n');
  return [
    {
      path: 'dabiao.config.yaml',
      content: `${words.configHead.map((line) => `# ${line}\n`).join('')}\n${settings.join('\n')}`,
    },
    { path: 'submissions/example.csv', content: `\uFEFF${example}\r\n` },
  ];
}
