import type { GradientPoint, Judged, Judgement, LossBlock, RunGradients, RunJudgement } from './told';

// What one run of several tells.

/** The losses and weights of one run, as a block of that run alone. */
export function lossesOf(block: LossBlock, run: number): LossBlock {
  const { count, runs } = block;
  if (runs === 1) return block;
  const own = (values: Float32Array) => {
    const tasks = values.length / (count * runs);
    return Float32Array.from({ length: values.length / runs }, (_, i) => {
      const step = Math.floor(i / tasks);
      return values[(step * runs + run) * tasks + (i - step * tasks)]!;
    });
  };
  return {
    ...block,
    runs: 1,
    shared: own(block.shared),
    baseline: own(block.baseline),
    weights: own(block.weights),
  };
}

export function judgementOf({ validation, ...point }: Judgement, run: number): RunJudgement {
  const of = ({ shared, baseline }: Judged) => ({ shared: shared[run]!, baseline: baseline[run] ?? [] });
  return { ...point, ...of(point), validation: validation && of(validation) };
}

export function gradientsOf({ grams, ...point }: GradientPoint, run: number): RunGradients {
  return { ...point, ...grams[run]! };
}
