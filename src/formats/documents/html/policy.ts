import { sha256 } from '@noble/hashes/sha2.js';
import { base64 } from './base64.ts';

/**
 * What a page may do, which is next to nothing: run its one script, look like its one stylesheet, show pictures
 * that it holds itself. It can ask nobody for anything and send nothing anywhere.
 */
export function policyOf(script: string, style: string): string {
  return [
    "default-src 'none'",
    `script-src '${hashOf(script)}'`,
    `style-src '${hashOf(style)}'`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

function hashOf(text: string): string {
  return `sha256-${base64(sha256(new TextEncoder().encode(text)))}`;
}
