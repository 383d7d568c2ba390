import { dbMtl } from './db-mtl';
import type { Direction } from './direction';
import { excessMtl } from './excess-mtl';
import { graddrop } from './graddrop';
import { moco } from './moco';

/** The tensor form of every method that looks at single entries, by the method's id. */
export const directions: Readonly<Record<string, Direction>> = Object.fromEntries(
  ([graddrop, dbMtl, excessMtl, moco] as readonly Direction[]).map((direction) => [
    direction.method.id,
    direction,
  ]),
);
