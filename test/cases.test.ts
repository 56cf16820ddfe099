import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { dabiao, ROOT } from './support/run.ts';

interface Case {
  /** Runs that write the reports it is about, in a folder of its own. */
  readonly before?: readonly string[];
  readonly args: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly input?: string;
}

const GATE =
  'check fixtures/gate/submission.csv -y 2025 -i inclusive-kindergarten-coverage -r 五华区,盘龙区,官渡区,西山区,呈贡区';

const CORRECTED =
  'diff fixtures/diff/submitted.csv fixtures/diff/corrected.csv -r 五华区,盘龙区,官渡区,西山区';
const WAIVERS = 'fixtures/demo --waivers fixtures/demo/waivers.yaml';
/** As of a day on which one of them has expired. */
const WAIVED = `check ${WAIVERS} --as-of 2025-12-31 -y 2025 -i special-school-coverage,vocational-universities`;

const ANSWERING = 'targets show shortage-teacher-fill-rate --assessment fixtures/assessment/assessment.yaml';
const MISTAKEN = 'targets show safe-campus-rate --assessment fixtures/assessment/broken.yaml';
const TODO = 'todo fixtures/demo -y 2024 --assessment fixtures/assessment/assessment.yaml';

const LIMITS = 'check fixtures/plans/limits.csv -t fixtures/plans/limits.targets.yaml';

const RANK = 'rank fixtures/demo --assessment fixtures/assessment/assessment.yaml -y 2025';

const REPORT = 'report fixtures/demo --lang';

const RULES = 'validate fixtures/plans/checks.csv -t fixtures/plans/checks.targets.yaml';

const SAVED_ERROR = JSON.stringify({
  schemaVersion: '1',
  tool: { name: 'dabiao', version: '0.1.0' },
  error: {
    code: 'nothing-readable',
    message: 'The input could not be read.',
    messages: { zh: '输入文件无法读取。', en: 'The input could not be read.' },
    details: [
      {
        code: 'empty-file',
        message: 'It is empty.',
        messages: { zh: '文件是空的。', en: 'It is empty.' },
        path: '报送/昆明市.csv',
      },
    ],
  },
});

const REPORT_DEMO =
  'report fixtures/demo --waivers fixtures/demo/waivers.yaml --assessment fixtures/assessment/assessment.yaml --as-of 2025-12-31';
const REPORT_PUBLISHED = 'report fixtures/published --as-of 2026-01-15';

/**
 * What a user types, by the name of the file in cases/ that holds what comes back; `npm test -- -u` writes
 * them anew.
 */
