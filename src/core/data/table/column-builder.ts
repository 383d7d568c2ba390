import { isMissing } from './markers';

/** A column as it stands in the file: every cell as the index of its trimmed text, -1 where it is empty. */
export interface RawColumn {
  readonly name: string;
  readonly values: readonly string[];
  readonly codes: Int32Array;
}

/** Takes a column's cells one by one and makes a {@link RawColumn} of them. */
export interface ColumnBuilder {
  add(cell: string): void;
  /** Whether every cell so far was missing. */
  isEmpty(): boolean;
  finish(name: string): RawColumn;
}

export function columnBuilder(): ColumnBuilder {
  const values: string[] = [];
  // From the cell as it stands in the file, spaces included, so that a cell seen before costs one look-up.
  const codeOfCell = new Map<string, number>();
  const codeOfValue = new Map<string, number>();
  let codes = new Int32Array(1024);
  let rows = 0;

  const encode = (cell: string): number => {
    const value = cell.trim();
    if (value === '') return -1;
    const known = codeOfValue.get(value);
    if (known !== undefined) return known;
    codeOfValue.set(value, values.length);
    return values.push(value) - 1;
  };

  return {
    add(cell) {
      if (rows === codes.length) codes = grown(codes);
      let code = codeOfCell.get(cell);
      if (code === undefined) {
        code = encode(cell);
        codeOfCell.set(cell, code);
      }
      codes[rows++] = code;
    },
    isEmpty: () => values.every(isMissing),
    finish: (name) => ({ name, values, codes: codes.slice(0, rows) }),
  };
}

function grown(codes: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(codes.length * 2);
  larger.set(codes);
  return larger;
}
