import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Packages that come as one file, with what they depend on in it. */
const IN_ONE = new Set(['docx']);
/** Of the font that is cut down for pictures: the package is under one licence, the font in it under another. */
const FONT = { folder: 'node_modules/@expo-google-fonts/noto-sans-sc', file: 'LICENSE_FONT' };

/** The licence texts of every package of which a part is in these bundles, and of the font beside them. */
export function licenceTexts(metafiles) {
  const packages = new Set(
    metafiles
      .flatMap(({ inputs }) => Object.keys(inputs).flatMap((file) => packageOf(file) ?? []))
      .flatMap((folder) => (IN_ONE.has(packageAt(folder).name) ? withDependencies(folder) : [folder])),
  );
  return [...packages, FONT.folder]
    .toSorted((a, b) => (a < b ? -1 : 1))
    .map(licenceText)
    .join(`\n${'='.repeat(80)}\n\n`);
}

function packageOf(file) {
  return /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/u.exec(file)?.[0] ?? null;
}

function packageAt(folder) {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
}

function withDependencies(folder, found = []) {
  if (found.includes(folder)) return found;
  const names = Object.keys(packageAt(folder).dependencies ?? {}).filter(
    (name) => !name.startsWith('@types/'),
  );
  return names
    .map((name) => [join(folder, 'node_modules', name), join('node_modules', name)].find(existsSync))
    .reduce((all, dependency) => withDependencies(dependency, all), [...found, folder]);
}

function licenceText(folder) {
  const { name, version, license } = packageAt(folder);
  const notice = join(folder, 'NOTICE');
  const files = [licenceFile(folder, name), ...(existsSync(notice) ? [notice] : [])];
  const texts = files.map((file) => readFileSync(file, 'utf8').trim());
  return `${[`${name} ${version} (${license})`, ...texts].join('\n\n')}\n`;
}

/** A package may come without the licence of its repository; then that stands here. */
function licenceFile(folder, name) {
  if (folder === FONT.folder) return join(folder, FONT.file);
  const file = existsSync(folder)
    ? readdirSync(folder).find((each) => /^licen[cs]e/iu.test(each))
    : undefined;
  if (file !== undefined) return join(folder, file);
  const kept = fileURLToPath(new URL(`licences/${name}.txt`, import.meta.url));
  if (!existsSync(kept)) throw new Error(`${name} has no licence file`);
  return kept;
}