const CASES: Readonly<Record<string, Case>> = {
  'report-demo-zh': { args: `${REPORT_DEMO} --lang zh` },
  'report-demo-en': { args: `${REPORT_DEMO} --lang en` },
  'report-demo-circular-zh': { args: `${REPORT_DEMO} --kind circular --lang zh` },
  'report-demo-circular-en': { args: `${REPORT_DEMO} --kind circular --lang en` },
  'report-demo-public-zh': { args: `${REPORT_DEMO} --public --lang zh` },
  'report-published-zh': { args: `${REPORT_PUBLISHED} --lang zh` },
  'report-published-en': { args: `${REPORT_PUBLISHED} --lang en` },
  'report-published-circular-zh': { args: `${REPORT_PUBLISHED} --kind circular --lang zh` },
  'report-published-circular-en': { args: `${REPORT_PUBLISHED} --kind circular --lang en` },
  'published-zh': { args: 'check fixtures/published --lang zh' },
  'published-en': { args: 'check fixtures/published --year 2025 --lang en' },
  'published-json': { args: 'check fixtures/published --year 2025 --region 530000 --level province -f json' },
  'demo-zh-80': { args: 'check fixtures/demo --fail-on never --lang zh', env: { COLUMNS: '80' } },
  'demo-en-140': { args: 'check fixtures/demo --fail-on never --lang en', env: { COLUMNS: '140' } },
  'demo-prefecture-en-80': { args: 'check fixtures/demo --region 迪庆州 --lang en', env: { COLUMNS: '80' } },
  'demo-focus-counties-zh': {
    args: 'check fixtures/demo --region 怒江州 --level county --year latest --lang zh',
  },
  'demo-one-indicator-zh': {
    args: 'check fixtures/demo -i 普惠性幼儿园覆盖率 -l province -y 2023-2025 --lang zh',
  },
  'demo-colour': {
    args: 'check fixtures/demo -r 迪庆州 -l prefecture -y 2025 -i safe-campus-rate,special-school-coverage --lang zh --color',
  },
  'bad-zh-80': { args: 'check fixtures/bad --lang zh', env: { COLUMNS: '80' } },
  'bad-en-140': { args: 'check fixtures/bad --lang en', env: { COLUMNS: '140' } },
  'long-lines-80': {
    args: 'check - --lang en',
    env: { COLUMNS: '80' },
    input: `region,year,备注,kindergarten-children,note\n530102,2025,${'很长的说明 '.repeat(20)},约1000,${'more '.repeat(30)}\n`,
  },
  'hostile-cell': {
    args: 'check - --lang en',
    input: 'region,year,kindergarten-children\n\u001B[2J\u202E五华,2025,\u001B]0;x\u0007\n530103,2025,5\n',
  },
  'by-region-prefecture-zh-80': {
    args: 'check fixtures/demo -r 昭通市 -y 2025 --by region --lang zh',
    env: { COLUMNS: '80' },
  },
  'by-region-province-en-80': {
    args: 'check fixtures/demo -y 2025 --by region --lang en',
    env: { COLUMNS: '80' },
  },
  'by-region-markdown-zh': {
    args: 'check fixtures/demo -r 迪庆州 -y 2025 --by region -f markdown --lang zh',
  },
  'diff-demo-zh-80': {
    before: ['check fixtures/demo -y 2024 -o 2024.json', 'check fixtures/demo -y 2025 -o 2025.json'],
    args: 'diff 2024.json 2025.json --lang zh',
    env: { COLUMNS: '80' },
  },
  'diff-demo-en-140': {
    before: ['check fixtures/demo -y 2024 -o 2024.json', 'check fixtures/demo -y 2025 -o 2025.json'],
    args: 'diff 2024.json 2025.json --lang en',
    env: { COLUMNS: '140' },
  },
  'diff-corrected-zh-80': { args: `${CORRECTED} --lang zh`, env: { COLUMNS: '80' } },
  'diff-corrected-en': { args: `${CORRECTED} --lang en`, env: { COLUMNS: '140' } },
  'diff-corrected-markdown-zh': { args: `${CORRECTED} --lang zh -f markdown` },
  'diff-corrected-csv-zh': { args: `${CORRECTED} --lang zh -f csv` },
  'diff-corrected-json': { args: `${CORRECTED} -f json -i 普惠性幼儿园覆盖率 -l county` },
  'diff-not-judged-zh': { args: 'diff - fixtures/diff/corrected.csv --lang zh', input: SAVED_ERROR },
  'gate-baseline-en-80': {
    args: `${GATE} --lang en --baseline fixtures/gate/last.json`,
    env: { COLUMNS: '80' },
  },
  'inspect-zh': { args: 'inspect fixtures/office/office.csv fixtures/bad/hidden-data.xlsx --lang zh' },
  'inspect-en': {
    args: 'inspect fixtures/office/office.csv fixtures/bad/columns-outside-plan.csv --lang en',
  },
  'inspect-spreadsheets-zh': { args: 'inspect fixtures/spreadsheets --lang zh' },
  'inspect-json': { args: 'inspect fixtures/office/office.csv -f json' },
  'explain-fail-zh': { args: 'explain 普惠性幼儿园覆盖率 fixtures/explain -r 德钦县 --lang zh' },
  'explain-fail-en-140': {
    args: 'explain 普惠性幼儿园覆盖率 fixtures/explain -r 德钦县 --lang en',
    env: { COLUMNS: '140' },
  },
  'explain-undetermined-zh': { args: 'explain 普惠性幼儿园覆盖率 fixtures/explain --lang zh' },
  'explain-undetermined-en': { args: 'explain 普惠性幼儿园覆盖率 fixtures/explain --lang en' },
  'explain-no-data-zh': { args: 'explain 普惠性幼儿园覆盖率 fixtures/explain -r 维西县 --lang zh' },
  'explain-no-data-en': { args: 'explain 普惠性幼儿园覆盖率 fixtures/explain -r 维西县 --lang en' },
  'explain-json': { args: 'explain 普惠性幼儿园覆盖率 fixtures/explain -r 德钦县 -f json' },
  'explain-share-zh': { args: 'explain balanced-county-share fixtures/demo -y 2024 --lang zh' },
  'explain-share-en': { args: 'explain special-school-coverage fixtures/demo -r 昆明市 -y 2025 --lang en' },
  'explain-count-zh': { args: 'explain industry-education-consortia fixtures/demo -y 2023 --lang zh' },
  'explain-score-en': { args: 'explain public-satisfaction fixtures/demo --lang en' },
  'explain-no-target-en': { args: 'explain innovation-platforms fixtures/demo -y 2025 --lang en' },
  'explain-not-applicable-zh': {
    args: 'explain special-school-coverage fixtures/demo -r 德钦县 -y 2025 --lang zh',
  },
  'explain-saved-zh': {
    args: 'explain inclusive-kindergarten-coverage fixtures/gate/last.json -r 五华区 --lang zh',
  },
  'explain-saved-en': {
    args: 'explain inclusive-kindergarten-coverage fixtures/gate/last.json -r 五华区 --lang en',
  },
  'explain-waived-zh': {
    args: 'explain vocational-universities fixtures/demo -y 2025 --waivers fixtures/demo/waivers.yaml --as-of 2025-12-31 --lang zh',
  },
  'explain-mixed-zh': { args: 'explain safe-campus-rate fixtures/demo fixtures/gate/last.json --lang zh' },
  'explain-level-en': { args: 'explain industry-education-consortia fixtures/demo -r 五华区 --lang en' },
  'explain-goal-zh': { args: 'explain 县中困境 fixtures/demo --lang zh' },
  'explain-group-en': { args: 'explain safe-campus-rate fixtures/demo -r 边境县 --lang en' },
  'validate-zh': { args: 'validate fixtures/office/office.csv --lang zh' },
  'validate-demo': { args: 'validate fixtures/demo --lang en' },
  'assessment-responsible-zh-80': { args: `${ANSWERING} --lang zh`, env: { COLUMNS: '80' } },
  'assessment-responsible-en-140': { args: `${ANSWERING} --lang en`, env: { COLUMNS: '140' } },
  'assessment-mistakes-zh': { args: `${MISTAKEN} --lang zh` },
  'assessment-mistakes-en': { args: `${MISTAKEN} --lang en` },
  'rank-zh-80': { args: `${RANK} --lang zh`, env: { COLUMNS: '80' } },
  'rank-en-140': { args: `${RANK} --lang en`, env: { COLUMNS: '140' } },
  'rank-en-80': { args: `${RANK} -r 普洱市,楚雄州 --lang en`, env: { COLUMNS: '80' } },
  'rank-zh-140': { args: `${RANK} -r 普洱市,楚雄州 --lang zh`, env: { COLUMNS: '140' } },
  'rank-colour-ascii': { args: `${RANK} -r 楚雄市,澜沧县,宁洱县 --lang zh --color --ascii` },
  'rank-grades-zh-80': { args: `${RANK} --grades --lang zh`, env: { COLUMNS: '80' } },
  'rank-public-en-140': { args: `${RANK} --public --lang en`, env: { COLUMNS: '140' } },
  'rank-public-markdown-zh': { args: `${RANK} --public -f markdown --lang zh` },
  'rank-public-csv-zh': { args: `${RANK} --public -f csv --lang zh` },
  'rank-markdown-zh': { args: `${RANK} -r 迪庆州,楚雄州,澜沧县 -f markdown --lang zh` },
  'rank-csv-en': { args: `${RANK} -r 迪庆州,楚雄市,澜沧县 -f csv --lang en` },
  'rank-json': { args: `${RANK} -r 楚雄市,澜沧县 -f json` },
  'rank-grades-json': { args: `${RANK} -r 楚雄市,澜沧县 --grades -f json` },
  'rank-no-assessment-zh': { args: 'rank fixtures/demo -t targets.yaml --lang zh' },
  'rank-public-of-some-en': { args: `${RANK} --public -r 楚雄市 --lang en` },
  'waivers-zh-80': { args: `${WAIVED} -r 昆明市,临沧市 --lang zh`, env: { COLUMNS: '80' } },
  'waivers-en-140': { args: `${WAIVED} -l province --lang en`, env: { COLUMNS: '140' } },
  'waivers-markdown': { args: `${WAIVED} --lang zh -f markdown` },
  'waivers-sarif': { args: `${WAIVED} -r 昆明市,临沧市 --lang en -f sarif` },
  'waivers-csv': { args: `${WAIVED} -r 昆明市,临沧市 --lang en -f csv` },
  'waivers-quiet': { args: `${WAIVED} -r 昆明市,临沧市 --lang zh --quiet` },
  'waivers-validate-zh': { args: `validate ${WAIVERS} --lang zh` },
  'waivers-validate-en': { args: `validate ${WAIVERS} --lang en --max-findings 1` },
  'format-junit': { args: `${GATE} -f junit --lang zh` },
  'format-sarif': { args: `${GATE} -f sarif --lang en --baseline fixtures/gate/last.json` },
  'format-github': { args: `${GATE} -f github --lang zh --baseline fixtures/gate/last.json` },
  'format-gitlab': { args: `${GATE} -f gitlab --lang zh` },
  'format-markdown': { args: `${GATE} -f markdown --lang zh` },
  'format-csv': { args: `${GATE} -f csv --lang zh` },
  'format-ndjson': { args: `${GATE} -f ndjson` },
  'format-tap': { args: `${GATE} -f tap --lang en --baseline fixtures/gate/last.json` },
  'gaps-zh-80': { args: 'gaps fixtures/demo --lang zh', env: { COLUMNS: '80' } },
  'gaps-en-140': { args: 'gaps fixtures/demo --lang en', env: { COLUMNS: '140' } },
  'gaps-markdown-zh': { args: 'gaps fixtures/demo -i 普惠性幼儿园覆盖率 -y 2025 -f markdown --lang zh' },
  'gaps-csv-en': { args: 'gaps fixtures/demo -i digital-campus-coverage -y 2025 -f csv --lang en' },
  'gaps-json': { args: 'gaps fixtures/demo -r 德宏州 -i digital-campus-coverage -y 2025 -f json' },
  'gaps-one-side-en': { args: 'gaps fixtures/demo -r 昆明市 --lang en' },
  'report-help-en': { args: 'report --help --lang en' },
  'report-help-zh': { args: 'report --help --lang zh' },
  'report-needs-file-zh': { args: `${REPORT} zh -f docx` },
  'report-split-without-folder-en': { args: `${REPORT} en --split county` },
  'report-split-in-json-zh': { args: `${REPORT} zh --split county -o 反馈 -f json` },
  'report-public-json-en': { before: [], args: `${REPORT} en --public -o report.json` },
  'report-only-with-data-zh': {
    before: ['check fixtures/gate/submission.csv --fail-on never -o saved.json'],
    args: 'report saved.json -r 昆明市 --as-of 2026-01-15 --lang zh',
  },
  'report-texts-mistakes-zh': { args: `${REPORT} zh --texts fixtures/annual/broken.yaml` },
  'check-document-en': { args: 'check fixtures/demo -o report.docx --lang en' },
  'check-document-zh': { args: 'check fixtures/demo -f docx --lang zh' },
  'todo-zh-80': { args: 'todo fixtures/demo -y 2024 --lang zh', env: { COLUMNS: '80' } },
  'todo-en-140': { args: 'todo fixtures/demo -y 2025 --lang en', env: { COLUMNS: '140' } },
  'todo-units-zh-140': { args: `${TODO} --lang zh`, env: { COLUMNS: '140' } },
  'todo-units-en-80': { args: `${TODO} --lang en`, env: { COLUMNS: '80' } },
  'todo-waived-zh': { args: `todo ${WAIVERS} --as-of 2025-12-31 -r 云南省 -l province --lang zh` },
  'todo-markdown-zh': { args: `${TODO} -r 怒江州 -f markdown --lang zh` },
  'todo-csv-en': { args: `${TODO} -r 怒江州 -f csv --lang en` },
  'todo-json': { args: `${TODO} -r 怒江州 -l prefecture -f json` },
  'check-focus-group-zh-80': {
    args: 'check fixtures/demo -r 边境县 -i 普惠性幼儿园覆盖率,大中小学数字校园覆盖率 --lang zh --fail-on never',
    env: { COLUMNS: '80' },
  },
  'check-focus-group-en': {
    args: 'check fixtures/demo -r border-counties -i digital-campus-coverage --lang en',
    env: { COLUMNS: '140' },
  },
  'check-focus-group-markdown-zh': {
    args: 'check fixtures/demo -r 边境县 -i 普惠性幼儿园覆盖率 -y 2025 -f markdown --lang zh',
  },
  'render-saved': { args: 'render fixtures/gate/last.json --lang en' },
  'gate-baseline-zh': { args: `${GATE} --lang zh --baseline fixtures/gate/last.json` },
  'gate-quiet-en': { args: `${GATE} --lang en --quiet --baseline fixtures/gate/last.json` },
  'gate-max-findings-zh': { args: 'validate fixtures/bad/jump.csv --max-findings 0 --lang zh' },
  'gate-expect-zh': { args: 'validate fixtures/bad/not-reported.csv --expect 怒江州 --lang zh' },
  'no-such-file-en': { args: 'check nowhere.csv --lang en' },
  'no-such-file-zh': { args: 'check nowhere.csv --lang zh' },
  'error-json': { args: 'check nowhere.csv -f json --lang en' },
  'error-ndjson': { args: 'check nowhere.csv -f ndjson --lang en' },
  'error-csv': { args: 'check nowhere.csv -f csv --lang zh' },
  'error-junit': { args: 'check nowhere.csv -f junit --lang zh' },
  'error-sarif': { args: 'check nowhere.csv -f sarif --lang zh' },
  'error-github': { args: 'check nowhere.csv -f github --lang zh' },
  'error-gitlab': { args: 'check nowhere.csv -f gitlab --lang zh' },
  'error-tap': { args: 'check nowhere.csv -f tap --lang en' },
  'error-markdown': { args: 'check nowhere.csv -f markdown --lang zh' },
  'error-plan-markdown': {
    args: 'check fixtures/published -t fixtures/plans/broken.targets.yaml -f markdown --lang en',
  },
  'render-error': { args: 'render - --lang zh', input: SAVED_ERROR },
  'folder-without-data': { args: 'check schema --lang en' },
  'empty-file': { args: 'check fixtures/bad/empty-file.csv --lang zh' },
  'binary-file': { args: 'check fixtures/bad/binary-file.csv --lang en' },
  'no-header': { args: 'check fixtures/bad/no-header.csv fixtures/bad/unknown-encoding.csv --lang zh' },
  'bad-option': { args: 'check fixtures/published --formt json --lang en' },
  'bad-option-zh': { args: 'check fixtures/published --formt json --lang zh' },
  'bad-command': { args: 'chekc fixtures/published', env: { LANG: 'en_US.UTF-8' } },
  'missing-argument': { args: 'check', env: { DABIAO_LANG: 'zh' } },
  'bad-format': { args: 'check fixtures/published -f jsn --lang en' },
  'bad-years': { args: 'check fixtures/published -y 2022-2024 --lang en' },
  'bad-region': { args: 'check fixtures/published -r 昆名市 --lang zh' },
  'ambiguous-region': { args: 'check fixtures/published -r 大理 --lang en' },
  'bad-indicator': { args: 'check fixtures/published -i safe-campsu-rate --lang en' },
  'bad-language': { args: 'check fixtures/published --lang fr' },
  'bad-fail-on': { args: 'check fixtures/published --fail-on failed --lang zh' },
  'help-en': { args: '--help --lang en' },
  'help-zh': { args: 'check --help --lang zh' },
  'help-without-command': { args: '', env: { LANG: 'zh_CN.UTF-8' } },
  'targets-list-zh': { args: 'targets --lang zh', env: { COLUMNS: '120' } },
  'targets-checks-zh-80': { args: 'targets checks --lang zh', env: { COLUMNS: '80' } },
  'targets-checks-en-140': { args: 'targets checks --lang en', env: { COLUMNS: '140' } },
  'checks-lint-zh': { args: 'targets lint fixtures/plans/broken-checks.targets.yaml --lang zh' },
  'checks-lint-en': { args: 'targets lint fixtures/plans/broken-checks.targets.yaml --lang en' },
  'checks-validate-zh': { args: `${RULES} --lang zh`, env: { COLUMNS: '80' } },
  'checks-validate-en': { args: `${RULES} --lang en`, env: { COLUMNS: '140' } },
  'targets-list-en-80': { args: 'targets list --lang en', env: { COLUMNS: '80' } },
  'targets-list-zh-80': { args: 'targets list --lang zh', env: { COLUMNS: '80' } },
  'targets-list-en-140': { args: 'targets list --lang en', env: { COLUMNS: '140' } },
  'targets-show-goal-zh': { args: 'targets show 县中困境 --lang zh' },
  'targets-show-goal-en': { args: 'targets show front-rank-of-west --lang en' },
  'targets-show-zh': { args: 'targets show 义务教育优质均衡县占比 --lang zh' },
  'targets-show-en': { args: 'targets show special-school-coverage --lang en' },
  'targets-lint-sound': { args: 'targets lint targets.yaml --lang zh' },
  'targets-lint-broken-zh': { args: 'targets lint fixtures/plans/broken.targets.yaml --lang zh' },
  'targets-lint-broken-en': {
    args: 'check fixtures/published -t fixtures/plans/broken.targets.yaml --lang en',
  },
  'limits-zh': { args: `${LIMITS} --lang zh` },
  'limits-en': { args: `${LIMITS} --lang en`, env: { COLUMNS: '140' } },
  'limits-markdown-zh': { args: `${LIMITS} -y 2025 -f markdown --lang zh` },
  'limits-csv-en': { args: `${LIMITS} -y 2025 -f csv --lang en` },
  'limits-json': { args: `${LIMITS} -y 2025 -f json` },
  'limits-targets-list-zh': { args: 'targets -t fixtures/plans/limits.targets.yaml --lang zh' },
  'limits-targets-show-en': {
    args: 'targets show large-class-rate -t fixtures/plans/limits.targets.yaml --lang en',
  },
  'limits-targets-lint': { args: 'targets lint fixtures/plans/limits.targets.yaml --lang en' },
  'regions-one-zh': { args: 'regions 峨山 --lang zh' },
  'regions-prefecture-en': { args: 'regions 533300 --lang en' },
  'regions-several': { args: 'regions 彝族自治县 --lang zh' },
  'regions-none': { args: 'regions 峨三 --lang zh' },
};

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A folder with the reports of some runs and the fixtures. */
function written(runs: readonly string[]): string {
  const cwd = mkdtempSync(join(tmpdir(), 'dabiao-case-'));
  folders.push(cwd);
  symlinkSync(`${ROOT}fixtures`, join(cwd, 'fixtures'));
  for (const args of runs) dabiao(args.split(' '), { cwd });
  return cwd;
}

describe('what a user types, and what comes back', () => {
  test.each(Object.keys(CASES))('%s', async (name) => {
    const { before, args, env = {}, input } = CASES[name] ?? { args: '' };
    const cwd = before === undefined ? ROOT : written(before);
    const { stdout, stderr, exitCode } = dabiao(
      args.split(' ').filter((each) => each !== ''),
      { env, cwd, ...(input === undefined ? {} : { input }) },
    );
    const settings = Object.entries(env).map(([key, value]) => `${key}=${value} `);
    const shown = [
      `$ ${settings.join('')}dabiao ${args}`,
      stdout,
      ...(stderr === '' ? [] : ['--- stderr', stderr]),
      `--- exit ${exitCode}`,
    ].join('\n');
    await expect(`${shown}\n`).toMatchFileSnapshot(`cases/${name}.txt`);
  });
});
