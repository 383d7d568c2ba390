import type { Architecture, Junction, Plan } from './architecture';
import { range } from './build';
import type { ModelShape } from './shape';
import { single } from './single';
import { strengthOption } from './soft';

/** Towers of the tasks' own, and the singular values of every layer. */
function plan(shape: ModelShape): Plan {
  const towers = single.plan(shape, {});
  const junctions = towers.own.map(
    ({ name }, after): Junction => ({
      name: `spectrum/${name}`,
      kind: 'spectrum',
      after,
      rows: [null],
      columns: [range(shape.outputs.length)],
      from: 'towers',
    }),
  );
  return { ...towers, junctions };
}

/**
 * Soft sharing by the trace norm: a tower for each task, and a penalty on the sum of the singular values of the matrix
 * whose row t is the kernel of task t (the last-axis flattening), layer by layer. It drives the towers towards few
 * common directions: a kernel is then a mixture of fewer kernels than there are tasks.
 *
 * Yang and Hospedales (2017).
 */
export const traceNorm: Architecture = {
  id: 'trace',
  title: 'Trace norm',
  summary: 'A tower for each task, and a price that turns all towers into mixtures of a few.',
  formula: String.raw`\Omega = \lambda \sum_l \lVert M^l \rVert_*, \qquad M^l = \begin{pmatrix} \operatorname{vec} W^l_1 & \cdots & \operatorname{vec} W^l_T \end{pmatrix}^{\!\top}`,
  symbols: [
    { tex: String.raw`\Omega`, meaning: 'what is added to the sum of the losses' },
    { tex: String.raw`\lambda`, meaning: 'the strength' },
    { tex: 'W^l_t', meaning: 'the kernel of layer l of the tower of task t' },
    { tex: String.raw`\lVert M \rVert_*`, meaning: 'the sum of the singular values of M' },
  ],
  source: {
    authors: 'Yang, Hospedales',
    year: 2017,
    title: 'Trace Norm Regularised Deep Multi-Task Learning',
    venue: 'ICLR 2017 workshop, arXiv 1606.04038',
    url: 'https://arxiv.org/abs/1606.04038',
    place: 'section 3, last-axis flattening',
  },
  departures:
    'Of the three norms of the paper the last-axis flattening. The penalty’s step is its proximal map (singular values shrink by learning rate times strength, not below 0) after the update, where the paper follows a subgradient: ranks become exactly smaller.',
  shared: 'Nothing, in the sense of gradients: the towers meet in the penalty alone.',
  options: {
    strength: strengthOption({
      help: 'The price of the towers’ singular values: 0 is the single-task baseline; a large one leaves nothing of the towers.',
      max: 100,
      default: 0.01,
    }),
  },
  plan,
  features: single.features,
  relation: 'trace',
};
