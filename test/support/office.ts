import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A page of a document as LibreOffice lays it out, in points from the upper left corner. */
export interface Page {
  readonly width: number;
  readonly height: number;
  readonly lines: readonly Line[];
}

export interface Line {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** What tests of pages need. */
export const OFFICE = ['soffice', 'lowriter', 'pdftotext'] as const;

/** A document as pages: written as PDF by LibreOffice, in a profile of its own, and read by poppler. */
export function pagesOf(docx: Uint8Array): readonly Page[] {
  const folder = mkdtempSync(join(tmpdir(), 'dabiao-office-'));
  try {
    writeFileSync(join(folder, 'document.docx'), docx);
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    run('soffice', [profile, '--headless', '--convert-to', 'pdf', 'document.docx'], folder);
    run('pdftotext', ['-bbox-layout', 'document.pdf', 'pages.html'], folder);
    return pagesIn(readFileSync(join(folder, 'pages.html'), 'utf8'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function run(program: string, args: readonly string[], cwd: string): void {
  const { status, stderr } = spawnSync(program, args, { encoding: 'utf8', cwd });
  if (status !== 0) throw new Error(`${program}: ${stderr}`);
}

function pagesIn(html: string): readonly Page[] {
  return [...html.matchAll(/<page width="([\d.]+)" height="([\d.]+)">(.*?)<\/page>/gsu)].map(
    ([, width, height, inside = '']) => ({
      width: Number(width),
      height: Number(height),
      lines: [...inside.matchAll(/<line ([^>]*)>(.*?)<\/line>/gsu)].map(([, box = '', words = '']) => ({
        text: [...words.matchAll(/<word [^>]*>(.*?)<\/word>/gsu)]
          .map(([, word]) => plain(word ?? ''))
          .join(' '),
        left: edge(box, 'xMin'),
        right: edge(box, 'xMax'),
        top: edge(box, 'yMin'),
        bottom: edge(box, 'yMax'),
      })),
    }),
  );
}

const edge = (box: string, name: string) => Number(new RegExp(`${name}="([\\d.]+)"`, 'u').exec(box)?.[1]);

function plain(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}
