/** What is said of workbooks: what of one is damaged, what a file is instead, and why a cell is doubted. */
export const DAMAGE = {
  zip: '压缩包无法解开',
  xml: '其中的 XML 不完整或有误',
  html: '它是网页，表格没有写完',
  'missing-part': '缺少工作簿必有的部分',
  compound: '各扇区对不上',
  records: '没有可以理解的单元格记录',
} as const;

const SAVE_AS = '请用原来的软件打开，将表格另存为 .xlsx 或 .csv。';
const UNPACK = '请解压后指明其中的文件。';
export const FOREIGN = {
  html: { is: '没有表格的网页', cure: '如果扩展名是 .xls，请用表格软件打开后另存为 .xlsx。' },
  mhtml: { is: '单个文件网页（MHTML）', cure: '请用表格软件打开后另存为 .xlsx。' },
  xml: { is: ' XML，但不是工作簿', cure: SAVE_AS },
  rtf: { is: ' RTF 文档', cure: SAVE_AS },
  ods: { is: ' OpenDocument 电子表格', cure: '请另存为 .xlsx。' },
  xlsb: { is: '二进制工作簿（.xlsb）', cure: '请另存为 .xlsx。' },
  document: { is: '办公文档，但不是工作簿', cure: SAVE_AS },
  pdf: { is: ' PDF', cure: '请报送其原始表格。' },
  image: { is: '图片', cure: '请报送其原始表格。' },
  zip: { is: ' ZIP 压缩包', cure: UNPACK },
  rar: { is: ' RAR 压缩包', cure: UNPACK },
  '7z': { is: ' 7-Zip 压缩包', cure: UNPACK },
  gzip: { is: ' gzip 压缩包', cure: UNPACK },
  tar: { is: ' tar 归档', cure: UNPACK },
  sqlite: { is: ' SQLite 数据库', cure: SAVE_AS },
  access: { is: ' Access 数据库', cure: SAVE_AS },
  dbf: { is: ' dBase 数据表（.dbf）', cure: '请用表格软件打开后另存为 .xlsx。' },
  program: { is: '程序', cure: '请指明数据文件。' },
} as const;

export const DOUBT = {
  'struck-through': { is: '有删除线', cure: '请清空单元格，或去掉删除线。' },
  'below-merge': { is: '被合并单元格遮住，看不到', cure: '请取消合并，在每个单元格中写明数值。' },
  'hidden-by-format': {
    is: '因数字格式而不显示，或显示成了别的内容',
    cure: '请写明数值或清空单元格，并把格式改为“常规”。',
  },
  'sign-not-shown': { is: '是负数，数字格式却没有显示负号', cure: '请写明数值，并把格式改为“常规”。' },
  'unknown-format': { is: '的数字格式无法识别', cure: '请把格式改为“常规”。' },
} as const;
