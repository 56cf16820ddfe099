/**
 * Writes the lists in docs/findings, in both languages, from the registry of findings, their titles and
 * the first sentence of each page. Usage: node scripts/make-finding-indexes.js [folder to write below]
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));

const HEADS = {
  en: `# Findings

[中文](zh/README.md)

These are the things that can be wrong or doubtful in a submission. An error leaves out its row or file and makes the run exit 3; a warning leaves everything in.
Each page explains what the cause is, what happens and what to do, with an example; \`dabiao explain-finding <code>\` prints it.
`,
  zh: `# 问题代码

报送数据中可能出现的错误和可疑之处。错误使所在的行或文件不被采用，程序以 3 退出；警告不影响采用。在终端中：\`dabiao explain-finding <代码>\`。
`,
};

const STAGES = {
  files: { en: 'Files', zh: '文件' },
  tables: { en: 'Tables', zh: '数据表' },
  rows: { en: 'Rows', zh: '行' },
  figures: { en: 'Figures', zh: '数据' },
  submission: { en: 'The submission as a whole', zh: '全部报送数据' },
  waivers: { en: 'Waivers and explanations', zh: '豁免和核实说明' },
};

const COLUMNS = {
  en: ['code', '中文', 'severity', 'what is wrong'],
  zh: ['代码', '名称', '严重程度', '含义'],
};

const { FINDING_STAGES, pageFolder, pagePath, firstSentence, wordsOf } = await sources(`
export { FINDING_STAGES } from './src/core/finding-kinds/index.ts';
export { pageFolder, pagePath, firstSentence } from './src/core/finding-kinds/page.ts';
export { wordsOf } from './src/locales/index.ts';
`);

for (const language of ['en', 'zh']) {
  const path = join(process.argv[2] ?? root, pageFolder(language), 'README.md');
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, indexOf(language));
}

function indexOf(language) {
  const sections = Object.entries(FINDING_STAGES).map(([stage, kinds]) =>
    [
      `## ${STAGES[stage][language]}\n`,
      row(COLUMNS[language]),
      row(COLUMNS[language].map(() => '---')),
      ...Object.entries(kinds).map(([code, { severity }]) => row(cellsOf(code, severity, language))),
    ].join('\n'),
  );
  return `${[HEADS[language].trimEnd(), ...sections].join('\n\n')}\n`;
}

function cellsOf(code, severity, language) {
  return [
    `[${code}](${code}.md)`,
    wordsOf('zh').findings[code].title,
    wordsOf(language).table.severities[severity],
    firstSentence(readFileSync(join(root, pagePath(code, language)), 'utf8')),
  ];
}

function row(cells) {
  return `| ${cells.map((cell) => cell.replaceAll('|', String.raw`\|`)).join(' | ')} |`;
}

/** What the sources export, which are TypeScript. */
async function sources(contents) {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: root },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    banner: {
      js: "import { createRequire } from 'node:module'; const require = createRequire('file:///');",
    },
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
}
