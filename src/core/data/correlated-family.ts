import { defaultTask } from '../config/defaults';
import type { TaskConfig } from '../config/schema';
import { stream } from '../random';
import { correlatedNoise, correlatedTarget, directionsOn, drawCorrelatedLaw } from './correlated';
import { drawnRegressions } from './drawn-regressions';
import { type DataFamily, numberedInputs, type Target } from './family';

const sines: Target = {
  id: 'sines',
  title: 'Sines',
  kind: 'regression',
  knobs: ['weight', 'labels', 'noise', 'scale', 'offset'],
  start: { noise: correlatedNoise },
};

/** w'x at the edge of a thumbnail: three of its standard deviations. */
const reach = 3 * 0.3;
const planeAxes = [
  [1, 0],
  [0, 1],
];

/**
 * The synthetic regression of the paper on mixtures of experts for several tasks: each task is a line and the same
 * five sines along a direction of its own, any two directions at the cosine p, the knob `correlation`.
 *
 *     y_t = w_t'x + sum_{i=1}^5 sin(alpha_i w_t'x + beta_i) + noise,  x ~ N(0, I),  |w_t| = 0.3
 *
 * Inputs come from the stream `data`, directions and waves from `data/law`, noise from `data/noise/<task>`: turning p
 * leaves inputs, waves, noise and the first task alone, and more rows begin with the same ones.
 *
 * Source: Ma, Zhao, Yi, Chen, Hong and Chi (2018), "Modeling task relationships in multi-task learning with
 * multi-gate mixture-of-experts", KDD 2018, doi 10.1145/3219819.3220007, section 3.2.
 *
 * Departures: 16 to 250 inputs, where the paper has 100; any number of tasks, where it has two
 * ({@link directionsOn}); p from 0, since more than two directions cannot all point against each other.
 */
export const correlatedFamily: DataFamily = {
  id: 'correlated',
  short: 'Angles',
  about:
    'Sums of sines, each along a direction of its own. The correlation is the cosine between any two. MMoE’s paper, 2018.',
  isPlane: false,
  isUsers: false,
  inputs: ({ inputs }) => numberedInputs(inputs),
  knobs: ['correlation', 'inputs', 'samples', 'testShare'],
  targets: () => [sines],
  defaultTasks: () => [sinesTask('Task A'), sinesTask('Task B')],
  kindOf: (task) => (task.target === sines.id ? sines.kind : null),
  sliceOf({ seed, inputs, correlation }, task) {
    const { frequencies, phases } = drawCorrelatedLaw({ inputs, correlation }, seed);
    const directions = directionsOn(planeAxes, correlation, reach);
    const law = { directions: [directions[task === 0 ? 0 : 1]!], frequencies, phases };
    return (x1, x2) => correlatedTarget(law, 0, [x1, x2]);
  },
  build: (config) =>
    drawnRegressions(config, sines, () => {
      const { inputs, correlation, tasks, seed } = config;
      const law = drawCorrelatedLaw({ inputs, correlation, tasks: tasks.length }, seed);
      const numbers = stream(seed, 'data');
      return {
        inputs: Float32Array.from({ length: config.samples * inputs }, () => numbers.normal()),
        valuesAt: (x) => tasks.map((_, task) => correlatedTarget(law, task, x)),
      };
    }),
};

function sinesTask(name: string): TaskConfig {
  return { ...defaultTask, ...sines.start, target: sines.id, kind: sines.kind, name };
}
