import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { coverageOf, covers, drawable } from '../../../../src/formats/documents/docx/font-coverage.ts';
import { ASSETS } from '../../../support/document-assets.ts';
import { ROOT } from '../../../support/run.ts';

const coverage = coverageOf(await ASSETS.asset('chart-font.ttf'));

function filesIn(folder: string): readonly string[] {
  return readdirSync(`${ROOT}${folder}`, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

describe('the font of pictures', () => {
  test.each(['src/locales', 'src/regions', 'fixtures/demo', 'targets.yaml'])(
    'draws all that is in %s',
    (path) => {
      const files = path.endsWith('.yaml') ? [`${ROOT}${path}`] : filesIn(path);
      for (const file of files.filter((name) => /\.(?:ts|json|yaml|csv)$/u.test(name))) {
        const text = readFileSync(file, 'utf8').replaceAll(/[\r\n\uFEFF□]/gu, '');
        expect(drawable(text, coverage).includes('□'), file).toBe(false);
      }
    },
  );
  test('has the characters of everyday use, Latin ones and no others', () => {
    for (const each of 'aZ09%≥≤≈—–“”（）《》、·×云南省勐濞嵩é')
      expect(covers(coverage, each), each).toBe(true);
    for (const each of '龘\u{20000}한אا') expect(covers(coverage, each), each).toBe(false);
  });
  test('draws marks in the shape it has, and a box for what it has not', () => {
    expect(drawable('✓ 95% ✗ 龘\u{20000}镇\n', coverage)).toBe('√ 95% × □□镇\n');
  });
  test('bears its licence', () => {
    const licences = readFileSync(`${ROOT}dist/LICENSES.txt`, 'utf8');
    expect(licences).toMatch(/^@expo-google-fonts\/noto-sans-sc [^]*SIL OPEN FONT LICENSE Version 1\.1/mu);
    expect(licences).toMatch(/^@resvg\/resvg-wasm [^]*Mozilla Public License, version 2\.0/mu);
    for (const name of ['docx', 'jszip', 'hash.js', 'xml-js', 'sax'])
      expect(licences).toContain(`\n${name} `);
  });
  test('is a font: anything else is refused', () => {
    expect(() => coverageOf(new Uint8Array(64))).toThrow(RangeError);
  });
});
