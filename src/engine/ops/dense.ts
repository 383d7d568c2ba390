import type { Activation } from '../../core/config/schema';
import type { Tensor, Tensor4D, TensorInfo } from '../tf';
import { tf } from '../tf';
import { gelu } from './activation';
import { denseStock, isLarge } from './dense-stock';
import { type Attributes, type PlainTensor, registerFused, runFused } from './fused';
import { outputSlope, outputSlopes } from './slopes';

/**
 * One dense layer of every run and task: y = act(x K + b).
 *
 * `x` is [run, task, sample, in] and `block` [run, task, in + 1, out]: the kernel K with the bias b as its last
 * row. The axes run and task broadcast: length 1 on one side meets any length on the other, and gradients are
 * summed over what was broadcast. Returns [run, task, sample, out].
 *
 * Small layers are one launch forward and one for each gradient; large ones go to the stock matrix product.
 */
export function dense(x: Tensor4D, block: Tensor4D, activation: Activation): Tensor4D {
  if (activation === 'gelu') return gelu(dense(x, block, 'linear'));
  if (isLarge(x, block)) return denseStock(x, block, activation);
  return runFused('MtlDense', { x, block }, { activation })[0] as Tensor4D;
}

/** The axes of a layer: what is broadcast has stride 0. */
interface Axes {
  readonly runs: number;
  readonly tasks: number;
  readonly samples: number;
  readonly inputs: number;
  readonly units: number;
  /** Distances between runs and between tasks, in matrices; [run, task]. */
  readonly x: readonly [number, number];
  readonly block: readonly [number, number];
}

function axesOf(x: readonly number[], block: readonly number[]): Axes {
  const runs = Math.max(x[0]!, block[0]!);
  const tasks = Math.max(x[1]!, block[1]!);
  const strides = (shape: readonly number[]): readonly [number, number] => [
    shape[0] === 1 ? 0 : shape[1]!,
    shape[1] === 1 ? 0 : 1,
  ];
  return {
    runs,
    tasks,
    samples: x[2]!,
    inputs: x[3]!,
    units: block[3]!,
    x: strides(x),
    block: strides(block),
  };
}

const keyOf = (axes: Axes) => Object.values(axes).join();

registerFused({
  name: 'MtlDense',
  webgl: (inputs, attributes, launch) => {
    const { x, block } = inputs as { x: TensorInfo; block: TensorInfo };
    const axes = axesOf(x.shape, block.shape);
    const { runs, tasks, samples, units } = axes;
    const { activation } = attributes as { activation: Activation };
    return [
      launch({
        inputs: [x, block],
        names: ['X', 'W'],
        outputShape: [runs, tasks, samples, units],
        key: `dense/${activation}/${keyOf(axes)}`,
        body: () => forwardBody(axes, activation),
      }),
    ];
  },
  loops: ({ x, block }, attributes) => [
    forwardLoops(x!, block!, (attributes as { activation: Activation }).activation),
  ],
});

function forwardBody(axes: Axes, activation: Activation): string {
  const { tasks, samples, inputs, units } = axes;
  return `
    int unit = index % ${units};
    int at = index / ${units} % ${samples};
    int task = index / ${units * samples} % ${tasks};
    int run = index / ${units * samples * tasks};
    int x = (run * ${axes.x[0]} + task * ${axes.x[1]}) * ${samples * inputs} + at * ${inputs};
    int w = (run * ${axes.block[0]} + task * ${axes.block[1]}) * ${(inputs + 1) * units} + unit;
    float z = getW(w + ${inputs * units});
    for (int i = 0; i < ${inputs}; i++) z += getX(x + i) * getW(w + i * ${units});
    return ${activationCode[activation]};`;
}

/** GLSL of an activation of z; tanh by exponentials of what is negative, since drivers' own overflows. */
const activationCode: Record<Activation, string> = {
  linear: 'z',
  relu: 'z > 0.0 ? z : 0.0',
  sigmoid: '1.0 / (1.0 + exp(-z))',
  tanh: 'sign(z) * (1.0 - exp(-2.0 * abs(z))) / (1.0 + exp(-2.0 * abs(z)))',
  gelu: '',
};

