import type { Vector2 } from '../../core/analysis/common-descent';
import { taskFields } from '../../core/config/fields';
import type { ChoiceField } from '../../core/fields/field';
import { choice, number } from '../../core/fields/make-field';
import type { ShownMethods } from '../../core/link/page-entries';

/** All that the gradient lab shows; the address holds it. */
export interface LabState extends ShownMethods {
  /** [task], two or three. */
  readonly gradients: readonly Vector2[];
  /** [task] */
  readonly losses: readonly number[];
  /** [task]: the user's weights. */
  readonly weights: readonly number[];
  /** The method that is explained. */
  readonly selected: string;
  readonly updates: number;
  readonly draw: number;
  readonly lengths: Lengths;
}

/** Whether methods' arrows have the length of their direction, or all the same. */
export type Lengths = 'true' | 'equal';

/** The lab's knobs. */
export const labFields = {
  entry: number({
    key: 'g',
    title: 'Entry',
    help: 'An entry of the gradient.',
    min: -2,
    max: 2,
    default: 0,
    step: 0.01,
    scale: 'linear',
    effect: 'live',
  }),
  loss: number({
    key: 'loss',
    title: 'Loss',
    help: 'How high the task’s loss is just now, for the methods that look at losses.',
    min: 0.01,
    max: 100,
    default: 1,
    scale: 'log',
    effect: 'live',
  }),
  weight: taskFields.weight,
  updates: number({
    key: 'updates',
    title: 'Updates',
    help: 'Methods that learn their weights step by step have seen these gradients and losses that often.',
    min: 1,
    max: 200,
    default: 1,
    integer: true,
    scale: 'log',
    effect: 'live',
  }),
  draw: number({
    key: 'draw',
    title: 'Draw',
    help: 'The seed of what methods draw at random.',
    min: 1,
    max: 9999,
    default: 1,
    integer: true,
    scale: 'linear',
    effect: 'live',
  }),
} as const;

export const lengthsField: ChoiceField<Lengths> = choice({
  key: 'lengths',
  title: 'Method arrows',
  help: 'As long as the direction is, or all of one length, to compare angles.',
  options: [
    { id: 'true', title: 'true' },
    { id: 'equal', title: 'equal' },
  ],
  default: 'true',
  effect: 'live',
});

export const leastTasks = 2;
export const mostTasks = 3;

/** Arrangements of gradients to start from, each with what is to be seen. */
export const labPresets = [
  {
    id: 'agree',
    gradients: [
      [1.6, 0.5],
      [0.6, 1.3],
    ],
  },
  {
    id: 'conflict',
    gradients: [
      [1.8, -0.2],
      [-0.9, 0.8],
    ],
  },
  {
    id: 'opposite',
    gradients: [
      [1.5, 0.6],
      [-1, -0.4],
    ],
  },
  {
    id: 'dominates',
    gradients: [
      [2, 0.3],
      [-0.25, 0.3],
    ],
  },
  {
    id: 'parallel',
    gradients: [
      [1.6, 0.8],
      [0.8, 0.4],
    ],
  },
  {
    id: 'stationary',
    gradients: [
      [0.2, 1.6],
      [1.3, -0.9],
      [-1.5, -0.6],
    ],
  },
] as const satisfies readonly { readonly id: string; readonly gradients: readonly Vector2[] }[];

export type LabPresetId = (typeof labPresets)[number]['id'];

/** A gradient for a third task that has none yet. */
const third: Vector2 = [-0.2, -1.2];

export const labDefault: LabState = {
  gradients: labPresets[1].gradients,
  losses: [1, 1],
  weights: [1, 1],
  shown: ['equal', 'pcgrad', 'mgda', 'cagrad', 'nash_mtl'],
  options: {},
  selected: 'pcgrad',
  updates: 1,
  draw: 1,
  lengths: 'true',
};

/** The same with other gradients, their number with them. */
export function withGradients(state: LabState, gradients: readonly Vector2[]): LabState {
  const count = gradients.length;
  return {
    ...state,
    gradients,
    losses: Array.from({ length: count }, (_, task) => state.losses[task] ?? labFields.loss.default),
    weights: Array.from({ length: count }, (_, task) => state.weights[task] ?? labFields.weight.default),
  };
}

/** The same with two or three tasks. */
export function withTasks(state: LabState, count: number): LabState {
  const { gradients } = state;
  return withGradients(state, count < gradients.length ? gradients.slice(0, count) : [...gradients, third]);
}

/** The preset that the gradients are, if any. */
export function presetOf(gradients: readonly Vector2[]): LabPresetId | null {
  const text = JSON.stringify(gradients);
  return labPresets.find((preset) => JSON.stringify(preset.gradients) === text)?.id ?? null;
}

/** A task's name in the lab: A, B, C. */
export function taskLetter(task: number): string {
  return String.fromCharCode(65 + task);
}
