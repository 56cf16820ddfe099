import type { Words } from '../words.ts';
import { oneOf, quoted } from './problem-phrases.ts';

/** What stands in the way of `dabiao report` alone. */
export const reportProblems: Pick<
  Words['problems'],
  | 'only-with-data'
  | 'report-not-public'
  | 'format-needs-file'
  | 'split-needs-folder'
  | 'split-in-one-format'
  | 'nothing-to-split'
> = {
  'only-with-data': ({ path, options }) => ({
    message: `${path} 是保存的报告，当时已经读取和判定完毕，${options.join('、')} 对它不起作用。`,
    hint: '请去掉；要按这些选项生成文稿，请写数据文件而不是报告。',
  }),
  'format-needs-file': ({ format }) => ({
    message: `${format} 不是文本，只能写入文件。`,
    hint: `请用 -o 指定文件：-o 报告.${format}`,
  }),
  'report-not-public': ({ output }) => ({
    message: `--public 不能与 ${output} 同用：JSON 含有公开版不写的名称和数。`,
    hint: '请分两次运行，或去掉其中一个。',
  }),
  'split-needs-folder': ({ given }) => ({
    message:
      given === null
        ? '--split 为每个地区各生成一份文稿，需要一个文件夹。'
        : `--split 为每个地区各生成一份文稿，需要一个文件夹，不能写到 ${given}。`,
    hint: '请用 -o 指定一个文件夹：-o 反馈/',
  }),
  'split-in-one-format': ({ formats, allowed }) => ({
    message: `--split 只用一种文稿格式，不能是${quoted(formats.join(','))}。`,
    hint: oneOf(allowed),
  }),
  'nothing-to-split': ({ level, region }) => ({
    message: `${region === null ? '所判定的范围内' : `${region.name}范围内`}没有${level === 'county' ? '县级' : '州市级'}地区有数据，没有文稿可生成。`,
    hint: '请检查 --split、--region 和数据。',
  }),
};
