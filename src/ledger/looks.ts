import type { CellStyle } from 'hucre/xlsx';

const LINE = { style: 'thin', color: { rgb: '808080' } } as const;
export const BORDER = { top: LINE, right: LINE, bottom: LINE, left: LINE } as const;

export const WRAPPED = { wrapText: true, vertical: 'center' } as const;

export const TITLE: CellStyle = {
  font: { bold: true, size: 16 },
  alignment: { horizontal: 'center', vertical: 'center' },
};

function heading(colour: string): CellStyle {
  return {
    font: { bold: true },
    fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: colour } },
    border: BORDER,
    alignment: { ...WRAPPED, horizontal: 'center' },
  };
}

/** Grey above what the program fills in, yellow above what people do. */
export const HEADING = { program: heading('E7E6E6'), people: heading('FFF2CC') } as const;
