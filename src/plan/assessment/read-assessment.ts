import { decimal } from '../../core/decimal.ts';
import type { Bilingual } from '../../core/languages.ts';
import type { YamlPlaces } from '../../yaml/places.ts';
import { namedExactly } from '../names.ts';
import { oneLine } from '../one-line.ts';
import type { Plan } from '../plan.ts';
import type { WrittenAdjustment, WrittenAssessment, WrittenClass } from './assessment.ts';
import type { AdjustmentFile, AssessmentFile, ClassFile, GradeFile } from './schema.ts';

/** An assessment that satisfies the rules, with the places of what may still turn out wrong. */
export function writtenAssessment(
  file: AssessmentFile,
  places: YamlPlaces,
  { indicators }: Plan,
  { source, path }: Pick<WrittenAssessment, 'source' | 'path'>,
): WrittenAssessment {
  const { grades } = file.bands;
  return {
    source,
    path,
    title: headingOf(file.title),
    attainment: file.attainment,
    appliedTargets: file['applied-targets'],
    weights: Object.entries(file.weights).flatMap(([key, weight]) => {
      const indicator = namedExactly(key, indicators);
      return indicator === undefined ? [] : [{ indicator: indicator.id, weight: decimal(weight) }];
    }),
    classes: file.classes.map((each, i) => classOf(each, i, places)),
    grades: grades.map(({ id, title, from }) => ({ id, title: headingOf(title), from: decimal(from) })),
    gradesSource: oneLine(file.bands.source),
    adjustments: (file.adjustments ?? []).map((each, i) => adjustmentOf(each, i, grades, places)),
  };
}

function headingOf({ zh, en }: Bilingual): Bilingual {
  return { zh: oneLine(zh), en: oneLine(en) };
}

function classOf({ id, title, level, regions }: ClassFile, index: number, places: YamlPlaces): WrittenClass {
  const at = ['assessment', 'classes', index];
  return {
    id,
    title: headingOf(title),
    level,
    regions:
      regions?.map((name, i) => ({ text: String(name), ...places.ofValue([...at, 'regions', i]) })) ?? 'rest',
    at: places.ofValue(at),
  };
}

function adjustmentOf(
  { region, years, effect, to, reason, document }: AdjustmentFile,
  index: number,
  grades: readonly GradeFile[],
  places: YamlPlaces,
): WrittenAdjustment {
  const at = ['assessment', 'adjustments', index];
  const named = grades.map(({ id, title }) => ({ id, title, aliases: [] }));
  const cap = to === undefined ? undefined : namedExactly(to, named);
  return {
    region: { text: String(region), ...places.ofValue([...at, 'region']) },
    years,
    effect,
    ...(cap === undefined ? {} : { cap: cap.id }),
    reason: oneLine(reason),
    document: oneLine(document),
    at: places.ofValue(at),
  };
}
