import type { Band } from '../../../core/analysis/band';
import { type CurveName, curveKey } from '../../../core/analysis/curve-key';
import { interpolated } from '../../../core/analysis/history';
import { averaged, type Series } from '../../../core/analysis/series';
import type { KeptCurve, KeptRun } from '../../../core/kept/kept-run';
import type { JunctionOrigin } from '../../../core/sharing/junctions/kind';
import { pinPrefix, type TimeUnit } from '../../store/chart-options';
import { shownName } from '../../store/names';
import { text } from '../../text/text';
import type { ChartTask } from './chart-task';
import type { CurveLook } from './curve-look';
import type { Drawing, PlottedCurve } from './drawing';

/** A kept run whose curves lie behind those of the run that is shown. */
export interface Pinned {
  readonly run: KeptRun;
  readonly look: CurveLook;
}

/** What a pinned run has of a curve of that name: its middle and, of several seeds, its middle half. */
export interface PinnedColumn {
  readonly pinned: Pinned;
  readonly name: string;
  readonly series: Series;
  readonly band: Band | null;
}

// Beside the colours, so that nobody needs those.
const dashes = [null, '7 3', '2 3', '8 3 2 3', '12 4', '4 2 1 2 1 2'];

export function pinnedOf(runs: readonly KeptRun[]): readonly Pinned[] {
  return runs.map((run, pin) => ({
    run,
    look: {
      entry: `${pinPrefix}${run.id}`,
      name: run.name,
      help: text('charts.pinned'),
      width: 1.5,
      dashes: dashes[pin % dashes.length]!,
      tasks: [],
      pin,
    },
  }));
}

/** Whether the curve of another run is worth having behind this one: what the shared model is judged by, and what it did. */
export function isPinnable({ model, measure }: CurveName): boolean {
  return model === 'shared' && measure !== 'train' && measure !== 'validation';
}

/** A pinned run's curve of the same name, where it has the same tasks by name and kind; null where it has none. */
export function pinnedCurve(
  { run, look }: Pinned,
  name: CurveName,
  how: {
    readonly tasks: readonly ChartTask[];
    readonly factor: number;
    readonly scale: number;
    readonly unit: TimeUnit;
  },
): PlottedCurve | null {
  const placeOf = (task: number) => {
    const wanted = how.tasks[task];
    return run.tasks.findIndex(
      ({ name, kind }) => shownName(name, run.table !== null) === wanted?.name && kind === wanted.kind,
    );
  };
  const own = nameIn(name, placeOf);
  const kept = own === null ? undefined : run.curves[curveKey(own)];
  if (kept === undefined) return null;
  const { steps } = kept;
  const drawn = (values: readonly number[]) => {
    const bundle = { steps, runs: [values] };
    const [smoothed] = (how.factor === 0 ? bundle : averaged(bundle, how.factor)).runs;
    return smoothed!.map((value) => how.scale * value);
  };
  const middle = drawn(kept.middle);
  const band =
    kept.low === undefined || kept.high === undefined
      ? {}
      : {
          band: {
            steps,
            middle,
            low: drawn(kept.low),
            high: drawn(kept.high),
            counts: steps.map(() => run.seeds.length),
          },
        };
  return {
    key: `${look.entry} ${curveKey(name)}`,
    look,
    points: { steps, values: middle },
    raw: null,
    toX: timeIn(run, how.unit),
    ...band,
  };
}

function nameIn(name: CurveName, placeOf: (task: number) => number): CurveName | null {
  const tasks = name.tasks.map(placeOf);
  const from = name.from === undefined ? undefined : originIn(name.from, placeOf);
  const isThere = !tasks.includes(-1) && !(from !== undefined && 'task' in from && from.task < 0);
  return isThere ? { ...name, tasks, ...(from === undefined ? {} : { from }) } : null;
}

function originIn(from: JunctionOrigin, placeOf: (task: number) => number): JunctionOrigin {
  return 'task' in from ? { ...from, task: placeOf(from.task) } : from;
}

/** Its steps in its own time. */
export function timeIn({ clock, stepsPerEpoch }: KeptRun, unit: TimeUnit): Drawing['toX'] {
  if (unit === 'step') return (steps) => steps;
  if (unit === 'epoch') return (steps) => steps.map((step) => step / stepsPerEpoch);
  return (steps) => seconds(clock, steps);
}

function seconds({ steps: known, middle }: KeptCurve, steps: readonly number[]): number[] {
  return interpolated({ steps: known, values: middle }, steps).map((milliseconds) => milliseconds / 1000);
}
