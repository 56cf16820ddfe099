import { readFileSync } from 'node:fs';
import { ROOT } from '../support/run.ts';
import type { Edit, TreeCopy } from '../support/tree-copy.ts';
import { folderAs } from '../support/tree-copy.ts';

/** How one kind of thing is added to the program, as CONTRIBUTING.md says it. */
export interface Recipe {
  readonly edits: readonly Edit[];
  /** Files in which the compiler asks for the rest, if nothing but the first edit is done; none if there is no rest. */
  readonly asksFor?: readonly string[];
  /** Runs the program with what was added, and returns what should be seen of it. */
  readonly tried: (tree: TreeCopy) => Promise<string>;
  readonly seen: RegExp;
}

const PLAN = readFileSync(`${ROOT}targets.yaml`, 'utf8');
const EXACTLY = 'exactly: 95\n        basis: stated';

const SCHOOLS = 'region,year,digital-campuses,schools\n530102,2025,95,100\n530103,2025,94,100\n';

/** By the first words of the row in CONTRIBUTING.md. */
export const RECIPES: Readonly<Record<string, Recipe>> = {
  'an indicator': {
    edits: [
      {
        file: 'targets.yaml',
        words: '\nindicators:\n',
        become: `
indicators:
  campuses-counted:
    title: { zh: 全县办学点数, en: Schools counted }
    kind: count
    measure: campuses
    levels: [county]
    source: 政策解读三（四）
    quote: 平安校园创建率达100%
    targets:
      2025: { at-least: 10, basis: stated }
`,
      },
    ],
    tried: async (tree) => {
      tree.put('data.csv', 'region,year,campuses\n530102,2025,9\n');
      return (await tree.run('check', 'data.csv', '-i', 'campuses-counted', '-y', '2025')).stdout;
    },
    seen: /Schools counted \(schools\) +9 +✗ ≥10/u,
  },

  'a comparison': {
    edits: [
      {
        file: 'src/core/comparisons/records.ts',
        behind: 'export const COMPARISON_RECORDS = {',
        lines: `  exactly: {
    measures: 'value',
    meets: ({ value }) => fromTo(value, value),
    milestone: 'none',
    sign: '=',
    means: 'The value and no other',
    written: { help: 'Neither more nor less: 50', figures: { value: 'amount' } },
  },`,
      },
      {
        file: 'src/locales/zh/report.ts',
        behind: '  targets: {',
        lines: '    exactly: ({ value }) => `目标等于 ${value}`,',
      },
      {
        file: 'src/locales/en/report.ts',
        behind: '  targets: {',
        lines: '    exactly: ({ value }) => `target exactly ${value}`,',
      },
    ],
    asksFor: ['src/locales/en/report.ts', 'src/locales/zh/report.ts'],
    tried: async (tree) => {
      tree.put('data.csv', SCHOOLS);
      tree.put(
        'exact.yaml',
        PLAN.replace(
          /at-least: 95\n +levels: \[province\]\n +basis: interpreted\n +reading: .*“基本实现全覆盖.*/u,
          EXACTLY,
        ),
      );
      const plan = await tree.run('targets', 'show', 'digital-campus-coverage', '-t', 'exact.yaml');
      const judged = await tree.run('check', 'data.csv', '-t', 'exact.yaml', '-y', '2025', '-f', 'tap');
      return plan.stdout + judged.stdout;
    },
    seen: /= 95%[^]*^ok .*五华区[^]*^not ok .*盘龙区[^]*target exactly 95%; 1 /mu,
  },

  'an output format': {
    edits: [
      {
        file: 'src/formats/data/counts.ts',
        content: `import type { ErrorReport } from '../../report/error/error-report.ts';
import type { Report } from '../../report/report.ts';

/** How many verdicts have each status, a line each. */
export function renderCounts({ summary }: Report): string {
  return Object.entries(summary).map(([status, count]) => \`\${status} \${count}\\n\`).join('');
}

export function renderCountsError({ error }: ErrorReport): string {
  return \`error \${error.code}\\n\`;
}
`,
      },
      {
        file: 'src/formats/index.ts',
        behind: 'export const FORMATS: readonly Format[] = [',
        lines: `  {
    name: 'counts',
    files: /\\.counts$/iu,
    load: async () => (await import('./data/counts.ts')).renderCounts,
    loadError: async () => (await import('./data/counts.ts')).renderCountsError,
  },`,
      },
    ],
    tried: async (tree) => {
      tree.put('data.csv', SCHOOLS);
      const args = ['check', 'data.csv', '-y', '2025', '-l', 'county', '-i', 'digital-campus-coverage'];
      return (await tree.run(...args, '-f', 'counts')).stdout;
    },
    seen: /^pass 1\nfail 1\n/mu,
  },

  'a check': {
    edits: [
      {
        file: 'src/checks/no-schools.ts',
        content: `import type { Check } from './check.ts';

/** Regions without a single school. */
export const noSchools: Check = {
  finds: [],
  runs: 'validating',
  check: ({ observations }) =>
    [...observations]
      .filter(({ subject, figure }) => subject.id === 'schools' && 'value' in figure && figure.value === '0')
      .map(({ place, region, year }) => ({ ...place, facts: { code: 'county-missing', region, year } })),
};
`,
      },
      {
        file: 'src/checks/index.ts',
        behind: "import { notReported } from './not-reported.ts';",
        lines: "import { noSchools } from './no-schools.ts';",
      },
      { file: 'src/checks/index.ts', behind: '  totalDiffers,', lines: '  noSchools,' },
    ],
    tried: async (tree) => {
      tree.put('data.csv', 'region,year,schools\n530102,2025,0\n');
      return (await tree.run('validate', 'data.csv')).stdout;
    },
    seen: /county-missing  data\.csv:2:3/u,
  },

  'an input layout': {
    edits: [
      {
        file: 'src/sources/tables/layouts/sentences/sentences.ts',
        content: `import { regionSaid } from '../../entries/row-keys.ts';
import { yearSaid } from '../../entries/row-keys.ts';
import type { Layout } from '../layout.ts';

/** One column of regions, and one in which measure and figure stand together: schools=5. */
export const sentences: Layout = {
  name: 'sentences',
  header: {
    kind: 'own',
    read: ([row]) =>
      row?.cells.join() === 'region,year,said'
        ? {
            columns: [{ role: 'region', level: null }, { role: 'year', unit: null }, { role: 'ignored' }],
            problems: [],
            size: 1,
          }
        : null,
  },
  missing: () => [],
  entries: (row, table) => {
    const [name = '', text = ''] = (row.cells[2] ?? '').split('=');
    const topic = table.context.dictionary.find(name)?.topic;
    const [region, year] = [regionSaid(row, table).value, yearSaid(row, table).value];
    if (topic === undefined || region === null || year === null) return { entries: [], problems: [] };
    const cell = { column: 3, text };
    return {
      entries: [{ kind: 'value', topic, of: { region, year }, cell, unit: { percent: false, power: 0 } }],
      problems: [],
    };
  },
};
`,
      },
      {
        file: 'src/sources/tables/layouts/index.ts',
        behind: "import { matrix } from './matrix/matrix.ts';",
        lines: "import { sentences } from './sentences/sentences.ts';",
      },
      { file: 'src/sources/tables/layouts/index.ts', words: '= [matrix,', become: '= [sentences, matrix,' },
    ],
    tried: async (tree) => {
      tree.put('data.csv', 'region,year,said\n530102,2025,digital-campuses=95\n530102,2025,schools=100\n');
      return (await tree.run('check', 'data.csv', '-y', '2025', '-f', 'tap')).stdout;
    },
    seen: /^ok .*五华区/mu,
  },

  'a kind of finding': {
    edits: [
      {
        file: 'src/core/finding-kinds/submission.ts',
        behind: 'export const SUBMISSION = {',
        lines: "  'no-schools': { severity: 'warning', facts: { region: 'region' } },",
      },
      {
        file: 'src/locales/zh/findings/submission.ts',
        behind: 'export const submission',
        lines: `  'no-schools': {
    title: '没有学校',
    message: ({ region }, names) => \`\${names.region(region)}没有一所学校。\`,
  },`,
      },
      {
        file: 'src/locales/en/findings/submission.ts',
        behind: 'export const submission',
        lines: `  'no-schools': {
    title: 'no schools',
    message: ({ region }, names) => \`\${names.region(region)} has no school.\`,
  },`,
      },
      {
        file: 'docs/findings/no-schools.md',
        content: '# no-schools\n\n**Warning.**\n\nA region has no school. Nobody believes it.\n',
      },
      {
        file: 'docs/findings/zh/no-schools.md',
        content: '# no-schools\n\n**警告。**\n\n一个地区没有一所学校。\n',
      },
      { file: 'fixtures/bad/no-schools.csv', content: 'region,year,schools\n530102,2025,0\n' },
    ],
    asksFor: ['src/locales/en/findings/submission.ts', 'src/locales/zh/findings/submission.ts'],
    tried: async (tree) =>
      (await tree.run('explain-finding', 'no-schools')).stdout + (await tree.run('explain-finding')).stdout,
    seen: /Nobody believes it\.[^]*^no-schools +warning +A region has no school\./mu,
  },

  'an option, or a setting of a project': {
    edits: [
      {
        file: 'src/cli/options/registry/gate.ts',
        behind: 'export const GATE = [',
        lines: `  {
    name: 'signed-by',
    value: 'name',
    takes: 'one',
    commands: GATES,
    help: 'signedBy',
    setting: { about: 'Who answers for the report', place: 99 },
  },`,
      },
      {
        file: 'src/locales/zh/help.ts',
        behind: "  region: '",
        lines: "  signedBy: '报告由谁负责',",
      },
      {
        file: 'src/locales/en/help.ts',
        behind: "  region: '",
        lines: "  signedBy: 'who answers for the report',",
      },
    ],
    asksFor: ['src/cli/options/registry.ts', 'src/cli/options/registry/gate.ts'],
    tried: async (tree) => {
      tree.put('dabiao.config.yaml', 'signed-by: 王芳\n');
      const help = await tree.run('check', '--help');
      const settings = await tree.run('check', 'data.csv', '--print-config');
      return help.stdout + settings.stdout;
    },
    seen: /--signed-by <name> +who answers for the report[^]*^signed-by: 王芳 +# dabiao\.config\.yaml:1$/mu,
  },

  'a command': {
    edits: [
      {
        file: 'src/cli/commands/hello.ts',
        content: `import type { Io } from '../../platform/io.ts';
import type { ExitCode } from '../exit-codes.ts';

/** \`dabiao hello\`: says hello. */
export async function hello(io: Io): Promise<ExitCode> {
  io.stdout.write('hello\\n');
  return 0;
}
`,
      },
      {
        file: 'src/cli/program.ts',
        behind: "  on('init'",
        lines: "  on('hello', async () => (await import('./commands/hello.ts')).hello(io));",
      },
      {
        file: 'src/locales/zh/help.ts',
        behind: '  commands: {',
        lines: "    hello: { summary: '问好', examples: '' },",
      },
      {
        file: 'src/locales/en/help.ts',
        behind: '  commands: {',
        lines: "    hello: { summary: 'say hello', examples: '' },",
      },
    ],
    tried: async (tree) => (await tree.run('hello')).stdout + (await tree.run('--help')).stdout,
    seen: /^hello\n[^]*^ {2}hello +say hello$/mu,
  },

  'a language': {
    edits: [
      { file: 'src/core/languages.ts', words: "'en'] as const", become: "'en', 'fr'] as const" },
      ...folderAs('src/locales/en', 'src/locales/fr', (text) =>
        text
          .replace("language: 'en'", "language: 'fr'")
          .replace('export const en: Words', 'export const fr: Words')
          .replace(/name: \/\^.*\/u,/u, 'name: /^(?:fr|français)$/u,')
          .replace('locale: /^en/iu', 'locale: /^fr/iu')
          .replace("no: 'no'", "no: 'non'")
          .replace('No problems were found in the data.', 'Rien à redire aux données.'),
      ),
      {
        file: 'src/locales/index.ts',
        behind: "import { en } from './en/index.ts';",
        lines: "import { fr } from './fr/index.ts';",
      },
      { file: 'src/locales/index.ts', words: '= { zh, en };', become: '= { zh, en, fr };' },
      ...['content', 'documents'].flatMap((words) => [
        {
          file: `src/locales/${words}.ts`,
          behind: `import { ${words} as en } from './en/${words}.ts';`,
          lines: `import { ${words} as fr } from './fr/${words}.ts';`,
        },
        { file: `src/locales/${words}.ts`, words: '= { zh, en };', become: '= { zh, en, fr };' },
      ]),
    ],
    tried: async (tree) => {
      tree.put('data.csv', SCHOOLS);
      return (await tree.run('check', 'data.csv', '-y', '2025', '--lang', 'français')).stdout;
    },
    seen: /Rien à redire aux données\./u,
  },
};
