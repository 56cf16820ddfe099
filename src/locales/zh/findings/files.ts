import { isArchive } from '../../archives.ts';
import { reasonOf } from '../../reasons.ts';
import { sizeText } from '../../../core/sizes.ts';
import type { FindingWordsOf } from '../../words/findings.ts';
import { systemReasons, unknownReason } from '../reasons.ts';
import { quoted } from './phrases.ts';
import { DAMAGE, FOREIGN } from './workbooks.ts';

export const files: FindingWordsOf<'files'> = {
  'unreadable-file': {
    title: '文件无法读取',
    message: ({ reason }) => `文件无法读取：${reasonOf(reason, systemReasons, unknownReason)}。`,
  },
  'unsupported-file': {
    title: '不支持的文件类型',
    message: ({ extension }) =>
      isArchive(extension)
        ? `不读取压缩包${extension === '' ? '' : `（${extension}）`}。`
        : `不读取 ${extension} 文件。`,
    hint: ({ extension }) =>
      isArchive(extension)
        ? '请先解压，再报送其中的文件。'
        : '请用 Excel 或 WPS 打开，另存为 .xlsx 或 .csv；文档中的表格请复制到工作表中。',
  },
  'file-not-read': {
    title: '未读取的文件',
    message: '未读取此文件：不像是表格。',
    hint: '如有数据，请另存为 .xlsx 或 .csv，或在命令行中直接写出该文件。',
  },
  'empty-file': { title: '文件为空', message: '文件是空的。', hint: '保存时可能出了错，请重新导出。' },
  'binary-file': {
    title: '不是文本文件',
    message: '这既不是文本文件，也不是工作簿。',
    hint: '请将表格另存为 .xlsx 或 .csv。',
  },
  'unsupported-content': {
    title: '不是能读取的表格',
    message: ({ kind }) => `文件是${FOREIGN[kind].is}，不读取。`,
    hint: ({ kind }) => FOREIGN[kind].cure,
  },
  'encrypted-file': {
    title: '有密码保护',
    message: '工作簿有密码保护。',
    hint: '请在 Excel 或 WPS 中打开，取消打开密码后另存为 .xlsx。',
  },
  'corrupt-file': {
    title: '工作簿已损坏',
    message: ({ reason }) => `工作簿已损坏：${DAMAGE[reason]}。`,
    hint: '请用表格软件打开，能打开的话另存为 .xlsx；不能打开请向报送单位另要一份。',
  },
  'too-large': {
    title: '文件过大',
    message: ({ what, most }) =>
      ({
        bytes: `工作簿解压后超过 ${most / 1048576} MB，不读取。`,
        cells: `工作簿所占单元格超过 ${most.toLocaleString('en')} 个，不读取。`,
        cell: `工作簿中有单元格的文字超过 ${most.toLocaleString('en')} 个字符，不读取。`,
        text: `工作簿中的文字超过 ${most.toLocaleString('en')} 个字符，不读取。`,
        file: `文件超过 ${sizeText(most)}，不读取。`,
        line: `这一行超过 ${sizeText(most)}，文件不读取。`,
        quoted: `这一行有一个以引号开头的单元格，超过 ${sizeText(most)} 仍未结束，文件不读取。`,
        characters: `文件超过 ${most.toLocaleString('en')} 个字符，无法一次读入，不读取。`,
      })[what],
    hint: ({ what }) =>
      what === 'file'
        ? '请核对是否拿错了文件；确需读取的，用 --max-size 提高上限（最大 2GB），或将文件拆分。'
        : what === 'line'
          ? '请核对文件是否为表格，并重新导出，每行一条数据。'
          : what === 'quoted'
            ? '多半是引号没有配对，请补上；引号属于文字内容的，请连写两个。'
            : what === 'characters'
              ? '请拆分为几个表头相同的文件；--max-size 不能提高这一上限。'
              : '请删去空行、空列和图片，或另存为 CSV。',
  },
  'unknown-encoding': {
    title: '编码无法识别',
    message: ({ tried, offset }) => `文件不是 ${tried.join(' 或 ')} 编码：第 ${offset + 1} 个字节无法识别。`,
    hint: '请另存为“CSV UTF-8”，或用 --encoding 指明编码。',
  },
  'mixed-encodings': {
    title: '编码混杂',
    message: ({ line }) => `文件各部分的编码不同：第 ${line} 行是 UTF-8，其余是 GBK。`,
    hint: '请先将各文件另存为“CSV UTF-8”，再合并。',
  },
  'missing-sheet': {
    title: '工作表缺失',
    message: ({ sheets }) => `工作簿中列有工作表${sheets.map(quoted).join('、')}，却没有其内容。`,
    hint: '其他工作表已读取。请用表格软件打开后重新保存。',
  },
  'no-such-sheet': {
    title: '没有这个工作表',
    message: ({ text }) => `工作簿中没有工作表${quoted(text)}。`,
    hint: ({ sheets }) => `现有：${sheets.join('、')}。`,
  },
  'hidden-data': {
    title: '有隐藏的行、列或工作表',
    message: ({ rows, columns }) =>
      `这个工作表有${[rows > 0 ? ` ${rows} 行` : '', columns > 0 ? ` ${columns} 列` : ''].filter(Boolean).join('和')}是隐藏的，与其他内容一样读取。`,
    hint: '不属于报送内容的请删去。',
  },
  'broken-quotes': {
    title: '引号有误',
    message: '本行的引号没有结束，或结束引号后还有内容。',
    hint: '请补上结束引号；引号若属于正文，请连写两个，并给整个单元格加上引号。',
  },
  'stray-quote': { title: '单元格中有引号', message: '单元格中间有引号，按正文处理。' },
};
