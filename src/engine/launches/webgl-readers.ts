/** Where a tensor's entries lie on the card. */
export interface Physical {
  /** Rows and columns of the texture; of a packed one in entries, two to a texel each way. */
  readonly texShape: readonly [number, number];
  readonly isPacked: boolean;
}

/** GLSL: `float at<name>(int index)` of an unpacked texture. */
export function vectorReader(name: string, { texShape }: Physical): string {
  const [rows, columns] = texShape;
  const place = (): string => {
    if (rows === 1) return `vec2((float(i) + 0.5) / ${columns}.0, 0.5)`;
    // Divisions of integers are slow on some cards, and slowest where there is none.
    const bits = Math.log2(columns);
    const row = Number.isInteger(bits) ? `(i >> ${bits})` : `(i / ${columns})`;
    return `(vec2(float(i - ${row} * ${columns}), float(${row})) + 0.5) / vec2(${columns}.0, ${rows}.0)`;
  };
  return `
    float at${name}(int index) {
      int i = index + offset${name};
      return texture(${name}, ${place()}).r;
    }`;
}

/** GLSL: `vec4 texel<name>(int batch, int r, int c)` and `float entry<name>(int batch, int row, int column)`. */
export function matrixReader(name: string, physical: Physical, shape: readonly number[]): string {
  return physical.isPacked ? packedReader(name, physical, shape) : flatReader(name, physical, shape);
}

/** Whether a matrix lies in a packed texture line by line, so that a step along it is a step in the texture. */
export function isWalkable({ isPacked, texShape }: Physical, shape: readonly number[]): boolean {
  return isPacked && Math.ceil(texShape[1] / 2) === Math.ceil((shape.at(-1) ?? 1) / 2);
}

function packedReader(name: string, { texShape }: Physical, shape: readonly number[]): string {
  const [rows, columns] = [shape.at(-2) ?? 1, shape.at(-1) ?? 1];
  const [lines, across] = [Math.ceil(rows / 2), Math.ceil(columns / 2)];
  const [height, width] = texShape.map((length) => Math.ceil(length / 2)) as [number, number];
  const line = `batch * ${lines} + r`;
  const place =
    width === across
      ? `vec2 place = vec2(float(c), float(${line}));`
      : `int at = (${line}) * ${across} + c;
         vec2 place = vec2(float(at - at / ${width} * ${width}), float(at / ${width}));`;
  // What stands in the padding of a packed texture is anything.
  const noColumn = columns % 2 === 1 ? `if (c == ${across - 1}) { v.y = 0.0; v.w = 0.0; }` : '';
  const noRow = rows % 2 === 1 ? `if (r == ${lines - 1}) { v.z = 0.0; v.w = 0.0; }` : '';
  return `
    const vec2 step${name} = vec2(1.0 / ${width}.0, 1.0 / ${height}.0);
    vec2 place${name}(int batch, int r, int c) {
      ${place}
      return (place + 0.5) * step${name};
    }
    vec4 texel${name}(int batch, int r, int c) {
      vec4 v = texture(${name}, place${name}(batch, r, c));
      ${noColumn} ${noRow}
      return v;
    }
    float entry${name}(int batch, int row, int column) {
      vec4 v = texel${name}(batch, row >> 1, column >> 1);
      vec2 pair = (row & 1) == 0 ? v.xy : v.zw;
      return (column & 1) == 0 ? pair.x : pair.y;
    }`;
}

function flatReader(name: string, physical: Physical, shape: readonly number[]): string {
  const [rows, columns] = [shape.at(-2) ?? 1, shape.at(-1) ?? 1];
  const right = columns % 2 === 1 ? `c < ${(columns - 1) / 2}` : 'true';
  const below = rows % 2 === 1 ? `r < ${(rows - 1) / 2}` : 'true';
  return `
    ${vectorReader(name, physical)}
    vec4 texel${name}(int batch, int r, int c) {
      int first = (batch * ${rows} + 2 * r) * ${columns} + 2 * c;
      vec4 v = vec4(at${name}(first), 0.0, 0.0, 0.0);
      if (${right}) v.y = at${name}(first + 1);
      if (${below}) {
        v.z = at${name}(first + ${columns});
        if (${right}) v.w = at${name}(first + ${columns + 1});
      }
      return v;
    }
    float entry${name}(int batch, int row, int column) {
      return at${name}((batch * ${rows} + row) * ${columns} + column);
    }`;
}
