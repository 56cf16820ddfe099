/**
 * What the core uses of `csv-parse/sync` and of its like for browsers. The types that come with it refer to those of Node, and with them
 * every global of Node would compile.
 */
export interface Options {
  readonly bom?: boolean;
  readonly delimiter?: string;
  readonly on_record?: (cells: string[], info: { readonly bytes: number }) => null;
  readonly record_delimiter?: readonly string[];
  readonly relax_column_count?: boolean;
  readonly relax_quotes?: boolean;
  readonly skip_empty_lines?: boolean;
  readonly to?: number;
}

export declare class CsvError extends Error {
  readonly code: string;
}

export declare function parse(input: string | Uint8Array, options: Options): string[][];
