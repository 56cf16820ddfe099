import type { Language } from '../../../core/languages.ts';

/** A face by the name it is asked for, and what takes its place where it is not installed. */
interface Face {
  readonly name: string;
  readonly alternatives: readonly string[];
  readonly family: 'roman' | 'swiss' | 'script' | 'auto';
  /** Of Chinese characters: the GB 2312 character set. */
  readonly chinese: boolean;
}

const LATIN = 'Times New Roman';
const SONG = ['SimSun', '宋体', 'STSong', 'Songti SC', 'Noto Serif CJK SC'];

export const FACES = {
  text: {
    name: '仿宋_GB2312',
    alternatives: ['FangSong', '仿宋', 'STFangsong', 'FZFangSong-Z02S', ...SONG],
    family: 'roman',
    chinese: true,
  },
  title: {
    name: '方正小标宋简体',
    alternatives: ['FZXiaoBiaoSong-B05S', '方正小标宋_GBK', ...SONG],
    family: 'roman',
    chinese: true,
  },
  heading: {
    name: '黑体',
    alternatives: ['SimHei', 'STHeiti', 'Heiti SC', 'Noto Sans CJK SC'],
    family: 'swiss',
    chinese: true,
  },
  lead: {
    name: '楷体_GB2312',
    alternatives: ['KaiTi', '楷体', 'STKaiti', 'Kaiti SC', ...SONG],
    family: 'script',
    chinese: true,
  },
  number: {
    name: '宋体',
    alternatives: SONG.filter((each) => each !== '宋体'),
    family: 'auto',
    chinese: true,
  },
  latin: { name: LATIN, alternatives: ['Liberation Serif', 'Times'], family: 'roman', chinese: false },
} as const satisfies Readonly<Record<string, Face>>;

export type FaceName = keyof typeof FACES;

/** Chinese in one face; digits and Latin letters in Times New Roman beside all of them. */
export function facesXml(name: FaceName): string {
  const chinese = name === 'latin' ? FACES.text.name : FACES[name].name;
  const latin = name === 'number' ? FACES.number.name : LATIN;
  return `<w:rFonts w:ascii="${latin}" w:hAnsi="${latin}" w:eastAsia="${chinese}" w:cs="${LATIN}"/>`;
}

/** In English nothing but weight tells faces apart. */
export const faceIn = (language: Language, name: FaceName): FaceName => (language === 'en' ? 'latin' : name);

/** word/fontTable.xml: which face stands in for one that is not installed. */
export function fontTable(): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${Object.values(FACES)
    .map(fontXml)
    .join('')}</w:fonts>`;
}

function fontXml({ name, alternatives, family, chinese }: Face): string {
  const charset = chinese ? '86' : '00';
  return `<w:font w:name="${name}"><w:altName w:val="${alternatives.join(',')}"/><w:charset w:val="${charset}"/><w:family w:val="${family}"/><w:pitch w:val="variable"/></w:font>`;
}
