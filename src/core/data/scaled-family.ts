import { defaultTask } from '../config/defaults';
import type { TaskConfig } from '../config/schema';
import { hypot, tanh } from '../elementary';
import { dot } from '../linalg/rows';
import { stream } from '../random';
import { drawnRegressions } from './drawn-regressions';
import { type DataFamily, numberedInputs, type Target } from './family';
import { drawScaledLaw, drawUnitInput, scaledOutputs } from './scaled';

const tanhTarget: Target = {
  id: 'tanh',
  title: 'Tanh',
  kind: 'regression',
  knobs: ['weight', 'labels', 'noise', 'scale', 'offset'],
};

/** How far a thumbnail reaches, in the standard deviation of an input along any direction. */
const reach = 2.5;

/**
 * The toy family of GradNorm: tasks that ask nearly the same of the inputs, each in a unit of its own, sigma_t, the
 * task's knob `scale`.
 *
 *     f_t(x) = sigma_t tanh((b + epsilon_t)'x),  b_k ~ N(0, 10^2),  epsilon_tk ~ N(0, 3.5^2),  |x| = 1
 *
 * So the directions of two tasks are at a cosine of about 0.89. Inputs come from the stream `data`, b from `data/law`,
 * epsilon_t from `data/law/<task>`, noise from `data/noise/<task>`: a task's knobs, and a further task, leave the
 * others alone, and more rows begin with the same ones.
 *
 * Source: Chen, Badrinarayanan, Lee and Rabinovich (2018), "GradNorm", arXiv 1711.02257, section 4.
 *
 * Departures: one output a task, where the paper has 100; 16 to 250 inputs, where it has 250; a fixed set of rows;
 * scales of 1 and 10 to begin with, where it has 1 and 100; noise, if asked for. For the law of x and what the
 * paper's N(0, 10) means see scaled.ts.
 */
export const scaledFamily: DataFamily = {
  id: 'scaled',
  short: 'Scales',
  about:
    'Nearly the same question for all, in units of each task’s own: its output scale. GradNorm’s paper, 2018.',
  isPlane: false,
  isUsers: false,
  inputs: ({ inputs }) => numberedInputs(inputs),
  knobs: ['inputs', 'samples', 'testShare'],
  targets: () => [tanhTarget],
  defaultTasks: () => [tanhTask('Small', 1), tanhTask('Large', 10)],
  kindOf: (task) => (task.target === tanhTarget.id ? tanhTarget.kind : null),
  sliceOf({ seed, inputs }, task) {
    const { base, offsets } = lawOf(inputs, task + 1, seed);
    const [first, own] = [offsets[0]!, offsets[task]!].map(([offset]) =>
      base[0]!.map((entry, k) => entry + offset![k]!),
    ) as [number[], number[]];
    const along = dot(own, first) / hypot(...first);
    const across = Math.sqrt(Math.max(0, dot(own, own) - along * along));
    const edge = reach / Math.sqrt(inputs);
    return (x1, x2) => tanh(edge * (along * x1 + across * x2));
  },
  build: (config) =>
    drawnRegressions(config, tanhTarget, () => {
      const { inputs: count, samples, tasks, seed } = config;
      const law = lawOf(count, tasks.length, seed);
      const numbers = stream(seed, 'data');
      const inputs = new Float32Array(samples * count);
      for (let row = 0; row < samples; row++) inputs.set(drawUnitInput(count, numbers), row * count);
      return { inputs, valuesAt: (x) => scaledOutputs(law, x).map((outputs) => outputs[0]!) };
    }),
};

/** The law of so many tasks in the unit 1, of one output each. */
function lawOf(inputs: number, tasks: number, seed: number) {
  const scales = Array.from({ length: tasks }, () => 1);
  return drawScaledLaw({ inputs, outputs: 1, scales }, seed);
}

function tanhTask(name: string, scale: number): TaskConfig {
  return { ...defaultTask, target: tanhTarget.id, kind: tanhTarget.kind, name, scale };
}
