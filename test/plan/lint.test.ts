import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { newFolder } from '../support/folder.ts';
import { ROOT } from '../support/run.ts';

test('targets lint says it, and exits 0: the plan can be used', () => {
  const folder = newFolder();
  const plan = readFileSync(`${ROOT}targets.yaml`, 'utf8');
  folder.put(
    'my.yaml',
    plan.replace(
      '2025: { at-least: 90, levels: [province], basis: stated }',
      '2025: { at-least: 0.9, basis: stated, levels: [province], quote: 覆盖 }',
    ),
  );
  const zh = folder.run(['targets', 'lint', 'my.yaml', '--lang', 'zh']);
  expect(zh.exitCode).toBe(0);
  expect(zh.stdout).toMatch(
    /^my\.yaml:\d+:25 {2}indicators › inclusive-kindergarten-coverage › targets › 2025 › at-least\n {2}警告：目标是 0\.9%/u,
  );
  expect(zh.stdout).toContain('请写 90');
  expect(zh.stdout).toMatch(/my\.yaml 可以使用：.*警告 1 处/u);
});
