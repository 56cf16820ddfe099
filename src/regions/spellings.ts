/** The plain names and codes that a name or code, as somebody wrote it, may mean. */
interface Spelt {
  /** What all must lead to the same region: a code and the name beside it, or only one of the two. */
  readonly parts: readonly string[];
}

/**
 * 530102, the nine and twelve digits of the statistical code with nothing below the county, and what a table
 * of numbers makes of them.
 */
const CODE = String.raw`(?<code>\d{6})(?:000){0,2}(?:\.0+)?`;
const JOINT = '[-–—·・/\\\\|、,:_.]*';
const ALONE = new RegExp(`^[([]?${CODE}[)\\]]?$`, 'u');
const BEFORE = new RegExp(`^[([]?${CODE}[)\\]]?${JOINT}(?<name>[^\\d].*)$`, 'u');
const BEHIND = new RegExp(`^(?<name>.*\\D)[([]?${CODE}[)\\]]?$`, 'u');

/** Longer than twice the longest full path of a region, a text cannot be a name. */
export const LONGEST = 100;

/**
 * Takes apart what is no plain name or code: a code with a name before or after it, names parted by strokes
 * and dots, a colon at the end, the same name twice.
 * @param text a plain name
 */
export function spelt(text: string): Spelt | null {
  if (text.length > LONGEST) return null;
  const alone = ALONE.exec(text)?.groups?.['code'];
  if (alone !== undefined) return { parts: [alone] };
  const both = (BEFORE.exec(text) ?? BEHIND.exec(text))?.groups;
  const name = joined(both?.['name'] ?? text);
  const code = both?.['code'];
  return { parts: code === undefined ? [name] : [code, name] };
}

/** 昆明市/五华区, 昆明市-五华区 and 昆明市·五华区: as 昆明市五华区; 五华区：as 五华区; 云南省云南省 as 云南省. */
function joined(name: string): string {
  const whole = withoutJoints(name);
  const half = whole.slice(0, whole.length / 2);
  return half + half === whole && !/^\d/.test(half) ? half : whole;
}

function withoutJoints(name: string): string {
  return name.replace(/[-–—·・/\\|>→_]/gu, '').replace(/[([:：、,.;；。]+$/u, '');
}

/** 昆明市（本级）, 昆明市-本级 and 昆明市·本级: as 昆明市本级. */
export function withoutStrokes(name: string): string {
  return withoutJoints(name.replace(/[()[\]【】〔〕]/gu, ''));
}
