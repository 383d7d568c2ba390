import { choice, names, number, text } from '../fields/make-field';
import type { ValuesOf } from './schema';

// How a run is looked at as curves: what a link says of it beside the configuration. None of it changes a number, so
// it is no knob of a run; a default is what links leave unsaid all the same, so it never changes.

export const chartFields = {
  tab: choice({
    key: 'chart',
    title: 'Charts',
    help: 'What the charts show.',
    options: [
      { id: 'loss', title: 'Loss' },
      { id: 'metric', title: 'Metric' },
      { id: 'weights', title: 'Weights' },
      { id: 'conflict', title: 'Conflict' },
      { id: 'sharing', title: 'Sharing' },
    ],
    default: 'loss',
    effect: 'live',
  }),
  metric: choice({
    key: 'metric',
    title: 'Metric of numbers',
    help: 'Which metric is shown of tasks that predict a number; of classes it is the one that the task is judged by.',
    options: [
      { id: 'r2', title: 'R²' },
      { id: 'rmse', title: 'RMSE' },
    ],
    default: 'r2',
    effect: 'live',
  }),
  spread: choice({
    key: 'band',
    title: 'Band',
    help: 'How several seeds are summed up in one curve.',
    options: [
      { id: 'quartiles', title: 'Median and middle half' },
      { id: 'interval', title: 'Mean and 95 % interval' },
      { id: 'all', title: 'Every seed' },
    ],
    default: 'quartiles',
    effect: 'live',
  }),
  smoothing: number({
    key: 'smooth',
    title: 'Smoothing',
    help: 'Over about how many steps curves of training batches are averaged; 1 for none.',
    min: 1,
    max: 1000,
    default: 20,
    integer: true,
    scale: 'log',
    unit: 'steps',
    effect: 'live',
  }),
  unit: choice({
    key: 'time',
    title: 'Time axis',
    help: 'What the horizontal axis counts.',
    options: [
      { id: 'step', title: 'Steps' },
      { id: 'epoch', title: 'Epochs' },
      { id: 'second', title: 'Seconds' },
    ],
    default: 'step',
    effect: 'live',
  }),
  log: names({
    key: 'log',
    title: 'Logarithmic axes',
    help: 'The charts whose vertical axes are logarithmic although they are not at first.',
    maxItems: 10,
    maxLength: 20,
    default: [],
    effect: 'live',
  }),
  linear: names({
    key: 'linear',
    title: 'Linear axes',
    help: 'The charts whose vertical axes are linear although they are logarithmic at first.',
    maxItems: 10,
    maxLength: 20,
    default: [],
    effect: 'live',
  }),
  hidden: names({
    key: 'hide',
    title: 'Hidden curves',
    help: 'Entries of the legends whose curves are hidden.',
    maxItems: 100,
    maxLength: 64,
    default: ['trainAlone', 'validation'],
    effect: 'live',
  }),
  pairsOf: number({
    key: 'pairs',
    title: 'Pairs of tasks',
    help: 'Where there are too many pairs to draw: those of this task, counted from 1; 0 for the ones most in conflict.',
    min: 1,
    max: 16,
    default: 0,
    integer: true,
    zero: 'most in conflict',
    scale: 'linear',
    effect: 'live',
  }),
  layer: number({
    key: 'layer',
    title: 'Layer',
    help: 'The layer whose ways of sharing are shown, counted from 1; 0 for the last that has some.',
    min: 1,
    max: 9,
    default: 0,
    integer: true,
    zero: 'the last',
    scale: 'linear',
    effect: 'live',
  }),
  part: text({
    key: 'part',
    title: 'Part',
    help: 'Where there are too many charts of how tasks share: the one that is shown.',
    maxLength: 64,
    default: '',
    effect: 'live',
  }),
} as const;

/** How a run is looked at as curves, as far as a link says it. */
export type ChartChoices = ValuesOf<typeof chartFields>;

/** What a link means that says nothing of charts. */
export const defaultCharts: ChartChoices = Object.fromEntries(
  Object.entries(chartFields).map(([name, field]) => [name, field.default]),
) as unknown as ChartChoices;
