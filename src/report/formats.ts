import type { Format } from './format.ts';

/** Every format; to add one, write its file and put it here. Each is loaded when it is asked for. */
export const FORMATS: readonly Format[] = [
  { name: 'table', extensions: ['.txt'], load: async () => (await import('./table/table.ts')).renderTable },
  { name: 'json', extensions: ['.json'], load: async () => (await import('./json.ts')).renderJson },
];
