import type { TaskKind } from '../fields/ids';
import { taskKinds } from '../tasks';
import { type CurveKey, type CurveName, curveKey } from './curve-key';
import type { Gap } from './gaps';
import { type GradientHistory, pairsOf } from './gradient-history';
import type { History, Measure } from './history';
import { junctionCurves } from './junction-curves';
import type { JunctionHistory } from './junction-history';
import { averaged, type Bundle } from './series';

/** A curve of all runs of a configuration, as it is whenever it is asked for. */
export interface RunCurve extends CurveName {
  /** The kept points as they came. */
  bundle(): Bundle;
  /** The same, each run smoothed over about 1 / (1 - factor) steps; `factor` is in [0, 1). */
  smoothed(factor: number): Bundle;
  /** Stretches without a value, where such are told. */
  gaps?(): readonly Gap[];
  /** The one run that is told, where not all are. */
  only?(): number;
}

/** All curves by their keys, in the order in which they are told; which there are does not change. */
export type RunCurves = ReadonlyMap<CurveKey, RunCurve>;

/** What the curves are read from. */
export interface Histories {
  readonly history: History;
  readonly gradients: GradientHistory;
  readonly junctions: JunctionHistory;
  /** [task] */
  readonly kinds: readonly TaskKind[];
}

export function runCurves({ history, gradients, junctions, kinds }: Histories): RunCurves {
  const curves = [
    ...kinds.flatMap((kind, task) => taskCurves(history, task, kind)),
    ...gradientCurves(gradients),
    ...junctionCurves(junctions).map(plain),
  ];
  return new Map(curves.map((curve) => [curveKey(curve), curve]));
}

function taskCurves(history: History, task: number, kind: TaskKind): RunCurve[] {
  const losses = (['train', 'weight', 'test', 'validation'] as const).map((id): [string, Measure] => [
    id,
    id,
  ]);
  const metrics = taskKinds[kind].metrics.map(({ id }, place): [string, Measure] => [id, place]);
  return (['shared', 'baseline'] as const).flatMap((model) =>
    [...losses, ...metrics].map(([measure, place]) => ({
      model,
      measure,
      tasks: [task],
      bundle: () => history.bundle(task, place, model),
      smoothed: (factor: number) => history.smoothed(task, place, model, factor),
      ...(measure === 'weight' ? { gaps: () => history.weightGaps(task) } : {}),
    })),
  );
}

function gradientCurves(gradients: GradientHistory): RunCurve[] {
  const curve = (measure: string, tasks: readonly number[], bundle: () => Bundle) =>
    plain({ model: 'shared', measure, tasks, bundle });
  return [
    ...Array.from({ length: gradients.tasks }, (_, task) =>
      curve('gradient-norm', [task], () => gradients.norm(task)),
    ),
    ...pairsOf(gradients.tasks).flatMap((pair) => [
      curve('gradient-cosine', pair, () => gradients.cosine(pair)),
      curve('magnitude-similarity', pair, () => gradients.similarity(pair)),
    ]),
    curve('condition-number', [], () => gradients.conditionNumber()),
    curve('conflicting-share', [], () => gradients.shareSoFar()),
    curve('recent-share', [], () => gradients.recentShare()),
  ];
}

/** A curve that is smoothed when it is asked for, from the points that were kept. */
function plain(curve: CurveName & Omit<RunCurve, 'smoothed'>): RunCurve {
  return { ...curve, smoothed: (factor) => averaged(curve.bundle(), factor) };
}
