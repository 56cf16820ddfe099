import type { Layout } from './layout.ts';
import { long } from './long/long.ts';
import { matrix } from './matrix/matrix.ts';
import { wide } from './wide/wide.ts';

/** Every layout, in the order they are tried; to add one, write its folder and put it here. */
export const LAYOUTS: readonly Layout[] = [matrix, long, wide];
