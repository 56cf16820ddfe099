import { writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { newLedger } from '../../src/ledger/new-ledger.ts';
import { updatedLedger } from '../../src/ledger/update-file.ts';
import { wordsOf } from '../../src/locales/index.ts';
import { IN_LANGUAGES, item, rowsOf, runOf } from './sample.ts';

test('first', async () => {
  const run = runOf([
    item(),
    item({ region: '530103', county: '盘龙区', title: '=1+1', source: '_x000D_ +a<&>"' }),
  ]);
  const bytes = await newLedger(run, wordsOf('zh'));
  writeFileSync('/tmp/exp/new.xlsx', bytes);
  expect(rowsOf(bytes)).toMatchInlineSnapshot(`
    [
      {
        "acceptance": "",
        "basis": "三（一）",
        "closed": "",
        "completion": "",
        "county": "五华区",
        "due": "",
        "indicator": "安全校园达标率",
        "key": "safe-campus-rate 530102 2025",
        "lead": "县教育体育局",
        "measures": "",
        "monitoring": "未达标（新列入）",
        "number": "1",
        "overdue": "未填时限",
        "person": "",
        "prefecture": "昆明市",
        "problem": "实际 89.90%，目标 90%，差 0.10 个百分点",
        "progress": "",
        "remarks": "",
        "source": "昆明市.csv:7",
        "status": "未启动",
        "supporting": "县公安局、县财政局",
      },
      {
        "acceptance": "",
        "basis": "三（一）",
        "closed": "",
        "completion": "",
        "county": "盘龙区",
        "due": "",
        "indicator": "=1+1",
        "key": "safe-campus-rate 530103 2025",
        "lead": "县教育体育局",
        "measures": "",
        "monitoring": "未达标（新列入）",
        "number": "2",
        "overdue": "未填时限",
        "person": "",
        "prefecture": "昆明市",
        "problem": "实际 89.90%，目标 90%，差 0.10 个百分点",
        "progress": "",
        "remarks": "",
        "source": "_x000D_ +a<&>"",
        "status": "未启动",
        "supporting": "县公安局、县财政局",
      },
    ]
  `);
  const next = runOf([
    item({ problem: '更差' }),
    item({ region: '530111', county: '官渡区', title: '=1+1', source: '_x000D_ +a<&>"' }),
  ]);
  const after = updatedLedger(bytes, () => next, IN_LANGUAGES);
  if ('troubles' in after) throw new Error(JSON.stringify(after));
  writeFileSync('/tmp/exp/next.xlsx', after.bytes);
  expect(rowsOf(after.bytes)).toMatchInlineSnapshot(`
    [
      {
        "acceptance": "",
        "basis": "三（一）",
        "closed": "",
        "completion": "",
        "county": "五华区",
        "due": "",
        "indicator": "安全校园达标率",
        "key": "safe-campus-rate 530102 2025",
        "lead": "县教育体育局",
        "measures": "",
        "monitoring": "仍未达标",
        "number": "1",
        "overdue": "未填时限",
        "person": "",
        "prefecture": "昆明市",
        "problem": "更差",
        "progress": "",
        "remarks": "",
        "source": "昆明市.csv:7",
        "status": "未启动",
        "supporting": "县公安局、县财政局",
      },
      {
        "acceptance": "",
        "basis": "三（一）",
        "closed": "",
        "completion": "",
        "county": "盘龙区",
        "due": "",
        "indicator": "=1+1",
        "key": "safe-campus-rate 530103 2025",
        "lead": "县教育体育局",
        "measures": "",
        "monitoring": "本次未评判，情况不明",
        "number": "2",
        "overdue": "未填时限",
        "person": "",
        "prefecture": "昆明市",
        "problem": "实际 89.90%，目标 90%，差 0.10 个百分点",
        "progress": "",
        "remarks": "",
        "source": "_x000D_ +a<&>"",
        "status": "未启动",
        "supporting": "县公安局、县财政局",
      },
      {
        "acceptance": "",
        "basis": "三（一）",
        "closed": "",
        "completion": "",
        "county": "官渡区",
        "due": "",
        "indicator": "=1+1",
        "key": "safe-campus-rate 530111 2025",
        "lead": "县教育体育局",
        "measures": "",
        "monitoring": "未达标（新列入）",
        "number": "3",
        "overdue": "未填时限",
        "person": "",
        "prefecture": "昆明市",
        "problem": "实际 89.90%，目标 90%，差 0.10 个百分点",
        "progress": "",
        "remarks": "",
        "source": "_x000D_ +a<&>"",
        "status": "未启动",
        "supporting": "县公安局、县财政局",
      },
    ]
  `);
});
