/** So many characters at least V8 shares with the text they were cut from. */
const LEAST_SHARED = 13;

/** Of a text of more characters nothing is kept that would keep it. */
export const LONG_TEXT = 8 * 1024 * 1024;

/**
 * The same text, held by itself. V8 holds on to the whole of a text as long as any longer part of it is in use: a
 * name in a finding would keep a file of hundreds of megabytes.
 */
export function ownText(text: string): string {
  // Joining makes a text anew, and what is cut from that shares no more than it.
  return text.length < LEAST_SHARED ? text : ` ${text}`.slice(1);
}
