import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { newFolder } from '../../support/folder.ts';
import { inProcess } from '../../support/in-process.ts';

const { path } = newFolder();
const zones = join(path, 'zones.yaml');
writeFileSync(zones, 'zones:\n  dianchi: { name: 滇池度假区, parent: 昆明市 }\n');
const bad = join(path, 'bad.yaml');
writeFileSync(bad, 'zones:\n  a: { name: 五华区, parent: 昆明市 }\n');
const data = join(path, 'data.csv');
writeFileSync(data, '地区,年份,大中小学总数\n五华区,2025,1\n滇池度假区,2025,2\n市直属,2025,3\n');

describe('--zones', () => {
  test('makes the zones of a file known to those who read data', async () => {
    const inspect = (...args: readonly string[]) => inProcess(['inspect', data, '--format', 'json', ...args]);
    expect(JSON.parse((await inspect('--zones', zones)).stdout)).toMatchObject({
      tables: [
        {
          refused: [],
          direct: [
            { region: '530100-dianchi', lines: [3] },
            { region: '530100-direct', lines: [4] },
          ],
        },
      ],
    });
    expect(JSON.parse((await inspect()).stdout)).toMatchObject({
      tables: [{ refused: [3], direct: [{ region: '530100-direct', lines: [4] }] }],
    });
  });
  test('is shown where files are inspected in a terminal', async () => {
    const { stdout } = await inProcess(['inspect', data, '--zones', zones]);
    expect(stdout).toContain('滇池度假区 (direct member): row 3, counted in the region above');
    expect(stdout).toContain('昆明市本级 (direct member): row 4, counted in the region above');
  });
  test('lists them beside the counties', async () => {
    const { stdout } = await inProcess(['regions', '昆明市', '--zones', zones]);
    const named = ['昆明市本级 530100-direct', '滇中新区 530100-dianzhong', '滇池度假区 530100-dianchi'];
    for (const each of named) expect(stdout.replaceAll(/\s+/gu, ' ')).toContain(each);
    expect((await inProcess(['regions', '五华区'])).stdout).not.toContain('direct');
  });
  test('of a file that is wrong says where', async () => {
    const { stderr, exitCode } = await inProcess(['inspect', data, '--zones', bad]);
    expect(stderr).toMatch(/bad\.yaml:2:14 +zones › a › name\n.*“?五华区/u);
    expect(exitCode).toBe(2);
  });
  test('must be there', async () => {
    const { stderr, exitCode } = await inProcess(['inspect', data, '--zones', 'none.yaml']);
    expect(stderr).toContain('none.yaml');
    expect(exitCode).toBe(2);
  });
});

describe('a direct member is no region to be judged', () => {
  test.each([
    ['check', data, '-r', '昆明市本级'],
    ['check', data, '-r', '滇中新区'],
    ['check', data, '--expect', '530100-direct'],
    ['validate', data, '--expect', '昆明市直属'],
    ['template', '-r', '昆明市本级'],
    ['regions', '昆明市本级'],
  ])('%s %s %s %s', async (...args) => {
    const { stderr, exitCode } = await inProcess(args.filter((each) => each !== undefined));
    expect(stderr).toContain('never judged by itself');
    expect(stderr).toContain('昆明市 (530100)');
    expect(exitCode).toBe(2);
  });
});
