import { nearestText } from '../../core/suggest.ts';
import type { YamlFacts } from '../../core/yaml-problems.ts';
import type { Key } from '../../yaml/places.ts';
import type { SectionName } from '../texts.ts';
import type { SectionFile, TextsFile } from './schema.ts';
import { textMistakes } from './text-parts.ts';

/** A broken rule, and where in the file it is broken. */
export interface BrokenText {
  readonly facts: YamlFacts;
  readonly path: readonly Key[];
  /** True if it is about the last of the keys, not about what stands there. */
  readonly ofKey?: true;
  /** Where in the text there, in characters from 0. */
  readonly at?: number;
}

/**
 * What is wrong with a file of the right shape.
 * @param units the ids of the plan's units
 * @param lineOf where a section stands in the file
 */
export function brokenTexts(
  data: TextsFile,
  units: readonly string[],
  lineOf: (section: number) => number,
): BrokenText[] {
  const { sections = [] } = data;
  return [
    ...(['office', 'addressees', 'title'] as const).flatMap((key) => plainText(data[key], [key])),
    ...(data.signatures ?? []).flatMap((text, i) => plainText(text, ['signatures', i])),
    ...Object.entries(data.units ?? {}).flatMap(([id, text]) => [
      ...(units.includes(id) ? [] : [unknownUnit(id, units)]),
      ...plainText(text, ['units', id]),
    ]),
    ...sections.flatMap((each, i) => brokenSection(each, ['sections', i])),
    ...twice(sections, lineOf),
  ];
}

/** A placeholder where there are none would be printed as it is written. */
function plainText(text: string | undefined, path: readonly Key[]): BrokenText[] {
  const at = text?.search(/[{}]/u) ?? -1;
  if (text === undefined || at < 0) return [];
  const found = /^\{[^{}\n]*\}|^[{}]/u.exec(text.slice(at))?.[0] ?? '';
  return [{ facts: { kind: 'no-placeholders', found, key: path.map(String).join(' › ') }, path, at }];
}

function unknownUnit(found: string, units: readonly string[]): BrokenText {
  const candidates = nearestText(found, units);
  const facts = { kind: 'not-allowed', found, allowed: units, candidates } as const;
  return { facts, path: ['units', found], ofKey: true };
}

function brokenSection(
  { section, show, title, before = [], after = [] }: SectionFile,
  path: readonly Key[],
): BrokenText[] {
  const written = [
    ...(title === undefined ? [] : ['title']),
    ...(before.length > 0 ? ['before'] : []),
    ...(after.length > 0 ? ['after'] : []),
  ];
  const hidden: BrokenText[] =
    show === false && written.length > 0
      ? [
          {
            facts: { kind: 'words-for-hidden', found: section, keys: written },
            path: [...path, 'show'],
            ofKey: true,
          },
        ]
      : [];
  const texts = { before, after };
  return [
    ...hidden,
    ...plainText(title, [...path, 'title']),
    ...(['before', 'after'] as const).flatMap((key) =>
      texts[key].flatMap((text, i) =>
        textMistakes(text).map(({ facts, at }) => ({ facts, path: [...path, key, i], at })),
      ),
    ),
  ];
}

function twice(sections: readonly SectionFile[], lineOf: (section: number) => number): BrokenText[] {
  const first = new Map<SectionName, number>();
  return sections.flatMap(({ section }, i): BrokenText[] => {
    const before = first.get(section);
    first.set(section, before ?? i);
    if (before === undefined) return [];
    const facts = { kind: 'section-twice', found: section, line: lineOf(before) } as const;
    return [{ facts, path: ['sections', i, 'section'] }];
  });
}
