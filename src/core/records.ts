/** A record that has something for each of several keys, in their order. */
export function recordOf<K extends string, T>(
  keys: readonly K[],
  valueOf: (key: K) => T,
): Readonly<Record<K, T>> {
  const record = Object.fromEntries(keys.map((key) => [key, valueOf(key)]));
  if (!hasAll(record, keys)) throw new Error(`not all of ${keys.join(', ')}`);
  return record;
}

function hasAll<K extends string, T>(
  record: Readonly<Partial<Record<string, T>>>,
  keys: readonly K[],
): record is Readonly<Record<K, T>> {
  return keys.every((key) => Object.hasOwn(record, key));
}
