import type { KernelView, ModelView } from '../../core/run/told';
import { inputAnswers, unitAnswers } from './activations';
import type { PartRef } from './targets';

/** What is told of one unit. */
export interface UnitFacts {
  /** NaN for an input, or before the network has numbers. */
  readonly bias: number;
  /** Its answers over the plane; null for other data. */
  readonly range: { readonly low: number; readonly high: number } | null;
  /** The largest parameter of those shown that come in. */
  readonly strongest: { readonly source: number; readonly value: number } | null;
}

/** The numbers of a unit in this view. */
export function unitFacts(view: ModelView | null, part: PartRef): UnitFacts {
  const kernel = kernelOf(view, part);
  const unit = 'unit' in part ? part.unit : 0;
  return {
    bias: kernel?.biases[unit] ?? Number.NaN,
    range: rangeOf(partAnswers(view, part)?.values ?? null),
    strongest: kernel === null ? null : strongestOf(kernel, unit),
  };
}

/** A unit's answers over the plane, side by side; null for parts and data without a map. */
export function partAnswers(
  view: ModelView | null,
  part: PartRef,
): { readonly side: number; readonly values: Float32Array } | null {
  const grid = view?.grid ?? null;
  if (grid === null) return null;
  if (part.role === 'input') return { side: grid.side, values: inputAnswers(grid.side, part.unit) };
  if (part.role !== 'lane') return null;
  const values = unitAnswers(grid, part);
  return values === null ? null : { side: grid.side, values };
}

function kernelOf(view: ModelView | null, part: PartRef): KernelView | null {
  switch (part.role) {
    case 'input':
    case 'junction':
      return null;
    case 'lane':
      return view?.lanes[part.lane]?.[part.layer] ?? null;
    case 'head':
      return view?.heads[part.task]?.[part.layer] ?? null;
    case 'output':
      return view?.heads[part.task]?.at(-1) ?? null;
    default:
      return part satisfies never;
  }
}

function strongestOf(kernel: KernelView, unit: number): UnitFacts['strongest'] {
  let best: UnitFacts['strongest'] = null;
  for (let source = 0; source < kernel.shownInputs; source++) {
    const value = kernel.values[source * kernel.shownUnits + unit];
    if (value === undefined) continue;
    if (best === null || Math.abs(value) > Math.abs(best.value)) best = { source, value };
  }
  return best;
}

function rangeOf(values: Float32Array | null): UnitFacts['range'] {
  if (values === null || values.length === 0) return null;
  let low = values[0]!;
  let high = values[0]!;
  for (const value of values) {
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  return { low, high };
}
