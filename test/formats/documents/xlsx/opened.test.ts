import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod';
import type { Document } from '../../../../src/content/document.ts';
import { writeXlsxDocument } from '../../../../src/formats/documents/xlsx/xlsx.ts';
import { document, reportOn } from '../../../support/documents.ts';
import { pythonWith, without } from '../../../support/programs.ts';
import { SAMPLE_DOCUMENT } from '../../../support/sample-document.ts';
import { STRANGE, STRANGE_DOCUMENT } from '../hostile.ts';
import { textsOf } from '../texts.ts';

const PYTHON = pythonWith('openpyxl');
const SCRIPT = fileURLToPath(new URL('dump.py', import.meta.url));
const dumped = z.object({
  sheets: z.array(z.string()),
  strings: z.array(z.string()),
  types: z.array(z.string()),
});

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'dabiao-document-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function run(program: string, ...args: readonly string[]): string {
  const options = { encoding: 'utf8', cwd: folder, maxBuffer: 2 ** 26 } as const;
  const { status, stdout, stderr } = spawnSync(program, args, options);
  if (status !== 0) throw new Error(stderr);
  return stdout;
}

async function written(name: string, document: Document): Promise<string> {
  const path = join(folder, `${name}.xlsx`);
  writeFileSync(path, await writeXlsxDocument(document));
  return path;
}

/** The texts of all cells as LibreOffice shows them. */
async function shown(name: string, document: Document): Promise<readonly string[]> {
  const path = await written(name, document);
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  run('soffice', profile, '--headless', '--convert-to', 'fods', '--outdir', folder, path);
  const xml = readFileSync(join(folder, `${name}.fods`), 'utf8');
  return [...xml.matchAll(/<text:p>(?<inside>.*?)<\/text:p>/gsu)].map(({ groups }) =>
    plain(groups?.['inside'] ?? ''),
  );
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

/** The text of a paragraph of OpenDocument, where more than one blank is written as an element. */
function plain(xml: string): string {
  return xml
    .replaceAll(/<text:s(?: text:c="(?<count>\d+)")?\/>/gu, (_, count: string | undefined) =>
      ' '.repeat(Number(count ?? 1)),
    )
    .replaceAll(/<[^>]*>/gu, '')
    .replaceAll(/&(?<name>\w+);/gu, (whole, name: string) => ENTITIES[name] ?? whole);
}

describe('openpyxl', () => {
  test.skipIf(PYTHON === undefined)('reads every string as it was, and no formula', async () => {
    const path = await written('strange', STRANGE_DOCUMENT);
    const { strings, types } = dumped.parse(JSON.parse(run(PYTHON ?? '', SCRIPT, path)));
    for (const each of STRANGE) expect(strings).toContain(each);
    expect(types).toEqual(['n', 's']);
  });
});

describe('LibreOffice', () => {
  test.skipIf(without('soffice'))(
    'shows every text of a document, numbers as they are printed elsewhere',
    async () => {
      const all = (await shown('sample', SAMPLE_DOCUMENT)).join('\n');
      expect(textsOf(SAMPLE_DOCUMENT).filter((text) => !all.includes(text))).toEqual([]);
      expect(all).not.toMatch(/#(?:REF|NAME|VALUE|N\/A)|Err:/u);
    },
    120_000,
  );
  test.skipIf(without('soffice')).each([
    ['monitor', 'zh'],
    ['circular', 'en'],
  ] as const)(
    'shows every text of the %s of the demo (%s)',
    async (kind, language) => {
      const whole = document(reportOn('fixtures/demo', '-y', '2025'), { kind, language });
      const all = (await shown(kind, whole)).join('\n');
      expect(textsOf(whole).filter((text) => !all.includes(text))).toEqual([]);
    },
    120_000,
  );
  test.skipIf(without('soffice'))(
    'shows strings of strangers as they were',
    async () => {
      const all = new Set(await shown('strange-shown', STRANGE_DOCUMENT));
      expect(STRANGE.filter((text) => !all.has(text))).toEqual([]);
    },
    120_000,
  );
});
