import { broadcast } from './leading';

/** The axes of a mixture. */
export interface MixAxes {
  /** The leading axes of the result. */
  readonly full: readonly number[];
  /** Those of the weights. */
  readonly lead: readonly number[];
  readonly banks: readonly MixBank[];
  readonly experts: number;
  readonly samples: number;
  readonly units: number;
  /** Whether each sample has weights of its own. */
  readonly perSample: boolean;
}

export interface MixBank {
  readonly lead: readonly number[];
  readonly experts: number;
  /** The number of its first expert. */
  readonly from: number;
}

/** `weights` is the shape [L.., sample or 1, E], `banks` are those of experts [L.., E_k, sample, unit]. */
export function mixAxes(weights: readonly number[], banks: readonly (readonly number[])[]): MixAxes {
  const [samples, units] = banks[0]!.slice(-2) as [number, number];
  const [rows, experts] = weights.slice(-2) as [number, number];
  const lead = weights.slice(0, -2);
  let from = 0;
  const own = banks.map((shape): MixBank => {
    const bank = { lead: shape.slice(0, -3), experts: shape.at(-3)!, from };
    from += bank.experts;
    return bank;
  });
  if (from !== experts) throw new RangeError(`weights must be of ${from} experts; got ${experts}`);
  if (banks.some((shape) => shape.at(-2) !== samples || shape.at(-1) !== units)) {
    throw new RangeError('banks must have the same samples and units');
  }
  if (rows !== 1 && rows !== samples)
    throw new RangeError(`weights must be of ${samples} samples; got ${rows}`);
  return {
    full: broadcast([lead, ...own.map((bank) => bank.lead)]),
    lead,
    banks: own,
    experts,
    samples,
    units,
    perSample: rows === samples,
  };
}

/** The shape of a bank's tensor, and of the weights'. */
export function bankShape({ samples, units }: MixAxes, { lead, experts }: MixBank): number[] {
  return [...lead, experts, samples, units];
}
export function weightsShape({ lead, perSample, samples, experts }: MixAxes): number[] {
  return [...lead, perSample ? samples : 1, experts];
}
