import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadPlan } from '../../../src/cli/inputs/load-plan.ts';
import { readPlan } from '../../../src/plan/read.ts';
import { nodeIo } from '../../../src/platform/node/node-io.ts';
import { newFolder } from '../../support/folder.ts';
import { ROOT } from '../../support/run.ts';

describe('a plan', () => {
  const folder = newFolder();
  const shipped = readFileSync(join(ROOT, 'targets.yaml'), 'utf8');
  /** The files that are read for it, by their last names. */
  const loaded = async (text: string | null) => {
    const io = nodeIo(process, ROOT);
    const read: string[] = [];
    const files = {
      ...io.files,
      read: (path: string) => {
        read.push(path.replace(/.*\//u, ''));
        return io.files.read(path);
      },
    };
    const path = text === null ? undefined : join(folder.path, folder.put('own.yaml', text));
    return { ...(await loadPlan(path, { ...io, files })), read };
  };

  test('that ships with the program is ready', async () => {
    const { read, plan } = await loaded(null);
    expect(read).toEqual(['targets.yaml', 'plan.yaml', 'plan.json']);
    expect(plan).toEqual(readPlan(shipped, 'targets.yaml'));
  });

  test('and so is a copy of it, under its own name', async () => {
    const ready = await loaded(null);
    const { read, plan, path, sha256 } = await loaded(shipped);
    expect(read.at(-1)).toBe('plan.json');
    expect([plan, sha256]).toEqual([ready.plan, ready.sha256]);
    expect(path.endsWith('own.yaml')).toBe(true);
  });

  test('of which a byte differs is read anew', async () => {
    const { read, plan, sha256 } = await loaded(`${shipped}#`);
    expect(read).not.toContain('plan.json');
    expect(plan).toEqual(readPlan(shipped, 'targets.yaml'));
    expect(sha256).not.toBe((await loaded(null)).sha256);
  });
});
