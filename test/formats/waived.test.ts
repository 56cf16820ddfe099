import { describe, expect, test } from 'vitest';
import type { Finding } from '../../src/core/findings.ts';
import type { Verdict } from '../../src/core/model.ts';
import { FORMATS } from '../../src/formats/index.ts';
import { judgeGate } from '../../src/gate/gate.ts';
import { readReport } from '../../src/report/document/read.ts';
import type { Report } from '../../src/report/report.ts';
import { TREE } from '../support/judge.ts';
import { rendered, savedReport, withVerdicts } from '../support/saved.ts';
import { sarif } from './consumers.ts';

const WAIVER = {
  reason: '校舍重建',
  approvedBy: '昆明市教育体育局',
  document: '昆教函〔2025〕12号',
  approvedOn: '2025-03-01',
  expiresOn: '2025-12-31',
};
const saved = savedReport('fixtures/gate/last.json');
const waive = (verdict: Verdict): Verdict =>
  verdict.status === 'fail' ? { ...verdict, status: 'waived', waiver: WAIVER } : verdict;
const explain = (finding: Finding): Finding => ({
  ...finding,
  explained: { text: '已核对无误', by: '某县教体局' },
});

/** The saved report with all its failures waived and all its findings explained. */
const REPORT: Report = (() => {
  const report = withVerdicts(saved, waive);
  const findings = saved.findings.map((each) => explain({ ...each, severity: 'warning' }));
  return {
    ...report,
    findings,
    gate: judgeGate({ failOn: ['fail'], maxFindings: 0 }, null, report.verdicts, findings),
  };
})();

const SILENT = new Set(['github']);

describe('a waived failure', () => {
  test('lets the run pass, and is counted by itself', () => {
    expect(REPORT.gate).toMatchObject({ exitCode: 0, reasons: [] });
    expect(REPORT.summary).toMatchObject({ fail: 0, waived: saved.summary.fail, pass: saved.summary.pass });
  });

  test('says in the table that it fails the run where --fail-on asks for that', async () => {
    const { verdicts, findings } = REPORT;
    const rules = { failOn: ['waived'], maxFindings: null } as const;
    const table = (gate: Report['gate']) => rendered({ ...REPORT, gate }, 'table', 'en', { width: 400 });
    expect(await table(judgeGate(rules, null, verdicts, findings))).toContain(
      'The submission does not pass: ',
    );
    expect(await table(judgeGate({ ...rules, failOn: ['fail'] }, null, verdicts, findings))).not.toContain(
      'The submission does not pass',
    );
  });

  test.each(FORMATS.map(({ name }) => name).filter((name) => !SILENT.has(name)))(
    'is shown with its approval in %s',
    async (name) => {
      const text = (await rendered(REPORT, name, 'zh', { width: 400 })).replaceAll(/\s+/gu, ' ');
      for (const part of Object.values(WAIVER)) expect(text).toContain(part);
    },
  );

  test('is counted in the first line of github, which has no annotation for it', async () => {
    const text = await rendered(REPORT, 'github', 'zh');
    expect(text.split('\n')).toHaveLength(2);
    expect(text).toContain(`${saved.summary.fail} 项未达标已批准豁免`);
  });

  test.each(['zh', 'en'] as const)(
    'is never said to be met, nor that nothing is missed, in %s',
    async (language) => {
      const text = await rendered(REPORT, 'table', language, { width: 200 });
      expect(text.replaceAll(/ +/gu, ' ')).toContain(
        language === 'zh' ? '达标 0 未达标 0 已批准豁免 3' : '0 met 0 missed 3 waived',
      );
      expect(text).not.toMatch(/没有未达标的目标|no target is missed[,.]|No target is missed[,.]/u);
      expect(text).not.toContain('✓');
    },
  );

  test('is suppressed in SARIF, with its justification', async () => {
    const text = await rendered(REPORT, 'sarif', 'zh');
    expect(sarif(JSON.parse(text)), JSON.stringify(sarif.errors)).toBe(true);
    const results: readonly {
      level: string;
      suppressions?: readonly { kind: string; justification: string }[];
    }[] = JSON.parse(text).runs[0].results;
    expect(results.map(({ level }) => level)).toEqual(results.map(() => 'note'));
    for (const { suppressions } of results)
      expect(suppressions).toMatchObject([{ kind: 'external', status: 'accepted' }]);
  });

  test('is skipped in JUnit and TAP', async () => {
    const junit = await rendered(REPORT, 'junit', 'zh');
    expect(junit).toContain('<skipped>未达标（已批准豁免）');
    expect(junit).not.toContain('<failure');
    const tap = await rendered(REPORT, 'tap', 'zh');
    expect(tap.match(/^ok .*# SKIP 未达标（已批准豁免）/gmu)).toHaveLength(saved.summary.fail);
    expect(tap).not.toMatch(/^not ok/mu);
  });

  test('fails where --fail-on asks for it, and is still marked', async () => {
    const gate = judgeGate({ failOn: ['waived'], maxFindings: null }, null, REPORT.verdicts, []);
    const failing = { ...REPORT, gate };
    expect(gate.exitCode).toBe(1);
    expect(await rendered(failing, 'github', 'zh')).toContain('::error');
    expect(await rendered(failing, 'tap', 'zh')).toContain('not ok');
    expect(await rendered(failing, 'table', 'zh', { quiet: true, width: 400 })).toContain(
      '豁免理由：校舍重建',
    );
  });

  test('is read again as it was written', async () => {
    expect(readReport(await rendered(REPORT, 'json', 'en'), 'r.json', TREE.all)).toEqual(REPORT);
  });
});

describe('an explained warning', () => {
  test.each(FORMATS.map(({ name }) => name).filter((name) => !SILENT.has(name)))(
    'is shown with its explanation in %s',
    async (name) => {
      const text = await rendered(REPORT, name, 'zh', { width: 400 });
      expect(text).toContain('已核对无误');
      expect(text).toContain('某县教体局');
    },
  );
  test('is counted where findings count', async () => {
    expect(await rendered(REPORT, 'markdown', 'zh')).toContain(
      `另有 ${REPORT.findings.length} 处警告已说明，不计入。`,
    );
  });
});

test('a report saved before there were waivers is read, with none', async () => {
  const text = (await rendered(saved, 'json', 'en')).replaceAll(/^ *"waived": 0,\n/gmu, '');
  expect(text).not.toContain('waived');
  expect(readReport(text, 'r.json', TREE.all)).toEqual(saved);
});
