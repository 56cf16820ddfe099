import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { assessedPlan, loadAssessment } from '../../../src/cli/inputs/load-assessment.ts';
import type { Plan } from '../../../src/plan/plan.ts';
import { nodeIo } from '../../../src/platform/node/node-io.ts';
import { assessmentText, written } from '../../support/assessment.ts';
import { newFolder } from '../../support/folder.ts';
import { PLAN } from '../../support/judge.ts';
import { ROOT } from '../../support/run.ts';

const IO = nodeIo(process, ROOT);
const folder = newFolder();
folder.put('assessment.yaml', assessmentText({ weights: '{ digital-campus-coverage: 3 }' }));
folder.put(
  'who.yaml',
  'responsible: { safe-campus-rate: { county: { lead: 某局 } }, digital-campus-coverage: { province: { lead: 某厅 } } }\n',
);
const options = (name: string) => ({ assessment: join(folder.path, name), root: folder.path });

const OWN: Plan = {
  ...PLAN,
  assessment: { ...written(assessmentText()), source: 'plan', path: join(folder.path, 'plan.yaml') },
  indicators: PLAN.indicators.map((each) =>
    each.id === 'safe-campus-rate'
      ? {
          ...each,
          responsible: {
            county: { lead: '原局', supporting: ['原协办'] },
            province: { lead: '原厅', supporting: [] },
          },
        }
      : each,
  ),
};
const answering = ({ indicators }: Plan, id: string) =>
  indicators.find((each) => each.id === id)?.responsible;

describe('how regions are scored', () => {
  test('is nowhere, unless a plan or a file says it', async () => {
    expect(await loadAssessment({}, PLAN, IO)).toBeNull();
    expect(await assessedPlan({}, PLAN, IO)).toBe(PLAN);
    expect(await loadAssessment(options('who.yaml'), PLAN, IO)).toBeNull();
  });
  test('is in the plan, called as reports name it', async () => {
    const assessment = await loadAssessment({ root: folder.path }, OWN, IO);
    expect(assessment).toMatchObject({ source: 'plan', path: 'plan.yaml' });
  });
  test('is as the file says, whatever the plan does', async () => {
    const assessment = await loadAssessment(options('assessment.yaml'), OWN, IO);
    expect(assessment).toMatchObject({
      source: 'file',
      path: 'assessment.yaml',
      weights: [{ indicator: 'digital-campus-coverage', weight: '3' }],
    });
  });
  test('is as the plan says where the file does not say it', async () => {
    expect(await loadAssessment(options('who.yaml'), OWN, IO)).toMatchObject({ source: 'plan' });
  });
});

test('who answers for an indicator at a level is as the file says, at others as the plan does', async () => {
  const plan = await assessedPlan(options('who.yaml'), OWN, IO);
  expect(answering(plan, 'safe-campus-rate')).toEqual({
    county: { lead: '某局', supporting: [] },
    province: { lead: '原厅', supporting: [] },
  });
  expect(answering(plan, 'digital-campus-coverage')).toEqual({ province: { lead: '某厅', supporting: [] } });
  expect(answering(plan, 'inclusive-kindergarten-coverage')).toBeUndefined();
});

describe('targets show', () => {
  const show = ['targets', 'show', 'safe-campus-rate', '--lang', 'zh'];

  test('names who answers, by the file of the option or of the settings, or from standard input', () => {
    const shown = '责任单位  县级：某局牵头';
    expect(folder.run([...show, '--assessment', 'who.yaml']).stdout).toContain(shown);
    const input = 'responsible: { safe-campus-rate: { county: { lead: 某局 } } }\n';
    expect(folder.run([...show, '--assessment', '-'], {}, input).stdout).toContain(shown);
    const project = newFolder();
    project.put('dabiao.config.yaml', 'assessment: who.yaml\n');
    project.put('who.yaml', input);
    expect(project.run(show).stdout).toContain(shown);
    expect(project.run([...show, '--no-config']).stdout).not.toContain('责任单位');
  });
  test('prints no control characters of a unit', () => {
    const input = String.raw`responsible: { safe-campus-rate: { county: { lead: "\e[31m某局" } } }`;
    expect(folder.run([...show, '--assessment', '-'], {}, input).stdout).not.toContain('\u001B');
  });
  test('refuses a file with a mistake, or none at all', () => {
    const wrong = folder.run([...show, '--assessment', '-'], {}, 'asessment: {}\n');
    expect(wrong).toMatchObject({ exitCode: 2, stdout: '' });
    expect(wrong.stderr).toContain('asessment');
    expect(folder.run([...show, '--assessment', 'none.yaml'])).toMatchObject({ exitCode: 2, stdout: '' });
  });
});
