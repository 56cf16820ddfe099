import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { FORMATS } from '../../src/formats/index.ts';
import type { RenderOptions } from '../../src/formats/format.ts';
import { printable } from '../../src/core/printable.ts';
import { HOSTILE, hostileReport } from '../support/hostile.ts';
import {
  gitlabCodeQuality,
  junitErrors,
  markdownTree,
  nodesOf,
  ownSchema,
  sarif,
  tapPoints,
  workflowCommand,
} from './consumers.ts';

const report = hostileReport();
const OPTIONS: RenderOptions = { language: 'en' };

async function rendered(name: string): Promise<string> {
  const format = FORMATS.find((each) => each.name === name);
  if (format === undefined) throw new Error(`no format ${name}`);
  return (await format.load())(report, OPTIONS);
}

/**
 * Control characters and what hides or turns text, except the line breaks that a format is made of and the
 * mark in front of a CSV.
 */
const UNSAFE = /[^\P{Cc}\n\r]|[\p{Zl}\p{Zp}\u061C\u200B-\u200F\u202A-\u202E\u2066-\u2069]/u;
/** A line that a CI system would obey. */
const OBEYED = /^\s*::[A-Za-z][\w-]*(?:\s[^\n]*)?::|##[A-Za-z]*\[/mu;

describe('text from a cell, in whatever format', () => {
  test.each(FORMATS.map(({ name }) => name))('%s: reaches no terminal as anything but text', async (name) => {
    const text = (await rendered(name)).replace(/^\uFEFF/u, '').replaceAll('\r\n', '\n');
    expect(UNSAFE.exec(text)?.[0]).toBeUndefined();
    expect(text.includes('\r')).toBe(false);
  });

  test.each(FORMATS.map(({ name }) => name).filter((name) => name !== 'github'))(
    '%s: gives no command to a CI system',
    async (name) => {
      expect(OBEYED.exec(await rendered(name))?.[0]).toBeUndefined();
    },
  );

  test.each(FORMATS.map(({ name }) => name))('%s: is the same text each time', async (name) => {
    expect(await rendered(name)).toBe(await rendered(name));
  });
});

describe('each of the strings arrives as it was meant', () => {
  test('json and ndjson: to the last character', async () => {
    const document = JSON.parse(await rendered('json'));
    const texts = document.findings
      .filter(({ code }: { code: string }) => code === 'unknown-region')
      .map(({ facts }: { facts: { text: string } }) => facts.text);
    expect(texts).toEqual(HOSTILE);
    const record = ownSchema('record.schema.json');
    for (const line of (await rendered('ndjson')).trimEnd().split('\n'))
      expect(record(JSON.parse(line)), line.slice(0, 200)).toBe(true);
  });

  test('junit: the schema is satisfied and no test is forged', async () => {
    const xml = await rendered('junit');
    expect(await junitErrors(xml)).toEqual([]);
    expect(xml.match(/<testcase /gu)?.length).toBe(report.verdicts.length + report.findings.length);
    expect(xml).toContain('&lt;/failure&gt;&lt;/testcase&gt;');
  });

  test('sarif: the schema is satisfied, and every path is a relative URI that leads back to it', async () => {
    const log = JSON.parse(await rendered('sarif'));
    expect(sarif(log), JSON.stringify(sarif.errors?.slice(0, 3))).toBe(true);
    const uris: string[] = log.runs[0].artifacts.map(
      ({ location }: { location: { uri: string } }) => location.uri,
    );
    expect(uris.map(decodeURIComponent)).toEqual(HOSTILE.map((path) => path.replace(/\p{Cs}/gu, '\uFFFD')));
    for (const { message } of log.runs[0].results) expect(message.text).not.toContain('](');
    for (const uri of uris) expect(new URL(uri, 'file:///folder/').protocol).toBe('file:');
    expect(
      new Set(
        log.runs[0].results.map(({ partialFingerprints }: { partialFingerprints: object }) =>
          JSON.stringify(partialFingerprints),
        ),
      ).size,
    ).toBe(log.runs[0].results.length);
  });

  test('gitlab: the schema is satisfied and every fingerprint is its own', async () => {
    const issues = JSON.parse(await rendered('gitlab'));
    expect(gitlabCodeQuality(issues), JSON.stringify(gitlabCodeQuality.errors?.slice(0, 3))).toBe(true);
    expect(new Set(issues.map(({ fingerprint }: { fingerprint: string }) => fingerprint)).size).toBe(
      issues.length,
    );
  });

  test('github: a line an annotation, with nothing added to its properties', async () => {
    const lines = (await rendered('github')).trimEnd().split('\n');
    const commands = lines.map(workflowCommand);
    expect(lines).toHaveLength(
      1 +
        report.verdicts.filter(({ status }) => status === 'fail').length +
        report.findings.filter(({ explained }) => explained === undefined).length,
    );
    for (const command of commands) {
      expect(command?.name).toMatch(/^(?:error|warning|notice)$/u);
      expect(
        Object.keys(command?.properties ?? {}).every((key) =>
          ['file', 'line', 'endLine', 'col', 'endColumn', 'title'].includes(key),
        ),
      ).toBe(true);
    }
    const files = commands.flatMap((command) => command?.properties['file'] ?? []);
    for (const path of HOSTILE) expect(files).toContain(printable(path));
  });

  test('csv: no cell starts a formula, and a reader finds every row whole', async () => {
    const rows: string[][] = parse(await rendered('csv'), { bom: true });
    expect(rows).toHaveLength(1 + report.verdicts.length + report.findings.length);
    const width = rows[0]?.length;
    for (const row of rows) {
      expect(row).toHaveLength(width ?? 0);
      for (const cell of row)
        if (/^\s*[=+\-@＝＋－＠]/u.test(cell)) expect(cell).toMatch(/^-?\d+(?:\.\d+)?$/u);
    }
    const paths = new Set(rows.map((row) => row[(rows[0] ?? []).indexOf('path')]?.replace(/^'/u, '')));
    for (const path of HOSTILE) expect([...paths]).toContain(printable(path).replace(/^'/u, ''));
  });

  test('tap: a parser counts the points that were written, and none is forged', async () => {
    const { points, failures, bailout, count } = tapPoints(await rendered('tap'));
    expect([count, bailout, failures]).toEqual([report.verdicts.length + report.findings.length, false, []]);
    expect(points.filter(({ ok }) => !ok)).toHaveLength(
      report.verdicts.filter(({ status }) => status === 'fail').length +
        report.findings.filter(({ severity }) => severity === 'error').length,
    );
    expect(points.some(({ todo }) => todo !== false)).toBe(false);
  });

  test('markdown: a parser finds text where text was written, and no link, picture or HTML but what folds lists away', async () => {
    const nodes = nodesOf(markdownTree(await rendered('markdown')));
    const types = new Set<string>(nodes.map(({ type }) => type));
    for (const type of [
      'link',
      'image',
      'definition',
      'footnoteReference',
      'delete',
      'code',
      'thematicBreak',
      'linkReference',
      'emphasis',
    ])
      expect(types.has(type), type).toBe(false);
    for (const node of nodes)
      if (node.type === 'html')
        expect(node.value).toMatch(/^<details>\n<summary>[^<>]*<\/summary>$|^<\/details>$/u);
    for (const node of nodes)
      if (node.type === 'text') expect(node.value).not.toMatch(/[@#$](?=[\p{L}\p{N}])/u);
    const tables = nodes.filter((node) => node.type === 'table');
    for (const table of tables)
      for (const row of table.children)
        expect(row.children).toHaveLength(table.children[0]?.children.length ?? 0);
  });
});
