/** Writes the workbooks of fixtures/bad: one for each kind of finding that only a workbook can have. The same bytes at every run. */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { writeXlsx } from 'hucre/xlsx';

const folder = process.argv[2] ?? fileURLToPath(new URL('../fixtures/bad', import.meta.url));
const HEADER = ['地区', '年份', '在园幼儿总数'];
const DATA = { name: '数据', rows: [HEADER, ['五华区', 2025, 1000], ['盘龙区', 2025, 2000]] };
const properties = { created: new Date(0), modified: new Date(0) };

await write('hidden-data', { sheets: [{ ...DATA, rowDefs: new Map([[2, { hidden: true }]]) }] });
await write('merged-figure', {
  sheets: [{ ...DATA, rows: [HEADER, ['五华区', 2025, 3000], ['盘龙区', 2025, null]], merges: [{ startRow: 1, startCol: 2, endRow: 2, endCol: 2 }] }],
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

async function write(name, workbook) {
  save(name, await writeXlsx({ properties, ...workbook }));
}

function save(name, bytes) {
  writeFileSync(`${folder}/${name}.xlsx`, bytes);
}

/** The first entry of the archive's directory says that it unpacks to so many bytes. */
function claimingSize(bytes, size) {
  const changed = new Uint8Array(bytes);
  const view = new DataView(changed.buffer);
  for (let at = 0; at < view.byteLength - 4; at += 1) {
    if (view.getUint32(at, true) !== 0x02014b50) continue;
    view.setUint32(at + 24, size, true);
    return changed;
  }
  throw new Error('no directory');
}
