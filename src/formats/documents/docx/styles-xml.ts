import type { Language } from '../../../core/languages.ts';
import { faceIn, facesXml } from './fonts.ts';
import { areaOf, CHARACTER } from './measures.ts';
import { stylesIn } from './styles.ts';
import type { Style } from './styles.ts';

/**
 * The grid of the page says how many lines and characters stand on it; the measures of the text see to it that they
 * do. Programs that hold text to a grid don't agree on how: LibreOffice gives a character two places if it is a hair
 * wider than one, as 16 pt is, and pulls figures apart.
 */
const OFF_GRID = '<w:snapToGrid w:val="0"/>';

/** word/styles.xml of a document in this language. */
export function stylesXml(language: Language): string {
  const styles: Readonly<Record<string, Style>> = stylesIn(language);
  // Letters and figures are English in Chinese text too, as in Word: else LibreOffice breaks them like Chinese.
  const lang = `<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/>`;
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:docDefaults><w:rPrDefault><w:rPr>${facesXml('text')}${lang}</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>${Object.entries(
    styles,
  )
    .map(([id, style]) => styleXml(id, style, language))
    .join('')}</w:styles>`;
}

function styleXml(id: string, style: Style, language: Language): string {
  const normal = id === 'Normal';
  const based = normal ? '' : `<w:basedOn w:val="${style.based ?? 'Normal'}"/>`;
  const next = style.next === undefined ? '' : `<w:next w:val="${style.next}"/>`;
  return `<w:style w:type="paragraph"${normal ? ' w:default="1"' : ''} w:styleId="${id}"><w:name w:val="${style.name}"/>${based}${next}<w:qFormat/><w:pPr>${paragraphXml(style)}</w:pPr><w:rPr>${runXml(style, language)}</w:rPr></w:style>`;
}

/** In the order the standard of the format asks for. */
function paragraphXml(style: Style): string {
  const { width } = areaOf(false);
  return [
    style.keepNext ? '<w:keepNext/>' : '',
    style.keepLines ? '<w:keepLines/>' : '',
    // Lines that move to the next page for company would leave less than 22 on this one.
    '<w:widowControl w:val="0"/>',
    style.leader ? `<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="${width}"/></w:tabs>` : '',
    '<w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/>',
    OFF_GRID,
    spacingXml(style),
    indentXml(style),
    style.align === undefined ? '' : `<w:jc w:val="${style.align}"/>`,
    style.outline === undefined ? '' : `<w:outlineLvl w:val="${style.outline}"/>`,
  ].join('');
}

function spacingXml({ before, after, line }: Style): string {
  const lines =
    line === undefined
      ? ''
      : line === 'auto'
        ? ' w:line="240" w:lineRule="auto"'
        : ` w:line="${line}" w:lineRule="exact"`;
  const given = `${before === undefined ? '' : ` w:before="${before}"`}${after === undefined ? '' : ` w:after="${after}"`}${lines}`;
  return given === '' ? '' : `<w:spacing${given}/>`;
}

/** In characters for programs that know them, so that it grows with the type, and in points for all others. */
function indentXml({ firstLine, left, right }: Style): string {
  const given = (name: string, characters: number | undefined) =>
    characters === undefined
      ? ''
      : ` w:${name}Chars="${characters * 100}" w:${name}="${Math.round(characters * CHARACTER)}"`;
  const all = `${given('left', left)}${given('right', right)}${given('firstLine', firstLine)}`;
  return all === '' ? '' : `<w:ind${all}/>`;
}

function runXml({ face, bold, size, spacing }: Style, language: Language): string {
  return [
    face === undefined ? '' : facesXml(faceIn(language, face)),
    bold === true ? '<w:b/><w:bCs/>' : '',
    spacing === undefined ? '' : `<w:spacing w:val="${spacing}"/>`,
    OFF_GRID,
    size === undefined ? '' : `<w:sz w:val="${size * 2}"/><w:szCs w:val="${size * 2}"/>`,
  ].join('');
}
