export interface RawWorkbook {
  /** What stands in the sheet, in front of its rows, and behind them. */
  readonly rows?: string;
  readonly before?: string;
  readonly after?: string;
  readonly formats?: readonly string[];
  readonly fonts?: readonly string[];
  readonly strings?: string;
  readonly parts?: Readonly<Record<string, string | Uint8Array | null>>;
}

export function relations(list: readonly (readonly [id: string, type: string, target: string])[]): string;
export function workbookXml(
  sheets: readonly (readonly [name: string, id: string, more?: string])[],
  properties?: string,
): string;
export function worksheetXml(sheet: Pick<RawWorkbook, 'rows' | 'before' | 'after'>): string;
export function rawParts(workbook: RawWorkbook): Record<string, Uint8Array>;
export function rawXlsx(workbook: RawWorkbook): Uint8Array;
export function words(reference: string, text: string): string;
export const HEAD: string;
export function figureRow(cell: string, line?: number, region?: string): string;
