import * as z from 'zod';

type Write = (value: unknown) => unknown;

/**
 * What writes values of the program as a codec describes them: the properties of its objects in their order,
 * and none that has no value. It does what `z.encode` does, but for checking once more what the program made
 * itself, which takes far longer than the writing.
 */
export function writerOf<Codec extends z.ZodType>(codec: Codec): (value: z.output<Codec>) => z.input<Codec>;
export function writerOf(codec: z.core.$ZodType): Write {
  return writerFor(codec) ?? ((value) => value);
}

/** Null for what is written as it is. */
function writerFor(schema: z.core.$ZodType): Write | null {
  if (schema instanceof z.ZodCodec) return encoding(schema);
  // Such a pipe adds nothing but a type.
  if (schema instanceof z.ZodPipe && schema.out instanceof z.ZodCustom) return writerFor(schema.in);
  if (schema instanceof z.ZodObject) return objectWriter(schema.shape);
  if (schema instanceof z.ZodArray) return listWriter(writerFor(schema.element));
  if (schema instanceof z.ZodDiscriminatedUnion) return choiceWriter(schema);
  if (schema instanceof z.ZodLazy) return lazyWriter(schema);
  if (
    schema instanceof z.ZodExactOptional ||
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodNullable
  )
    return ifThere(writerFor(schema.unwrap()));
  const type = schema instanceof z.ZodType ? schema.type : 'schema of another library';
  if (LEAVES.has(type)) return null;
  throw new Error(`no document holds a ${type}`);
}

const LEAVES: ReadonlySet<string> = new Set([
  'boolean',
  'custom',
  'enum',
  'literal',
  'number',
  'record',
  'string',
]);

function encoding(codec: z.ZodCodec): Write {
  const { in: written, reverseTransform } = codec.def;
  const write = writerFor(written);
  return (value) => {
    const encoded: unknown = reverseTransform(value, { value, issues: [] });
    return write === null ? encoded : write(encoded);
  };
}

/** For what holds itself: its writer is made when the first value is written. */
function lazyWriter(schema: z.ZodLazy): Write {
  let write: Write | null | undefined;
  return (value) => {
    write = write === undefined ? writerFor(schema.unwrap()) : write;
    return write === null ? value : write(value);
  };
}

function ifThere(write: Write | null): Write | null {
  return write && ((value) => (value === undefined || value === null ? value : write(value)));
}

function listWriter(write: Write | null): Write | null {
  return write && ((value) => (Array.isArray(value) ? value.map(write) : misfit()));
}

function objectWriter(shape: z.core.$ZodLooseShape): Write {
  const properties = Object.entries(shape).map(([key, schema]) => ({ key, write: writerFor(schema) }));
  return (value) => {
    if (!isRecord(value)) return misfit();
    const written: Record<string, unknown> = {};
    for (const { key, write } of properties) {
      const given = value[key];
      const each = write === null || given === undefined ? given : write(given);
      if (each !== undefined) written[key] = each;
    }
    return written;
  };
}

/** Which of several objects it is, one property tells. */
function choiceWriter({ def: { discriminator, options } }: z.ZodDiscriminatedUnion): Write {
  const writers = new Map<unknown, Write | null>(
    options.flatMap((option) => {
      const write = writerFor(option);
      return namesOf(option, discriminator).map((name) => [name, write] as const);
    }),
  );
  return (value) => {
    const write = isRecord(value) && writers.get(value[discriminator]);
    return write ? write(value) : misfit();
  };
}

function namesOf(option: z.core.$ZodType, discriminator: string): readonly unknown[] {
  const names: unknown = option instanceof z.ZodObject ? option.shape[discriminator] : undefined;
  if (names instanceof z.ZodLiteral) return [...names.values];
  return names instanceof z.ZodEnum ? names.options : misfit();
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function misfit(): never {
  throw new Error('a value is not of the codec it is written by');
}
