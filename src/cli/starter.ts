import { SETTINGS } from './options/registry.ts';
import type { StarterWords } from '../locales/help-words.ts';
import type { NewFile } from '../platform/io.ts';

/** Two counties, with figures made up: one target met, one missed. */
const EXAMPLE = [
  ['地区', '年份', '普惠性幼儿园在园幼儿数（人）', '在园幼儿总数（人）', '特殊教育学校数（所）'],
  ['五华区', '2025', '20110', '22350', '1'],
  ['盘龙区', '2025', '17630', '20010', '1'],
];

/** The files of a new project, by their paths in its folder. */
export function starterFiles(words: StarterWords): readonly NewFile[] {
  const example = EXAMPLE.map((row) => row.join(',')).join('\r\n');
  return [
    {
      path: 'dabiao.config.yaml',
      content: `${words.configHead.map((line) => `# ${line}\n`).join('')}\n${settings(words)}`,
    },
    { path: 'submissions/example.csv', content: `\uFEFF${example}\r\n` },
  ];
}

/** The settings a newcomer needs: some hold, the others are there to be switched on. */
function settings(words: StarterWords): string {
  return SETTINGS.flatMap(({ name, setting: { starter } }) =>
    starter === undefined ? [] : [{ name, ...starter }],
  )
    .toSorted((a, b) => a.place - b.place)
    .map(
      ({ name, value, words: word, on }) => `# ${words.settings[word]}\n${on ? '' : '# '}${name}: ${value}\n`,
    )
    .join('\n');
}
