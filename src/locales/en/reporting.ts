import type { Words } from '../words.ts';

export const reporting: Words['reporting'] = {
  rankingOfOtherYear: (path, ranked, asked) =>
    `${path} has the ranking of ${ranked}, so that the document of ${asked} has none; for one, make it from the data with -y ${asked}.`,
  withoutBaselines: (path) =>
    `${path} has no values of the baseline year, as an earlier version saved it, so that the document lacks them; make it from the data.`,
  withoutFigures: (count, names) =>
    `${count} ${count === 1 ? 'region has' : 'regions have'} no figures at all, and no document: ${names}.`,
  progress: (done, of, name) => `document ${done} of ${of}: ${name}`,
};
