import { isBlank, parts } from '../../core/lists.ts';
import { SETTINGS } from '../options/registry.ts';

type Path = readonly (string | number)[];

/**
 * Where nothing stands though something should: `fail-on: []`, `year:`, `region: [昆明市, '']`. Whatever
 * settings there are, each is looked at.
 */
export function emptyValues(data: unknown): Path[] {
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([key, value]) => emptyWithin(value, [key], takesList(key)));
}

function takesList(key: string): boolean {
  return SETTINGS.some(({ name, takes }) => name === key && takes === 'list');
}

function emptyWithin(value: unknown, path: Path, commas: boolean): Path[] {
  if (value === null || value === undefined) return [path];
  if (typeof value === 'string') return isEmpty(value, commas) ? [path] : [];
  if (typeof value !== 'object') return [];
  const below = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  if (below.length === 0) return [path];
  return below.flatMap(([key, each]: readonly [string | number, unknown]) =>
    emptyWithin(each, [...path, key], commas),
  );
}

function isEmpty(text: string, commas: boolean): boolean {
  return commas ? parts(text).some(isBlank) : parts(text).every(isBlank);
}
