/** What zones are called that report and are no region of the tree; 校园区 is none. */
const KINDS = '开发区|经开区|高新区|新区|度假区|(?<!校)园区|合作区|试验区|管委会';
/** What they are called that among other words is often something else: 教育信息化示范区. */
const OTHER_KINDS = '经济区|名胜区|保税区|综保区|示范区|农垦';
/** A list of several is no name. */
const NAME = new RegExp(`^[^各及和与含、,;:]{0,20}(?:${KINDS}|${OTHER_KINDS})(?:合计|小计)?$`, 'u');
const ANYWHERE = new RegExp(KINDS, 'u');

/** Whether a plain name is that of a zone, by its kind. */
export function isZoneName(name: string): boolean {
  return NAME.test(name);
}

/** Whether a title speaks of a zone among other words. */
export function mentionsZone(title: string): boolean {
  return ANYWHERE.test(title);
}
