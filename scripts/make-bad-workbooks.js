/**
 * Writes the workbooks of fixtures/bad: one for each kind of finding that only a workbook can have. The same
 * bytes at every run.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { strToU8, zipSync } from 'fflate';
import { writeXlsx } from 'hucre/xlsx';
import { figureRow, HEAD, rawXlsx, workbookXml } from './raw-workbook.js';

const folder = process.argv[2] ?? fileURLToPath(new URL('../fixtures/bad', import.meta.url));
const HEADER = ['地区', '年份', '在园幼儿总数'];
const DATA = { name: '数据', rows: [HEADER, ['五华区', 2025, 1000], ['盘龙区', 2025, 2000]] };
const properties = { created: new Date(0), modified: new Date(0) };

await write('hidden-data', { sheets: [{ ...DATA, rowDefs: new Map([[2, { hidden: true }]]) }] });
await write('merged-figure', {
  sheets: [
    {
      ...DATA,
      rows: [HEADER, ['五华区', 2025, 3000], ['盘龙区', 2025, null]],
      merges: [{ startRow: 1, startCol: 2, endRow: 2, endCol: 2 }],
    },
  ],
});
await write('sheet-without-table', { sheets: [DATA, { name: '填表说明', rows: [['请按表填写。']] }] });
await write('no-such-sheet', { sheets: [DATA] });
await write('encrypted-file', { sheets: [DATA], encryption: { password: 'secret', spinCount: 1000 } });
const sound = await writeXlsx({ sheets: [DATA], properties });
save(
  'corrupt-file',
  sound.map((byte, i) => (i > 400 && i < 900 ? byte ^ 0x55 : byte)),
);
save('too-large', claimingSize(sound, 0x40000000));
const figures = HEAD + figureRow('<c r="C2"><v>1000</v></c>');
save(
  'doubtful-cell',
  rawXlsx({
    rows: figures + figureRow('<c r="C3" s="1"><v>2000</v></c>', 3, '盘龙区'),
    fonts: ['<strike/>'],
  }),
);
const listed = [
  ['表1', 'r1'],
  ['表2', 'r9'],
];
save('missing-sheet', rawXlsx({ rows: figures, parts: { 'xl/workbook.xml': workbookXml(listed) } }));
save(
  'unsupported-content',
  zipSync(
    { '五华区.csv': strToU8('地区,年份,在园幼儿总数\n五华区,2025,1000\n') },
    { mtime: '2026-01-01T00:00:00' },
  ),
);

async function write(name, workbook) {
  save(name, await writeXlsx({ properties, ...workbook }));
}

function save(name, bytes) {
  writeFileSync(`${folder}/${name}.xlsx`, bytes);
}

/** Every entry of the archive's directory says that it unpacks to so many bytes. */
function claimingSize(bytes, size) {
  const changed = new Uint8Array(bytes);
  const view = new DataView(changed.buffer);
  for (let at = 0; at < view.byteLength - 4; at += 1)
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, size, true);
  return changed;
}