function forwardLoops(x: PlainTensor, block: PlainTensor, activation: Activation): PlainTensor {
  const axes = axesOf(x.shape, block.shape);
  const { runs, tasks, samples, inputs, units } = axes;
  const values = new Float32Array(runs * tasks * samples * units);
  const [xs, ws] = [x.values, block.values];
  let place = 0;
  for (let run = 0; run < runs; run++) {
    for (let task = 0; task < tasks; task++) {
      let from = (run * axes.x[0] + task * axes.x[1]) * samples * inputs;
      const kernel = (run * axes.block[0] + task * axes.block[1]) * (inputs + 1) * units;
      const bias = kernel + inputs * units;
      for (let sample = 0; sample < samples; sample++) {
        for (let unit = 0; unit < units; unit++) values[place + unit] = ws[bias + unit]!;
        for (let i = 0; i < inputs; i++) {
          const factor = xs[from + i]!;
          const row = kernel + i * units;
          for (let unit = 0; unit < units; unit++) values[place + unit]! += factor * ws[row + unit]!;
        }
        place += units;
        from += inputs;
      }
    }
  }
  activate(values, activation);
  return { values, shape: [runs, tasks, samples, units] };
}

function activate(values: Float32Array, activation: Activation): void {
  if (activation === 'linear') return;
  const apply = {
    relu: (z: number) => Math.max(0, z),
    sigmoid: (z: number) => 1 / (1 + Math.exp(-z)),
    tanh: Math.tanh,
  }[activation as 'relu' | 'sigmoid' | 'tanh'];
  for (let i = 0; i < values.length; i++) values[i] = apply(values[i]!);
}

registerFused({
  name: 'MtlDenseInputGradient',
  webgl: (inputs, attributes, launch) => {
    const { dy, y, block } = inputs as Record<'dy' | 'y' | 'block', TensorInfo>;
    const { activation, shape } = attributes as { activation: Activation; shape: readonly number[] };
    const axes = axesOf(shape, block.shape);
    return [
      launch({
        inputs: [dy, y, block],
        names: ['D', 'Y', 'W'],
        outputShape: shape,
        key: `dense-dx/${activation}/${keyOf(axes)}`,
        body: () => inputGradientBody(axes, activation),
      }),
    ];
  },
  loops: ({ dy, y, block }, attributes) => {
    const { activation, shape } = attributes as { activation: Activation; shape: readonly number[] };
    return [inputGradientLoops(outputSlopes(dy!.values, y!.values, activation), block!, shape)];
  },
});

/** Loops over the runs and tasks that a gradient is summed over: all of them where the axis is broadcast. */
function summed(axis: 'run' | 'task', isBroadcast: boolean, length: number, own: string): string {
  const first = isBroadcast ? '0' : own;
  const end = isBroadcast ? String(length) : `${own} + 1`;
  return `for (int ${axis} = ${first}; ${axis} < ${end}; ${axis}++)`;
}

function inputGradientBody(axes: Axes, activation: Activation): string {
  const { runs, tasks, samples, inputs, units } = axes;
  const ownTasks = axes.x[1] === 0 ? 1 : tasks;
  return `
    int i = index % ${inputs};
    int at = index / ${inputs} % ${samples};
    int ownTask = index / ${inputs * samples} % ${ownTasks};
    int ownRun = index / ${inputs * samples * ownTasks};
    float sum = 0.0;
    ${summed('run', axes.x[0] === 0, runs, 'ownRun')} {
      ${summed('task', axes.x[1] === 0, tasks, 'ownTask')} {
        int w = (run * ${axes.block[0]} + task * ${axes.block[1]}) * ${(inputs + 1) * units} + i * ${units};
        int o = ((run * ${tasks} + task) * ${samples} + at) * ${units};
        for (int unit = 0; unit < ${units}; unit++) {
          ${activation === 'linear' ? '' : 'float y = getY(o + unit);'}
          sum += getD(o + unit) * ${outputSlope[activation]} * getW(w + unit);
        }
      }
    }
    return sum;`;
}

function inputGradientLoops(dz: Float32Array, block: PlainTensor, shape: readonly number[]): PlainTensor {
  const axes = axesOf(shape, block.shape);
  const { runs, tasks, samples, inputs, units } = axes;
  const values = new Float32Array(shape.reduce((product, length) => product * length, 1));
  let from = 0;
  for (let run = 0; run < runs; run++) {
    for (let task = 0; task < tasks; task++) {
      let to = (run * axes.x[0] + task * axes.x[1]) * samples * inputs;
      const kernel = (run * axes.block[0] + task * axes.block[1]) * (inputs + 1) * units;
      for (let sample = 0; sample < samples; sample++) {
        for (let i = 0; i < inputs; i++) {
          const row = kernel + i * units;
          let sum = 0;
          for (let unit = 0; unit < units; unit++) sum += dz[from + unit]! * block.values[row + unit]!;
          values[to + i]! += sum;
        }
        from += units;
        to += inputs;
      }
    }
  }
  return { values, shape };
}

