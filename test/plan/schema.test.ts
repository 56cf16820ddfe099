import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { ROOT } from '../support/run.ts';

const validate = new Ajv2020({ strict: false, formats: { date: true } }).compile(
  JSON.parse(readFileSync(`${ROOT}schema/targets.schema.json`, 'utf8')),
);
const YAML = readFileSync(`${ROOT}targets.yaml`, 'utf8');

test('targets.yaml satisfies the schema its first line points editors to', () => {
  expect(YAML.split('\n')[0]).toBe('# yaml-language-server: $schema=./schema/targets.schema.json');
  expect(validate(parse(YAML)), JSON.stringify(validate.errors?.slice(0, 2))).toBe(true);
});

test.each([
  ['an unknown key', 'numerator: safe-campuses', 'numerater: safe-campuses'],
  ['an unknown kind', 'kind: ratio', 'kind: ration'],
  [
    'two comparisons in one target',
    '2025: { at-least: 90, levels',
    '2025: { at-least: 90, about: 90, levels',
  ],
  ['a basis that is none', 'basis: stated', 'basis: guessed'],
])('which refuses %s', (_, before, after) => {
  const changed = YAML.replace(before, after);
  expect(changed).not.toBe(YAML);
  expect(validate(parse(changed))).toBe(false);
});
