import type { Model } from '../run/told';
import type { JunctionOrigin } from '../sharing/junctions/kind';

/** What a curve of a run is of. */
export interface CurveName {
  readonly model: Model;
  /**
   * `train`, `test` and `validation` are losses, `weight` is what the method gave the task; a metric on the test rows has its id. Of
   * the gradients before the optimiser: `gradient-norm`, `gradient-cosine`, `magnitude-similarity`,
   * `condition-number`, and the share of all pairs that were in conflict, `conflicting-share` so far and
   * `recent-share` over the last measured steps. Of how tasks share: `tower-distance`, `singular-value`, `rank`,
   * `stitch`, `blend`, `gate`, `mask`, `open-share`.
   */
  readonly measure: string;
  /** One task, a pair, or none for what is about all of them. */
  readonly tasks: readonly number[];
  /** Of how tasks share: the layer, from 0 on. */
  readonly layer?: number;
  /** Of how tasks share: what the task takes from. */
  readonly from?: JunctionOrigin;
}

/** A curve's name as text, by which it is found: "shared train 0", "shared gate 1 layer 0 expert 2". */
export type CurveKey = string;

export function curveKey({ model, measure, tasks, layer, from }: CurveName): CurveKey {
  const parts = [model, measure, ...tasks];
  if (layer !== undefined) parts.push('layer', layer);
  if (from !== undefined) parts.push(...originParts(from));
  return parts.join(' ');
}

function originParts(from: JunctionOrigin): (string | number)[] {
  if ('task' in from) return ['task', from.task];
  if ('value' in from) return ['value', from.value];
  return ['expert', from.expert, ...(from.of.length === 0 ? [] : ['of', ...from.of])];
}
