import * as z from 'zod';
import { errorCodec } from '../error/document.ts';
import { diffCodec } from './document.ts';

/** What `dabiao diff --format json` prints: a comparison, or why there is none. */
export const diffSchema = z.union([diffCodec, errorCodec]);
