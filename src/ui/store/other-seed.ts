import { runFields } from '../../core/config/fields';

/**
 * Any seed but this one. All that a run draws comes from the streams of its seed; the seed of a new run has to come
 * from somewhere that is not repeated, and this is the only place that asks for such a number.
 */
export function otherSeed(seed: number): number {
  const seeds = runFields.seed.max + 1;
  const [drawn] = crypto.getRandomValues(new Uint32Array(1));
  const other = drawn! % seeds;
  return other === seed ? (seed + 1) % seeds : other;
}
