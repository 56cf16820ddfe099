/** How several values are written in one text, on the command line and in settings. */

/** The values separated by commas of either width or by 、; not by those in brackets, as in 县（市、区）. */
export function parts(text: string): string[] {
  return text.split(/[,，、](?![^(（]*[)）])/u).map((part) => part.trim());
}

/** Empty or invisible, as left by an unset variable in a script. */
export function isBlank(text: string): boolean {
  return /^[\s\p{Cf}]*$/u.test(text);
}
