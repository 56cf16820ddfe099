import type { Words } from '../words.ts';

export const settings: Words['settings'] = {
  notUsed: (path) => `${path} is above this project and is not used. Name it with --config to use it.`,
  byDefault: 'default',
  bySystem: 'system language',
  used: (path) => (path === null ? 'settings: none' : `settings: ${path}`),
  plan: (path) => `plan: ${path}`,
  waivers: (path) => `waivers and explanations: ${path}`,
  read: (path, encoding, layout, rows, rejected) =>
    `read: ${path} (${encoding}, ${layout}, ${rows} ${rows === 1 ? 'row' : 'rows'}${rejected === 0 ? '' : `, ${rejected} rejected`})`,
  notRead: (path, why) => `not read: ${path}: ${why}`,
  reading: (files, of, rows) =>
    `reading: ${files} of ${of} ${of === 1 ? 'file' : 'files'}, ${rows} ${rows === 1 ? 'row' : 'rows'}`,
  times: (phases) =>
    `times: ${phases.map(({ name, milliseconds }) => `${name} ${milliseconds} ms`).join(', ')}`,
};
