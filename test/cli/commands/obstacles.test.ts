import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { newFolder } from '../../support/folder.ts';
import { dabiao, ROOT } from '../../support/run.ts';

/** Commands that can't do what they were asked, and the schema of what they print. */
const OBSTACLES = [
  ['explain', ['explain', 'safe-campus-rate', 'nowhere.csv'], 'no-such-input'],
  ['explain', ['explain', 'no-such-indicator', 'fixtures/demo'], 'unknown-name'],
  ['gaps', ['gaps', 'nowhere.csv'], 'no-such-input'],
  ['todo', ['todo', 'nowhere.csv'], 'no-such-input'],
  ['diff', ['diff', 'nowhere.csv', 'fixtures/demo'], 'no-such-input'],
  ['check', ['check', 'fixtures/demo', '--waivers', 'fixtures/demo/README.md'], 'config-invalid'],
] as const;
const SCHEMAS: Readonly<Record<string, string>> = { explain: 'explanation', check: 'report' };

describe.each(OBSTACLES)('%s that could not run: %s', (command, args, code) => {
  const isDocument = new Ajv2020({ strict: false }).compile(
    JSON.parse(readFileSync(`${ROOT}schema/${SCHEMAS[command] ?? command}.schema.json`, 'utf8')),
  );

  test('tells machines so in the JSON that was asked for, and exits 2', () => {
    const { stdout, stderr, exitCode } = dabiao([...args, '-f', 'json', '--lang', 'en']);
    expect(exitCode).toBe(2);
    expect(stderr).toMatch(/^dabiao: /u);
    const document = JSON.parse(stdout);
    expect(document.error.code).toBe(code);
    expect(isDocument(document), JSON.stringify(isDocument.errors)).toBe(true);
  });
  test('and in a file, where one was named', () => {
    const path = join(newFolder().path, 'out.json');
    expect(dabiao([...args, '-o', path]).exitCode).toBe(2);
    expect(JSON.parse(readFileSync(path, 'utf8')).error.code).toBe(code);
  });
});
