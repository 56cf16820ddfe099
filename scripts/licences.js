import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The licence texts of every package of which a part is in these bundles. */
export function licenceTexts(metafiles) {
  const packages = new Set(
    metafiles.flatMap(({ inputs }) => Object.keys(inputs).flatMap((file) => packageOf(file) ?? [])),
  );
  return [...packages]
    .toSorted((a, b) => (a < b ? -1 : 1))
    .map(licenceText)
    .join(`\n${'='.repeat(80)}\n\n`);
}

function packageOf(file) {
  return /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/u.exec(file)?.[0] ?? null;
}

function licenceText(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const notice = join(folder, 'NOTICE');
  const files = [licenceFile(folder, name), ...(existsSync(notice) ? [notice] : [])];
  const texts = files.map((file) => readFileSync(file, 'utf8').trim());
  return `${[`${name} ${version} (${license})`, ...texts].join('\n\n')}\n`;
}

/** A package may come without the licence of its repository; then that stands here. */
function licenceFile(folder, name) {
  const file = existsSync(folder)
    ? readdirSync(folder).find((each) => /^licen[cs]e/iu.test(each))
    : undefined;
  if (file !== undefined) return join(folder, file);
  const kept = fileURLToPath(new URL(`licences/${name}.txt`, import.meta.url));
  if (!existsSync(kept)) throw new Error(`${name} has no licence file`);
  return kept;
}
