import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Language } from '../../src/core/languages.ts';
import type { LedgerColumn } from '../../src/core/ledger.ts';
import { wordsOf } from '../../src/locales/index.ts';
import { rowsOf, sheetsOf } from '../ledger/sample.ts';
import { newFolder } from '../support/folder.ts';
import { dabiao, ROOT } from '../support/run.ts';

const PAGES: readonly (readonly [string, Language])[] = [
  ['docs/ledger.md', 'en'],
  ['docs/zh/ledger.md', 'zh'],
];
const SHOWN: readonly LedgerColumn[] = [
  'number',
  'county',
  'problem',
  'lead',
  'status',
  'overdue',
  'monitoring',
  'key',
];

/** The ledger that the command of a page writes. */
function written(page: string): Uint8Array {
  const [, command = '', file = ''] = /^\$ dabiao (.* -o )(\S+)$/mu.exec(page) ?? [];
  const path = join(newFolder().path, file);
  expect(dabiao([...command.trim().split(' '), path])).toMatchObject({ exitCode: 0, stdout: '', stderr: '' });
  return new Uint8Array(readFileSync(path));
}

describe.each(PAGES)('%s', (path, language) => {
  const page = readFileSync(`${ROOT}${path}`, 'utf8');
  const { ledger: words } = wordsOf(language);

  test('shows what the program writes', () => {
    const [row] = rowsOf(written(page), language);
    const lines = page.split('\n').map((line) => line.replaceAll(/\s+/gu, ' '));
    expect(lines).toContain(`| ${SHOWN.map((column) => words.headings[column]).join(' | ')} |`);
    const cells = SHOWN.map((column) => row?.[column] ?? '');
    expect(lines).toContain(`| ${cells.join(' | ')} |`.replaceAll(/\s+/gu, ' '));
  });

  test('the whole of it', async () => {
    const text = sheetsOf(written(page))
      .map(({ name, rows }) =>
        [
          `# ${name}`,
          ...rows.map(({ line, cells }) => `${line}\t${cells.join('\t').replaceAll('\n', '⏎').trimEnd()}`),
        ].join('\n'),
      )
      .join('\n\n');
    await expect(`${text}\n`).toMatchFileSnapshot(`../ledger/demo-${language}.txt`);
  });

  test('names what is said of rows', () => {
    for (const text of [
      words.overdue.awaiting,
      words.overdue['unknown-deadline'],
      words.overdue['unknown-status'],
    ])
      expect(page).toContain(text);
  });
});
