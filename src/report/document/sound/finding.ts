import { FINDING_KINDS } from '../../../core/finding-kinds/index.ts';
import type { FactTypes, Shape, Shapes } from '../../../core/finding-kinds/shapes.ts';
import type { Excerpt, Finding, FindingFacts } from '../../../core/findings.ts';
import type { Explanation } from '../../../core/waivers.ts';
import type { Fields, Reader } from './readers.ts';
import {
  choice,
  count,
  finite,
  flag,
  int,
  isRecord,
  list,
  object,
  oneOf,
  optional,
  orNull,
  text,
  yes,
} from './readers.ts';
import { decimalText, level, memberCode, place } from './values.ts';

const FACTS: { readonly [T in keyof FactTypes]: Reader<FactTypes[T]> } = {
  text,
  count,
  year: int,
  number: finite,
  flag,
  region: memberCode,
  level,
  decimal: decimalText,
  place,
};

function readerOf(shape: Shape): Reader<unknown> {
  if (typeof shape === 'string') return FACTS[shape];
  if ('oneOf' in shape) return oneOf(shape.oneOf);
  if ('list' in shape) return list(readerOf(shape.list));
  if ('record' in shape) return object(readersOf(shape.record));
  const read = orNull(readerOf(shape.orNull));
  return (written) => (written === undefined ? null : read(written));
}

function readersOf(shapes: Shapes): Fields<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(shapes).map(([name, shape]) =>
      typeof shape === 'object' && 'optional' in shape
        ? [name, optional(readerOf(shape.optional))]
        : [name, readerOf(shape)],
    ),
  );
}

/** Made when the first finding of a code is read: there are many codes. */
function factsOf(name: keyof typeof FINDING_KINDS): Reader<FindingFacts> {
  let made: Reader<object> | undefined;
  return (written) => {
    made ??= object({ code: oneOf([name]), ...readersOf(FINDING_KINDS[name].facts) });
    const read = made(written);
    return read !== undefined && areFacts(read) ? read : undefined;
  };
}

/** Type and reader come of the same description. */
function areFacts(read: object): read is FindingFacts {
  return 'code' in read;
}

const facts = choice<FindingFacts>(
  'code',
  Object.fromEntries(
    Object.keys(FINDING_KINDS)
      .filter((name): name is keyof typeof FINDING_KINDS => Object.hasOwn(FINDING_KINDS, name))
      .map((name) => [name, factsOf(name)]),
  ),
);

const excerpt = object<Excerpt>({ text, offset: count, length: count, start: optional(count) });
const explanation = object<Explanation>({ text, by: text });
const severity = oneOf(['error', 'warning'] as const);

interface Said extends Omit<Finding, 'facts'> {
  readonly code: string;
  readonly message: string;
  readonly hint?: string;
  readonly facts: Readonly<Record<string, unknown>>;
}

const said = object<Said>({
  severity,
  code: text,
  message: text,
  hint: optional(text),
  path: text,
  sheet: optional(text),
  line: optional(count),
  column: optional(count),
  excerpt: optional(excerpt),
  facts: (written) => (isRecord(written) ? written : undefined),
  known: optional(yes),
  explained: optional(explanation),
});

/** A finding; what it said is made from its facts again. */
export const finding: Reader<Finding> = (written) => {
  const read = said(written);
  if (read === undefined) return undefined;
  const { code, message: _message, hint: _hint, facts: others, ...rest } = read;
  const own = facts({ code, ...others });
  return own === undefined ? undefined : { ...rest, facts: own };
};
