import { hasScale, type LandscapeChoice, landscapeOf } from '../../core/analysis/landscapes/choice';
import type { Landscape } from '../../core/analysis/landscapes/landscape';
import { runFields } from '../../core/config/fields';
import type { ChoiceField, NumberField } from '../../core/fields/field';
import type { OptimizerId } from '../../core/fields/ids';
import { choice, number } from '../../core/fields/make-field';
import type { ShownMethods } from '../../core/link/page-entries';

/** What the picture shows of the objectives. */
export type Contours = 'both' | 'sum' | 'f1' | 'f2';

/** All that the landscape page shows; the address holds it. */
export interface LandscapeState extends ShownMethods, LandscapeChoice {
  readonly start: readonly number[];
  /** The method that is explained. */
  readonly selected: string;
  readonly steps: number;
  readonly learningRate: number;
  readonly optimizer: OptimizerId;
  readonly seed: number;
  readonly contours: Contours;
}

/** So many methods at once can still be told apart. */
export const mostMethods = 12;

/** The page's knobs. */
export const landscapeFields = {
  scale: choice({
    key: 'scale',
    title: 'Scale of f₁',
    help: 'The factor of the first objective: 1 in CAGrad’s paper, 0.1 in those of Nash-MTL and FAMO.',
    options: [
      { id: '1', title: '1' },
      { id: '0.1', title: '0.1' },
    ],
    default: '0.1',
    effect: 'live',
  }),
  steps: number({
    key: 'steps',
    title: 'Steps',
    help: 'Updates that every method makes.',
    min: 100,
    max: 200_000,
    default: 50_000,
    integer: true,
    scale: 'log',
    effect: 'live',
  }),
  learningRate: number({
    key: 'lr',
    title: 'Learning rate',
    help: 'How far an update goes: 0.001 in all of the papers.',
    min: 1e-5,
    max: 1,
    default: 1e-3,
    scale: 'log',
    effect: 'live',
  }),
  optimizer: { ...runFields.optimizer, default: 'adam', effect: 'live' } as ChoiceField<OptimizerId>,
  seed: number({
    key: 'seed',
    title: 'Draw',
    help: 'The seed of what methods draw at random.',
    min: 1,
    max: 9999,
    default: 1,
    integer: true,
    scale: 'linear',
    effect: 'live',
  }),
  contours: choice({
    key: 'show',
    title: 'Contours',
    help: 'Which objective the lines of equal height are of.',
    options: [
      { id: 'both', title: 'f₁, f₂' },
      { id: 'sum', title: 'sum' },
      { id: 'f1', title: 'f₁' },
      { id: 'f2', title: 'f₂' },
    ],
    default: 'both',
    effect: 'live',
  }),
} as const;

export const landscapeDefault: LandscapeState = {
  id: 'cagrad',
  scale: 0.1,
  start: landscapeOf({ id: 'cagrad', scale: 0.1 }).starts[0]!,
  shown: ['equal', 'pcgrad', 'mgda', 'cagrad', 'nash_mtl', 'famo'],
  // As in its authors' toy: with its decay FAMO comes back to equal weights where the way is long.
  options: { famo: { gamma: 0 } },
  selected: 'mgda',
  steps: landscapeFields.steps.default,
  learningRate: landscapeFields.learningRate.default,
  optimizer: 'adam',
  seed: landscapeFields.seed.default,
  contours: 'both',
};

/** The same on another landscape, from the first of its starts. */
export function withLandscape(state: LandscapeState, id: string): LandscapeState {
  return { ...state, id, start: landscapeOf({ id, scale: state.scale }).starts[0]! };
}

/** The fields of a start's coordinates: within the picture. */
export function startFields({ bounds }: Landscape): readonly [NumberField, NumberField] {
  const field = (name: string, [min, max]: readonly [number, number]): NumberField => ({
    type: 'number',
    key: 'start',
    title: name,
    help: 'A coordinate of the start.',
    min,
    max,
    default: 0,
    step: 0.01,
    scale: 'linear',
    effect: 'live',
  });
  return [field('x₁', bounds.x1), field('x₂', bounds.x2)];
}

/** A note on what was found against the papers, by landscape; null where nothing was. */
export function findingOf({ id }: LandscapeChoice): 'cagrad' | 'pcgrad' | null {
  return hasScale(id) ? 'cagrad' : id === 'pcgrad' ? 'pcgrad' : null;
}
