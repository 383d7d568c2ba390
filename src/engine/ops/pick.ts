import { sizeOf } from '../../core/linalg/shape';
import type { Choice } from '../../core/sharing/ops';
import { runDifferentiable } from '../launches/differentiable';
import { registerFused, runFused } from '../launches/fused';
import { numbered } from '../launches/numbered';
import type { PlainTensor } from '../processor/heap-data';
import type { Tensor, Tensor4D } from '../tensorflow/tf';

/**
 * Puts a tensor together whose tasks come from different places: entry t of the task axis is bank `choices[t].bank`
 * of source `choices[t].source`, at task t or, where the source has 1 on its task axis, at that.
 *
 * `sources` are 1 to 12 tensors [run, task, bank, sample, unit] or, with one bank, [run, task, sample, unit]; the
 * axis run broadcasts. Their units may differ: they are filled up with 0 on the right to `width`. Returns
 * [run, task, sample, width]; one launch, and one for the gradient of each source.
 */
export function pick(sources: readonly Tensor[], choices: readonly Choice[], width: number): Tensor4D {
  const shapes = sources.map(({ shape }) => shape);
  const axes = shapes.map(sourceAxes);
  const most = (length: (source: SourceAxes) => number) => Math.max(...axes.map(length));
  for (const { source, bank } of choices) {
    const own = axes[source];
    if (own === undefined || bank >= own.banks) {
      throw new RangeError(`there is no bank ${bank} of source ${source}`);
    }
    if (own.units > width) throw new RangeError(`width must be >= ${own.units}; got ${width}`);
  }
  const picked = [most(({ runs }) => runs), choices.length, axes[0]!.samples, width] as const;
  return runDifferentiable(pickKernel, { sources }, { choices, shape: picked }, (dy) => ({
    sources: shapes.map((shape, source) => () => runFused(pickGradient, { dy }, { choices, shape, source })),
  })) as Tensor4D;
}

interface PickAttributes {
  readonly choices: readonly Choice[];
  /** Of the result. */
  readonly shape: readonly [number, number, number, number];
}

interface PickGradientAttributes {
  readonly choices: readonly Choice[];
  /** The number of the source, and its shape. */
  readonly source: number;
  readonly shape: readonly number[];
}

interface SourceAxes {
  readonly runs: number;
  readonly tasks: number;
  readonly banks: number;
  readonly samples: number;
  readonly units: number;
}

function sourceAxes(shape: readonly number[]): SourceAxes {
  const [runs, tasks, banks, samples, units] = (
    shape.length === 4 ? [shape[0], shape[1], 1, shape[2], shape[3]] : shape
  ) as [number, number, number, number, number];
  return { runs, tasks, banks, samples, units };
}

const keyOf = (choices: readonly Choice[]) => choices.map(({ source, bank }) => `${source}.${bank}`).join();

const pickKernel = registerFused<{ sources: readonly Tensor[] }, PickAttributes>({
  name: 'MtlPick',
  lists: ['sources'],
  webgl: ({ sources }, { choices, shape }, card) => {
    const tasks = shape[1];
    const cases = choices.map(({ source, bank }, task) => {
      const own = sourceAxes(sources[source]!.shape);
      const place = `${own.runs === 1 ? '' : `run * ${own.tasks} + `}${own.tasks === 1 ? 0 : task}`;
      const texel = `texelS${source}((${place}) * ${own.banks} + ${bank}, r, c)`;
      const isNarrow = own.units < shape[3];
      const across = Math.ceil(own.units / 2);
      return `if (task == ${task}) return ${isNarrow ? `c >= ${across} ? vec4(0.0) : ` : ''}${texel};`;
    });
    return [
      card.launch({
        inputs: numbered(
          'S',
          sources.map((info) => ({ info, as: 'matrix' as const })),
        ),
        outputShape: shape,
        output: 'matrix',
        key: `pick/${keyOf(choices)}`,
        code: () => `
          vec4 texelAt(int batch, int r, int c) {
            int run = batch / ${tasks};
            int task = batch - run * ${tasks};
            ${cases.join('\n')}
            return vec4(0.0);
          }`,
      }),
    ];
  },
  loops: ({ sources }, { choices, shape }) => [pickLoops(sources, shape, choices)],
});

/** The first entry of the matrix that a choice takes, for a run and a task. */
function entryOf(
  { runs, tasks, banks, samples, units }: SourceAxes,
  run: number,
  task: number,
  bank: number,
) {
  const place = (runs === 1 ? 0 : run * tasks) + (tasks === 1 ? 0 : task);
  return (place * banks + bank) * samples * units;
}

function pickLoops(
  sources: readonly PlainTensor[],
  shape: readonly [number, number, number, number],
  choices: readonly Choice[],
): PlainTensor {
  const [runs, tasks, samples, width] = shape;
  const values = new Float32Array(runs * tasks * samples * width);
  for (let task = 0; task < tasks; task++) {
    const { source, bank } = choices[task]!;
    const axes = sourceAxes(sources[source]!.shape);
    const given = sources[source]!.values;
    for (let run = 0; run < runs; run++) {
      let from = entryOf(axes, run, task, bank);
      let to = (run * tasks + task) * samples * width;
      for (let sample = 0; sample < samples; sample++) {
        for (let unit = 0; unit < axes.units; unit++) values[to + unit] = given[from++]!;
        to += width;
      }
    }
  }
  return { values, shape };
}

const pickGradient = registerFused<{ dy: Tensor }, PickGradientAttributes>({
  name: 'MtlPickGradient',
  webgl: ({ dy }, { choices, source, shape }, card) => {
    const own = sourceAxes(shape);
    const [runs, tasks] = dy.shape as [number, number];
    const isSummed = own.runs === 1 && runs > 1;
    const terms = choices.flatMap((choice, task) => {
      if (choice.source !== source) return [];
      const isOwnTask = own.tasks === 1 ? '' : `task == ${task} && `;
      return [`if (${isOwnTask}bank == ${choice.bank}) sum += texelD(run * ${tasks} + ${task}, r, c);`];
    });
    return [
      card.launch({
        inputs: { D: { info: dy, as: 'matrix' } },
        outputShape: shape,
        output: 'matrix',
        key: `pick-ds/${keyOf(choices)}/${source}`,
        code: () => `
          vec4 texelAt(int batch, int r, int c) {
            int place = batch / ${own.banks};
            int bank = batch - place * ${own.banks};
            int task = place % ${own.tasks};
            vec4 sum = vec4(0.0);
            ${isSummed ? `for (int run = 0; run < ${runs}; run++) {` : `{ int run = place / ${own.tasks};`}
              ${terms.join('\n')}
            }
            return sum;
          }`,
      }),
    ];
  },
  loops: ({ dy }, { choices, source, shape }) => [pickGradientLoops(dy, choices, source, shape)],
});

function pickGradientLoops(
  dy: PlainTensor,
  choices: readonly Choice[],
  source: number,
  shape: readonly number[],
): PlainTensor {
  const axes = sourceAxes(shape);
  const [runs, tasks, samples, width] = dy.shape as [number, number, number, number];
  const values = new Float32Array(sizeOf(shape));
  for (let task = 0; task < tasks; task++) {
    if (choices[task]!.source !== source) continue;
    for (let run = 0; run < runs; run++) {
      let to = entryOf(axes, run, task, choices[task]!.bank);
      let from = (run * tasks + task) * samples * width;
      for (let sample = 0; sample < samples; sample++) {
        for (let unit = 0; unit < axes.units; unit++) values[to++]! += dy.values[from + unit]!;
        from += width;
      }
    }
  }
  return { values, shape };
}
