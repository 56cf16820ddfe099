/**
 * Reads a part of a document; undefined if it is anything but what is expected. What is wrong with it is said by the
 * codecs, which take longer.
 */
export type Reader<T> = (written: unknown) => T | undefined;

/** How a property is read that may be absent, or has another name in the document. */
interface Property<T> {
  readonly read: Reader<T>;
  readonly from?: string;
  readonly optional?: true;
}

/** A reader for every property of a type. */
export type Fields<T> = {
  readonly [K in keyof T]-?: Reader<Exclude<T[K], undefined>> | Property<Exclude<T[K], undefined>>;
};

export const text: Reader<string> = (written) => (typeof written === 'string' ? written : undefined);
export const flag: Reader<boolean> = (written) => (typeof written === 'boolean' ? written : undefined);
export const yes: Reader<true> = (written) => (written === true ? true : undefined);
export const int: Reader<number> = (written) => (Number.isSafeInteger(written) ? Number(written) : undefined);
export const count: Reader<number> = (written) => {
  const read = int(written);
  return read !== undefined && read >= 0 ? read : undefined;
};
export const finite: Reader<number> = (written) =>
  typeof written === 'number' && Number.isFinite(written) ? written : undefined;

export function matching(pattern: RegExp): Reader<string> {
  return (written) => (typeof written === 'string' && pattern.test(written) ? written : undefined);
}

export function oneOf<T extends string | number>(values: readonly T[]): Reader<T> {
  return (written) => values.find((value) => value === written);
}

export function list<T>(read: Reader<T>): Reader<readonly T[]> {
  return (written) => {
    if (!Array.isArray(written)) return undefined;
    const values: T[] = [];
    for (const each of written) {
      const value = read(each);
      if (value === undefined) return undefined;
      values.push(value);
    }
    return values;
  };
}

/** A list that is left out of the document where it is empty. */
export function unlessEmpty<T>(read: Reader<T>): Reader<readonly T[]> {
  const readList = list(read);
  return (written) => (written === undefined ? [] : readList(written));
}

export function orNull<T>(read: Reader<T>): Reader<T | null> {
  return (written) => (written === null ? null : read(written));
}

export function optional<T>(read: Reader<T>, from?: string): Property<T> {
  return { read, optional: true, ...(from === undefined ? {} : { from }) };
}

/** A property that has another name in the document. */
export function from<T>(name: string, read: Reader<T>): Property<T> {
  return { read, from: name };
}

/** An object with these properties, in this order; others are passed over. */
export function object<T extends object>(fields: Fields<T>): Reader<T> {
  const properties = Object.entries<Reader<unknown> | Property<unknown>>(fields).map(([key, field]) =>
    typeof field === 'function'
      ? { key, name: key, read: field, isOptional: false }
      : { key, name: field.from ?? key, read: field.read, isOptional: field.optional === true },
  );
  // The compiler asks for a reader of every property of the type, and each has read its own.
  const isRead = (values: object): values is T => typeof values === 'object';
  return (written) => {
    if (!isRecord(written)) return undefined;
    const values: Record<string, unknown> = {};
    for (const { key, name, read, isOptional } of properties) {
      const given = Object.hasOwn(written, name) ? written[name] : undefined;
      if (given === undefined && isOptional) continue;
      const value = read(given);
      if (value === undefined) return undefined;
      values[key] = value;
    }
    return isRead(values) ? values : undefined;
  };
}

/** Which of several it is, one property tells. */
export function choice<T>(name: string, readers: Readonly<Record<string, Reader<T>>>): Reader<T> {
  return (written) => {
    const said = isRecord(written) ? written[name] : undefined;
    const read = typeof said === 'string' && Object.hasOwn(readers, said) ? readers[said] : undefined;
    return read?.(written);
  };
}

export function isRecord(written: unknown): written is Readonly<Record<string, unknown>> {
  return typeof written === 'object' && written !== null && !Array.isArray(written);
}
