import { documentInstead, isPdf } from '../document-instead.ts';
import type { ReportTrouble } from '../../core/errors.ts';
import { isBlank } from '../../core/lists.ts';
import { notJudged } from './not-judged.ts';
import { reasonOf } from '../reasons.ts';
import type { Words } from '../words.ts';
import { commandLine } from './command-line.ts';
import { meant, oneOf, quoted, syntax, typeNames } from './problem-phrases.ts';
import { systemReasons, unknownReason } from './reasons.ts';
import { reportProblems } from './report-problems.ts';
import { valueProblems } from './value-problems.ts';

const because = (code: string) => reasonOf(code, systemReasons, unknownReason);
/** Which command writes what an office signs. */
const documents = (path: string) => `供印发的文稿请用：dabiao report … -o ${path}。`;

const PDF = '不直接生成 PDF，请由 Word 文稿另存。';

/** An office's name for a document, which a newcomer writes. */
function officeName(path: string, allowed: readonly string[]): string {
  const instead = documentInstead(path);
  if (instead === null) return '';
  const pdf = instead.isPdf ? PDF : '';
  const written = allowed.includes('docx') ? `请写 -o ${instead.path}。` : documents(instead.path);
  return `${written}${pdf}要写成别的格式，`;
}

export const problems: Words['problems'] = {
  ...reportProblems,
  ...valueProblems,
  'plan-invalid': ({ path, problems: found }) => ({
    message: `${path} 有 ${found.length} 处错误，不能使用。`,
  }),
  'no-such-input': ({ path }) => ({
    message: `找不到文件、文件夹或匹配项：${path}`,
    hint: '请检查拼写；通配符请加引号。',
  }),
  'no-data-in-folder': ({ path, ignored }) => ({
    message: `文件夹 ${path} 中没有 CSV 文件或工作簿。`,
    hint:
      ignored.length > 0
        ? `未读取：${ignored.slice(0, 5).join('、')}${ignored.length > 5 ? '等' : ''}。请另存为 .xlsx 或 .csv。`
        : '请给出存放 .csv、.xlsx 或 .xls 文件的文件夹。',
  }),
  'nothing-reported': () => ({ message: '输入中没有任何数据，无法判定。', hint: '指标项的单元格全部为空。' }),
  'nothing-readable': ({ findings }) => ({
    message: findings.length === 1 ? '输入文件无法读取。' : '所有输入文件均无法读取。',
  }),
  'cannot-read': ({ path, reason }) => ({ message: `无法读取 ${path}：${because(reason)}。` }),
  'not-text': ({ path }) => ({
    message: `${path} 不是 UTF-8、UTF-16 或 GB18030 编码的文本。`,
    hint: '请另存为 UTF-8。',
  }),
  'cannot-write': ({ path, reason, written = [] }) => ({
    message: `无法写入${path === '-' ? '标准输出' : ` ${path}`}：${because(reason)}。`,
    ...(written.length > 0
      ? { hint: `已写入的文件：${written.join('、')}。` }
      : path === '-'
        ? {}
        : { hint: '没有写入任何内容。' }),
  }),
  'file-exists': ({ path }) => ({
    message: `${path} 已经存在；可能已有人填写，不会覆盖。`,
    hint: '请另选文件名，或先删除它。',
  }),
  'ledger-refused': ({ path, troubles }) => ({
    message: `台账 ${path} 有 ${troubles.length} 处无法与本次结果对应，未作更新，文件保持原样。`,
  }),
  'ledger-needs-file': () => ({
    message: '台账只能写入文件。',
    hint: '请用 -o 台账.xlsx 指定文件。',
  }),
  'output-is-input': ({ path }) => ({
    message: `${path} 是本次运行要读取的文件，不会被覆盖。`,
    hint: '请为 --output 另选文件。',
  }),
  'unknown-choice': ({ option, text, allowed, candidates, isDocument = false }) => ({
    message: `${option} 不能是${quoted(text)}。`,
    hint: [
      ...(isDocument ? [documents(`报告.${text}`)] : []),
      ...(option === '--format' && isPdf(text) ? [PDF] : []),
      ...(candidates.length > 0 ? [`是不是 ${candidates.join(' 或 ')}？`] : []),
      oneOf(allowed),
    ].join(''),
  }),
  'unknown-name': ({ what, text, ambiguous, candidates }) => ({
    message: ambiguous
      ? `${quoted(text)}可能指不止一个。`
      : `没有叫${quoted(text)}的${what === 'region' ? '行政区' : '指标'}。`,
    hint:
      candidates.length === 0
        ? `dabiao ${what === 'region' ? 'regions' : 'targets list'} 列出全部。`
        : `是不是${candidates.map(({ id, name }) => `${name}（${id}）`).join('或')}？`,
  }),
  'not-judged': ({ indicator, why }) => notJudged(`“${indicator.name}”（${indicator.id}）`, why),
  'several-regions': ({ text, regions }) => ({
    message:
      text === null
        ? '报告判定了几个地区，一次只能解释一个。'
        : `${quoted(text)}是几个地区，一次只能解释一个。`,
    hint: `请用 --region 写明其中一个：${regions
      .slice(0, 5)
      .map(({ name, id }) => `${name}（${id}）`)
      .join('、')}${regions.length > 5 ? '等' : ''}。`,
  }),
  'mixed-inputs': ({ reports, data }) => ({
    message:
      data.length === 0
        ? `一次只能用一份保存的报告，给出了 ${reports.length} 份：${reports.join('、')}。`
        : `保存的报告（${reports.join('、')}）和数据（${data.join('、')}）不能一起用：报告有自己的数据。`,
    hint: data.length === 0 ? '请只写一份报告。' : '请只写报告，或只写数据。',
  }),
  'report-not-data': ({ path }) => ({
    message: `${path} 是 JSON，保存的报告就是这种文件；本命令读取的是数据表。`,
    hint: '请写数据文件。已保存的报告用 dabiao render、report、explain 或 diff 读取。',
  }),
  'direct-member': ({ text, parent }) => ({
    message: `${quoted(text)}不单独判定，其数据计入${parent.name}。`,
    hint: `请改用${parent.name}（${parent.id}）。`,
  }),
  'bad-columns-file': ({ path, reason }) => ({
    message: `${path} 没有说明各列是什么：${reason === 'shape' ? '没有由列名和 id 组成的 columns: 部分' : syntax(reason)}。`,
    hint: '请写一个 columns: 部分，每行如  原列名: id',
  }),
  'bad-mapping': ({ text, candidates }) => ({
    message: `--map ${quoted(text)}没有说明该列是什么。`,
    hint: [`写法：--map '原列名=id'。`, meant(candidates).hint].filter(Boolean).join(''),
  }),
  'bad-years': ({ text, years }) => ({
    message: `${quoted(text)}不是本计划的年份。`,
    hint: `可写：${years[0]}、${years[0]},${years.at(-1)}、${years[0]}-${years.at(-1)}、latest（最近一年）或 all（全部）。`,
  }),
  'bad-year': ({ text, years }) => ({
    message: `${quoted(text)}不是可选的一个年份。`,
    hint: oneOf(years.map(String)),
  }),
  'years-to-compare': ({ text, years }) => ({
    message: `--year ${quoted(text)}：对照只能是一个年份，或前后各一个。`,
    hint: `例如 -y ${years.at(-1) ?? ''}，或 -y ${years.slice(-2).join(',')}。`,
  }),
  'year-not-judged': ({ path, year, years }) => ({
    message: `${path} 没有判定 ${year} 年。`,
    hint: `其中判定的年份：${years.join('、')}。`,
  }),
  'stdin-twice': () => ({ message: '标准输入只能读取一次：只能有一个文件写作 -。' }),
  'nothing-to-compare': ({ before, after }) => ({
    message: `${before} 与 ${after} 中没有可以对照的判定。`,
    hint: '请检查 -r、-i、-l 和 -y，以及两份报告的内容。',
  }),
  'no-assessment': ({ path, file }) => ({
    message: `没有规定怎样评分：${file === null ? `计划 ${path} 中没有 assessment: 部分，也没有用 --assessment 指定文件` : `计划 ${path} 和 ${file} 中都没有 assessment: 部分`}，所以没有得分、等次和名次。`,
    hint: '权重、类别和等次由考核办法规定，程序不代为设定。请写在计划的 assessment: 部分，或另写一个文件用 --assessment 指定；写法见 docs/zh/assessment.md。',
  }),
  'not-in-a-class': ({ regions }) => ({
    message: `所选地区不在考核的任何层级中：${regions.map(({ name, id }) => `${name} ${id}`).join('、')}。`,
    hint: '请检查 -r 和考核办法的 classes:。',
  }),
  'public-of-counties': () => ({
    message: '公开版本不列出未达到目标的县（市、区），不能只对县（市、区）编制。',
    hint: '请对州市或全省编制，或去掉 --public。',
  }),
  'public-of-some': () => ({
    message: '--public 不能与 -r 同用：只列几个地区，就能由数量看出未公布名单的地区是什么等次。',
    hint: '去掉 -r；内部使用可改用 --grades。',
  }),
  'bad-report': ({ path, trouble }) => ({
    message: `${path} 不是可以读取的报告：${reportTrouble(trouble)}`,
    hint: '生成报告：dabiao check … -o report.json',
  }),
  'formats-and-outputs': ({ formats, outputs }) => ({
    message: `无法知道哪个格式用于哪个输出：--format ${formats} 个，--output ${outputs} 个。`,
    hint: '请写一样多、次序相同；或只写文件名看不出的格式。',
  }),
  'unknown-format-of-file': ({ path, allowed, isDocument = false }) => ({
    message: isDocument ? `这里不生成${quoted(path)}这样的文稿。` : `从文件名${quoted(path)}看不出格式。`,
    hint: `${isDocument ? `${documents(path)}要写成别的格式，` : officeName(path, allowed)}请用 --format 指明。${oneOf(allowed)}`,
  }),
  'output-twice': ({ path }) => ({ message: `--output 两次写到${path === '-' ? '标准输出' : ` ${path}`}。` }),
  'config-invalid': ({ path, problems: found }) => ({
    message: `${path} 有 ${found.length} 处错误，不能使用。`,
  }),
  'folder-not-empty': ({ path }) => ({
    message: `文件夹 ${path} 不是空的，没有写入任何内容。`,
    hint: '请给出空的或新的文件夹：dabiao init 我的文件夹',
  }),
  'unknown-finding': ({ text, candidates }) => ({
    message: `没有叫${quoted(text)}的问题代码。`,
    hint: meant(candidates).hint ?? 'dabiao explain-finding 列出全部。',
  }),
  'empty-value': ({ of, given }) => ({
    message: isBlank(given) ? `${of} 的值是空的。` : `${of} ${quoted(given)}中有空的值。`,
    hint: '请写明取值，或去掉它。脚本中的变量没有赋值时，这里就什么也没有。',
  }),
  'said-twice': ({ first, second }) => ({
    message: `${first} 与 ${second} 相互矛盾。`,
    hint: '请只保留一个。',
  }),
  'configs-side-by-side': ({ paths }) => ({
    message: `同一文件夹中有几个配置文件：${paths.join('、')}。`,
    hint: '请只保留一个，或用 --config 指明。',
  }),
  'command-line': ({ reason, subject, suggestion }) => ({
    message: commandLine(reason, subject),
    hint: suggestion === '' ? '用法见 dabiao --help。' : `是不是 ${suggestion}？`,
  }),
};

function reportTrouble(trouble: ReportTrouble): string {
  switch (trouble.code) {
    case 'no-json':
      return `从第 ${trouble.line} 行第 ${trouble.column} 列起不是 JSON。`;
    case 'no-report':
      return '是 JSON，但不是 dabiao check 生成的。';
    case 'nothing-judged':
      return '其中没有判定：dabiao validate 只检查数据，不作判定。';
    case 'other-version':
      return `schemaVersion 是 ${trouble.found}，本程序只能读取 "1" 和 "2"。`;
    case 'misshapen':
      return `${trouble.at === '' ? '整个文件' : trouble.at} 有误${trouble.expected === '' ? '' : `，应为${typeNames(trouble.expected)}`}。`;
    case 'unknown-region':
      return `其中的行政区${quoted(trouble.found)}不存在。`;
    case 'other-plan':
      return `它依据的计划是${quoted(trouble.found)}，这次是${quoted(trouble.expected)}。`;
    case 'could-not-judge':
      return `那次运行未能作出判定（${trouble.message.zh}）`;
  }
}