registerFused({
  name: 'MtlDenseBlockGradient',
  webgl: (inputs, attributes, launch) => {
    const { x, dy, y } = inputs as Record<'x' | 'dy' | 'y', TensorInfo>;
    const { activation, shape } = attributes as { activation: Activation; shape: readonly number[] };
    const axes = axesOf(x.shape, shape);
    return [
      launch({
        inputs: [x, dy, y],
        names: ['X', 'D', 'Y'],
        outputShape: shape,
        key: `dense-dw/${activation}/${keyOf(axes)}`,
        body: () => blockGradientBody(axes, activation),
      }),
    ];
  },
  loops: ({ x, dy, y }, attributes) => {
    const { activation, shape } = attributes as { activation: Activation; shape: readonly number[] };
    return [blockGradientLoops(x!, outputSlopes(dy!.values, y!.values, activation), shape)];
  },
});

function blockGradientBody(axes: Axes, activation: Activation): string {
  const { runs, tasks, samples, inputs, units } = axes;
  const ownTasks = axes.block[1] === 0 ? 1 : tasks;
  return `
    int unit = index % ${units};
    int i = index / ${units} % ${inputs + 1};
    int ownTask = index / ${units * (inputs + 1)} % ${ownTasks};
    int ownRun = index / ${units * (inputs + 1) * ownTasks};
    float sum = 0.0;
    ${summed('run', axes.block[0] === 0, runs, 'ownRun')} {
      ${summed('task', axes.block[1] === 0, tasks, 'ownTask')} {
        int x = (run * ${axes.x[0]} + task * ${axes.x[1]}) * ${samples * inputs} + i;
        int o = (run * ${tasks} + task) * ${samples * units} + unit;
        for (int at = 0; at < ${samples}; at++) {
          ${activation === 'linear' ? '' : `float y = getY(o + at * ${units});`}
          float dz = getD(o + at * ${units}) * ${outputSlope[activation]};
          sum += i == ${inputs} ? dz : dz * getX(x + at * ${inputs});
        }
      }
    }
    return sum;`;
}

function blockGradientLoops(x: PlainTensor, dz: Float32Array, shape: readonly number[]): PlainTensor {
  const axes = axesOf(x.shape, shape);
  const { runs, tasks, samples, inputs, units } = axes;
  const values = new Float32Array(shape.reduce((product, length) => product * length, 1));
  let from = 0;
  for (let run = 0; run < runs; run++) {
    for (let task = 0; task < tasks; task++) {
      let input = (run * axes.x[0] + task * axes.x[1]) * samples * inputs;
      const kernel = (run * axes.block[0] + task * axes.block[1]) * (inputs + 1) * units;
      const bias = kernel + inputs * units;
      for (let sample = 0; sample < samples; sample++) {
        for (let i = 0; i < inputs; i++) {
          const factor = x.values[input + i]!;
          const row = kernel + i * units;
          for (let unit = 0; unit < units; unit++) values[row + unit]! += factor * dz[from + unit]!;
        }
        for (let unit = 0; unit < units; unit++) values[bias + unit]! += dz[from + unit]!;
        from += units;
        input += inputs;
      }
    }
  }
  return { values, shape };
}

tf.registerGradient({
  kernelName: 'MtlDense',
  inputsToSave: ['x', 'block'],
  outputsToSave: [true],
  gradFunc: (dy, saved, attributes) => {
    const [x, block, y] = saved as [Tensor4D, Tensor4D, Tensor4D];
    const { activation } = attributes as unknown as { activation: Activation };
    const with_ = (shape: readonly number[]): Attributes => ({ activation, shape });
    return {
      x: () => runFused('MtlDenseInputGradient', { dy: dy as Tensor, y, block }, with_(x.shape))[0]!,
      block: () => runFused('MtlDenseBlockGradient', { x, dy: dy as Tensor, y }, with_(block.shape))[0]!,
    };
  },
});
