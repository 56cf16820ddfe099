/** How several values are written in one text, on the command line and in settings. */

/** The values between commas of either width and 、; those in brackets, as in 县（市、区）, part nothing. */
export function parts(text: string): string[] {
  return text.split(/[,，、](?![^(（]*[)）])/u).map((part) => part.trim());
}

/** Nothing that can be seen: an unset variable in a script leaves as much. */
export function isBlank(text: string): boolean {
  return /^[\s\p{Cf}]*$/u.test(text);
}
