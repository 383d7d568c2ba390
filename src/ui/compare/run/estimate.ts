import type { Config } from '../../../core/config/schema';
import type { Variant } from '../../../core/experiment/experiment';
import { resultOf } from '../../../core/experiment/table';
import { modelSize } from '../../../core/sharing/size';
import { methodOf } from '../../../core/weighting';
import type { Method } from '../../../core/weighting/weighting';
import type { ExperimentState } from '../../store/experiment/experiment-store';
import { expectedShape } from '../../store/network-shape';

// Measured on the processor of a common laptop; what has been trained in this tab corrects them.
const stepMicroseconds = 9;
const multiplicationMicroseconds = 0.0003;
/** Forward, and backward twice as much. */
const passes = 3;
/** What looking at gradients adds to a step. */
const methodFactors: Readonly<Record<Method['needs'], number>> = {
  nothing: 1,
  losses: 1.2,
  gram: 2.5,
  jacobian: 3,
};

/** About how long variants train, on all cores that may be used, in milliseconds. */
export function estimateMs(variants: readonly Variant[], state: ExperimentState): number {
  const cores = Math.max(1, (navigator.hardwareConcurrency ?? 2) - 1);
  const work = variants.reduce((sum, { config }) => sum + workOf(config), 0);
  return (work * correctionBy(state)) / Math.min(cores, Math.max(1, variants.length));
}

/** How much longer than expected took what has been trained here; 1 before anything was. */
function correctionBy({ variants, states }: ExperimentState): number {
  const known = variants.flatMap(({ config, link }) => {
    const state = states[link];
    const result = state?.kind === 'done' ? resultOf(state) : null;
    return result === null ? [] : [{ took: result.elapsedMs, expected: workOf(config, result.last.step) }];
  });
  const sum = (of: (each: (typeof known)[number]) => number) =>
    known.reduce((total, each) => total + of(each), 0);
  const expected = sum((each) => each.expected);
  return expected > 0 ? sum(({ took }) => took) / expected : 1;
}

/** What one worker takes for a configuration, in milliseconds, by rule of thumb. */
export function workOf(config: Config, steps = config.steps): number {
  const { multiplications } = modelSize(config.sharing, expectedShape(config));
  const networks = config.baseline ? 1 + config.tasks.length : 1;
  const products = multiplications * config.batch * passes * networks;
  const factor = methodFactors[methodOf(config.method.id).needs];
  const microseconds = factor * (stepMicroseconds + multiplicationMicroseconds * products);
  return (config.seeds * steps * microseconds) / 1000;
}
