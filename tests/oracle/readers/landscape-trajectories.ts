import { descend } from '../../../src/core/analysis/landscapes/descend';
import type { Landscape } from '../../../src/core/analysis/landscapes/landscape';
import { defaultOptions } from '../../../src/core/fields/choosable-record';
import type { Method, OptionValues } from '../../../src/core/weighting/weighting';
import type { Outcome, VectorCase } from './reader';

/** The file's names of methods: ours, and the options that make it the file's convention. */
const conventions: Readonly<Record<string, { readonly id: string; readonly options?: OptionValues }>> = {
  ls: { id: 'equal', options: { reduction: 'sum' } },
  mgda: { id: 'mgda', options: { normalisation: 'none' } },
  pcgrad: { id: 'pcgrad', options: { reduction: 'sum' } },
  'cagrad_c0.4': { id: 'cagrad', options: { c: 0.4, rescale: 'none' } },
  'cagrad_c0.5': { id: 'cagrad', options: { c: 0.5, rescale: 'none' } },
  nash_mtl: { id: 'nash_mtl', options: { maxNorm: 1 } },
  imtl_g: { id: 'imtl_g' },
  aligned_mtl: { id: 'aligned_mtl', options: { scale: 'min', reduction: 'mean' } },
  upgrad: { id: 'upgrad' },
  dualproj: { id: 'dualproj' },
  'sdmgrad_0.3': { id: 'sdmgrad', options: { lambda: 0.3, solver: 'exact' } },
  config: { id: 'config' },
  famo: { id: 'famo', options: { gamma: 0, rate: 0.025 } },
};

const modules = import.meta.glob<Readonly<Record<string, unknown>>>('../../../src/core/weighting/*.ts', {
  eager: true,
});

const methods = Object.values(modules).flatMap((module) => Object.values(module).filter(isMethod));

/** Unit gradients whose sum is shorter than this are opposite: the point is on the front, up to rounding. */
const opposite = 1e-3;

/**
 * Where each of the listed points lies, of the same descent by our method, in three stretches.
 *
 * - 1e-3, the file's tolerance, until the gradients are first opposite.
 * - From there on 0.05, a four-hundredth of the picture: the direction is a difference of gradients that cancel, and
 *   Adam divides it by its own size, so that the last digit of a method's weights moves the point along the front.
 * - After `stable_until`, where a change of the start by 1e-7 moves a point by more than 1e-3, losses at the end alone:
 *   told where the end is not as chaotic as the way there, and not even sought elsewhere.
 */
export function trajectories(
  cases: readonly VectorCase[],
  landscapeOf: (input: { scale: number }) => Landscape,
): Outcome[] {
  return cases.flatMap(({ name, input, expected }): Outcome[] => {
    const convention = conventions[input.method];
    const method = methods.find(({ id }) => id === convention?.id);
    if (method === undefined) {
      return [{ name, error: Number.NaN, tolerance: 1e-3, skipped: `no method for ${input.method}` }];
    }
    const { landscape, firstOpposite } = watched(landscapeOf(input));
    const stable: number = expected.stable_until;
    const isEndTold = stable < input.steps && expected.final_sensitivity <= 1e-3;
    const path = descend(
      landscape,
      method,
      { ...defaultOptions(method), ...convention?.options },
      input.init,
      {
        steps: isEndTold ? input.steps : stable,
        learningRate: input.lr,
        optimizer: input.optimizer,
        recordEvery: expected.steps_recorded_every,
      },
    );
    const free = Math.min(stable, firstOpposite());
    const farthest = (from: number, to: number) =>
      path.points.reduce(
        (largest, point, k) => {
          const step = path.steps[k]!;
          return step >= from && step <= to ? Math.max(largest, distance(point, expected.x[k])) : largest;
        },
        path.hasDiverged ? Number.POSITIVE_INFINITY : 0,
      );
    const outcomes: Outcome[] = [
      {
        name: `${name}, up to step ${free}`,
        error: farthest(0, free),
        tolerance: 1e-3,
        ...(stable === 0 ? { skipped: 'chaotic from the first listed point on' } : {}),
      },
    ];
    if (free < stable) {
      outcomes.push({
        name: `${name}, opposite gradients, up to step ${stable}`,
        error: farthest(free, stable),
        tolerance: 0.05,
      });
    }
    if (isEndTold) {
      outcomes.push({
        name: `${name}, losses at the end`,
        error: distance(path.losses.at(-1)!, expected.final_f),
        tolerance: 1e-3,
        informational: 'the end of a chaotic way, for which the file has no tolerance',
      });
    }
    return outcomes;
  });
}

/** The landscape, and the number of the step at which gradients that it has given were first opposite. */
function watched(landscape: Landscape) {
  let step = 0;
  let first = Number.POSITIVE_INFINITY;
  const gradients: Landscape['gradients'] = (x) => {
    const rows = landscape.gradients(x);
    if (first === Number.POSITIVE_INFINITY && isOpposite(rows)) first = step;
    step += 1;
    return rows;
  };
  return { landscape: { ...landscape, gradients }, firstOpposite: () => first };
}

function isOpposite([a, b]: readonly [readonly number[], readonly number[]]): boolean {
  const [lengthA, lengthB] = [Math.hypot(...a), Math.hypot(...b)];
  return Math.hypot(...a.map((slope, k) => slope / lengthA + b[k]! / lengthB)) < opposite;
}

function distance(ours: readonly number[], theirs: readonly number[]): number {
  return Math.max(...ours.map((value, i) => Math.abs(value - theirs[i]!)));
}

function isMethod(value: unknown): value is Method {
  return typeof value === 'object' && value !== null && 'id' in value && 'heads' in value;
}
