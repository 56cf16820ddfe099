import { UserError } from '../../core/errors.ts';
import { printable } from '../../core/printable.ts';
import type { YamlProblem } from '../../core/yaml-problems.ts';
import { inOrder } from '../../core/yaml-problems.ts';
import type { Unit } from '../../plan/plan.ts';
import type { YamlPlaces } from '../../yaml/places.ts';
import { readYaml } from '../../yaml/read.ts';
import type { ReportTexts, SectionTexts, TextParts } from '../texts.ts';
import { joined, paragraphsOf } from './paragraphs.ts';
import type { BrokenText } from './rules.ts';
import { brokenTexts } from './rules.ts';
import type { SectionFile } from './schema.ts';
import { textsFileSchema, textsSections } from './schema.ts';
import { unquotedBraces } from './unquoted.ts';
import { textParts } from './text-parts.ts';

/** The units of a plan, or of the report on it. */
interface PlanUnits {
  readonly units: readonly Pick<Unit, 'id'>[];
}

/**
 * Reads what an office adds to its documents: syntax, then shape, then rules. One file may serve a report and a
 * circular, so a section that the document asked for does not have is no mistake; a file without anything is.
 * Texts are plain: nothing in them is code or markup.
 * @param path what to call the file in messages
 * @throws UserError `config-invalid`
 */
export function readTexts(text: string, path: string, { units }: PlanUnits): ReportTexts {
  const read = readYaml(text, textsFileSchema);
  if ('problems' in read)
    throw refused(path, isEmpty(read.problems) ? [NOTHING] : unquotedBraces(read.problems, text));
  const { data, places } = read;
  if (Object.keys(data).length === 0) throw refused(path, [NOTHING]);
  const ids = units.map(({ id }) => id);
  const lineOf = (section: number) => places.ofValue(['sections', section]).line;
  const broken = brokenTexts(data, ids, lineOf).map((each) => placed(each, places));
  if (broken.length > 0) throw refused(path, broken);
  const { office, addressees, title, signatures, sections } = data;
  return {
    ...(office === undefined ? {} : { office: oneLine(office) }),
    ...(addressees === undefined ? {} : { addressees: oneLine(addressees) }),
    ...(title === undefined ? {} : { title: oneLine(title) }),
    ...(signatures === undefined ? {} : { signatures: signatures.map(oneLine) }),
    ...(data.units === undefined
      ? {}
      : {
          units: Object.fromEntries(Object.entries(data.units).map(([id, name]) => [id, oneLine(name)])),
        }),
    ...(sections === undefined ? {} : { sections: sections.map(sectionTexts) }),
  };
}

function sectionTexts({ section, show = true, title, before = [], after = [] }: SectionFile): SectionTexts {
  return {
    section,
    show,
    ...(title === undefined ? {} : { title: oneLine(title) }),
    before: before.flatMap(partsOf),
    after: after.flatMap(partsOf),
  };
}

function partsOf(text: string): TextParts[] {
  return paragraphsOf(text).map(textParts);
}

function oneLine(text: string): string {
  return printable(joined(text));
}

const NOTHING: YamlProblem = {
  facts: { kind: 'no-section', expected: Object.keys(textsSections), none: 'signatures: [审核人]' },
  line: 1,
  column: 1,
  keys: [],
};

/** Nothing in it but comments. */
function isEmpty([first]: readonly YamlProblem[]): boolean {
  return first?.facts.kind === 'wrong-type' && first.keys.length === 0 && first.facts.found === '';
}

function placed({ facts, path, ofKey, at }: BrokenText, places: YamlPlaces): YamlProblem {
  const place = ofKey ? places.ofKey(path) : places.ofValue(path);
  return {
    facts,
    ...(at === undefined ? place : places.within(path, at)),
    keys: path.map(String),
  };
}

function refused(path: string, problems: readonly YamlProblem[]): UserError {
  return new UserError({ kind: 'config-invalid', path, problems: inOrder(problems) });
}
