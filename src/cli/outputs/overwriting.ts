import { UserError } from '../../core/errors.ts';
import type { Io } from '../../platform/io.ts';
import type { OptionsOf } from '../options/registry.ts';
import { findConfig, namedConfig } from '../settings/find-config.ts';

/** The options that name files a run reads beside the data. */
export type SideFiles = Pick<
  OptionsOf<'check'>,
  'targets' | 'columns' | 'zones' | 'waivers' | 'baseline' | 'config'
> &
  Pick<OptionsOf<'report'>, 'assessment' | 'texts'>;

/**
 * The files that a run reads beside the data: plan, columns, zones, waivers, assessment, texts, previous
 * report, settings. Of these, `config` is false for `--no-config`, and true by default.
 */
export function sideFiles(
  { targets, columns, zones, waivers, assessment, texts, baseline, config = true }: SideFiles,
  io: Io,
): string[] {
  const settings =
    config === true ? findConfig(io)?.path : config === false ? null : namedConfig(config, io.files);
  return [
    targets ?? `${io.home}/targets.yaml`,
    columns,
    zones,
    waivers,
    assessment,
    texts,
    baseline,
    settings ?? undefined,
  ].filter((path) => path !== undefined);
}

/** What is read is never written to, whatever names it has. @throws UserError `output-is-input` */
export function refuseToOverwrite(outputs: readonly string[], read: readonly string[], { files }: Io): void {
  if (outputs.length === 0) return;
  const identities = new Set(read.filter((path) => path !== '-').map((path) => files.identity(path)));
  const taken = outputs.find((path) => {
    const identity = files.identity(path);
    return identity !== null && identities.has(identity);
  });
  if (taken !== undefined) throw new UserError({ kind: 'output-is-input', path: taken });
}
