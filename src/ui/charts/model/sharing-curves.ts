import { type JunctionHistory, type KeptJunction, maskColumn } from '../../../core/analysis/junction-history';
import type { Series } from '../../../core/analysis/series';
import type { Lane } from '../../../core/sharing/architecture';
import type { Axis } from '../../drawing/ticks';
import { possessive } from '../../text/possessive';
import { text } from '../../text/text';
import type { Axes } from './drawing';
import type { ChartOptions, CurveLook } from './options';
import { expertLook, layerLook, neutralLook, taskLook } from './sharing-looks';
import type { ChartTask } from './useChartTasks';

/** What one chart of how tasks share shows. */
export interface SharingContent {
  readonly key: string;
  readonly title: string;
  readonly measure: string;
  readonly help: string;
  /** The task that it is about; null where it is about several. */
  readonly task: number | null;
  /** Whether it is of one row of a junction, with others for the other rows. */
  readonly isOfRow: boolean;
  /** The first on top. */
  readonly curves: readonly SharingCurve[];
  /** Whether its vertical axis can be logarithmic. */
  readonly canLog: boolean;
  /** Whether its curves are smoothed: an average over a fall of several decades would hide how steep it is. */
  readonly isSmoothed: boolean;
  readonly axes: Partial<Axes>;
}

export interface SharingCurve {
  readonly look: CurveLook;
  /** The id of the entry in the legend that hides it. */
  readonly entry: string;
  readonly series: () => Series;
}

interface Placed extends KeptJunction {
  /** Its place in the history. */
  readonly place: number;
}

interface Subject {
  readonly junctions: JunctionHistory;
  readonly tasks: readonly ChartTask[];
  /** The junctions of the chosen layer, and the layer. */
  readonly chosen: readonly Placed[];
  readonly layer: number;
}

const shareAxis: Axis = { domain: [0, 1], ticks: [0, 0.5, 1] };

const fewExperts = 4;

/** Kinds whose layers all fit into one chart. */
const allLayers: readonly KeptJunction['kind'][] = ['distance'];

/** The layers of which one is shown at a time, from 0 on. */
export function layersToChoose({ junctions }: JunctionHistory): readonly number[] {
  const layers = junctions
    .filter(({ kind }) => !allLayers.includes(kind))
    .flatMap(({ kind, after, columns }) => (kind === 'blend' ? columns.flat() : [after]));
  return [...new Set(layers)].sort((a, b) => a - b);
}

/** The layer that is shown: the chosen one, or the last. */
export function shownLayer(junctions: JunctionHistory, { layer }: Pick<ChartOptions, 'layer'>): number {
  const layers = layersToChoose(junctions);
  return layer !== null && layers.includes(layer) ? layer : (layers.at(-1) ?? 0);
}

/** Whether the charts are of sizes, whose axis can be logarithmic, instead of shares, which can be smoothed. */
export function areSizes({ junctions }: JunctionHistory): boolean {
  return junctions.some(({ kind }) => kind === 'distance' || kind === 'spectrum');
}

/** The charts of the plan's junctions, those of each kind together. */
export function sharingContents(
  junctions: JunctionHistory,
  tasks: readonly ChartTask[],
  options: Pick<ChartOptions, 'layer'>,
): readonly SharingContent[] {
  const placed = junctions.junctions.map((junction, place): Placed => ({ ...junction, place }));
  const layer = shownLayer(junctions, options);
  const of = (kind: KeptJunction['kind']) => placed.filter((junction) => junction.kind === kind);
  const chosen = placed.filter(({ after }) => after === layer);
  const subject: Subject = { junctions, tasks, chosen, layer };
  return [
    ...distanceContents(subject, of('distance')),
    ...spectrumContents(subject, of('spectrum')),
    ...stitchContents(subject),
    ...blendContents(subject, of('blend')),
    ...gateContents(subject),
    ...maskContents(subject),
  ];
}

function distanceContents({ junctions }: Subject, distances: readonly Placed[]): SharingContent[] {
  if (distances.length === 0) return [];
  const curves = distances.map(({ place, after }) =>
    curveOf(layerLook(after), () => junctions.series(place, 0, 0)),
  );
  return [
    { ...worded('distance'), task: null, isOfRow: false, curves, canLog: true, isSmoothed: false, axes: {} },
  ];
}

function spectrumContents(subject: Subject, spectra: readonly Placed[]): SharingContent[] {
  const { junctions, chosen, layer } = subject;
  if (spectra.length === 0) return [];
  const values = chosen.flatMap(({ kind, place, columns }) =>
    kind === 'spectrum'
      ? columns[0]!.map((order) => {
          const name = text('charts.sharing.value', { number: order + 1 });
          const look = neutralLook(order, {
            id: `value ${order}`,
            name,
            help: text('charts.sharing.toggle'),
          });
          return curveOf(look, () => junctions.series(place, 0, order));
        })
      : [],
  );
  const ranks = spectra.map(({ place, after }) => {
    const name = text('charts.sharing.rank.curve', { layer: after + 1 });
    return curveOf({ ...layerLook(after), name }, () => junctions.rank(place));
  });
  const most = spectra[0]!.columns[0]!.length;
  return [
    {
      ...worded('spectrum', layer),
      task: null,
      isOfRow: false,
      curves: values,
      canLog: true,
      isSmoothed: false,
      axes: {},
    },
    {
      ...worded('rank'),
      task: null,
      isOfRow: false,
      curves: ranks,
      canLog: false,
      isSmoothed: false,
      axes: { span: [0, most] },
    },
  ];
}

/** For every task, what it takes from each tower. */
function stitchContents({ junctions, tasks, chosen, layer }: Subject): SharingContent[] {
  return chosen
    .filter(({ kind }) => kind === 'stitch')
    .flatMap(({ place, rows, columns }) =>
      rows.map((task, row) => ({
        ...worded('stitch', layer),
        key: `stitch ${task}`,
        title: tasks[task!]?.name ?? '',
        task,
        isOfRow: true,
        curves: columns[row]!.map((from, column) =>
          curveOf(taskLook(from, tasks, from === task), () => junctions.series(place, row, column)),
        ),
        canLog: false,
        isSmoothed: true,
        axes: { span: [0, 1] as const },
      })),
    );
}

function blendContents({ junctions, tasks, layer }: Subject, blends: readonly Placed[]): SharingContent[] {
  return blends.map(({ place, rows, columns }) => ({
    ...worded('blend', layer),
    task: null,
    isOfRow: false,
    curves: rows.map((task, row) =>
      curveOf(taskLook(task!, tasks), () => junctions.series(place, row, columns[row]!.indexOf(layer))),
    ),
    canLog: false,
    isSmoothed: true,
    axes: { span: [0, 1] as const },
  }));
}

/** For every task, and for the shared stream, how it mixes its experts. */
function gateContents({ junctions, tasks, chosen, layer }: Subject): SharingContent[] {
  return chosen
    .filter(({ kind }) => kind === 'gate')
    .flatMap(({ place, rows, columns }) =>
      rows.map((task, row) => ({
        ...worded(task === null ? 'sharedGate' : 'gate', layer),
        key: `gate ${task ?? 'shared'}`,
        ...(task === null ? {} : { title: tasks[task]?.name ?? '' }),
        task,
        isOfRow: true,
        curves: columns[row]!.map((lane, column): SharingCurve => {
          const look = expertLook(junctions.lanes[lane]!);
          return {
            look: task === null ? ofItsTask(look, tasks, junctions.lanes[lane]!) : look,
            entry: look.id,
            series: () => junctions.series(place, row, column),
          };
        }),
        canLog: false,
        isSmoothed: true,
        axes: gateAxes(columns[row]!.length),
      })),
    );
}

/** All of 0 to 1 for few experts; many have small shares each. */
function gateAxes(experts: number): Partial<Axes> {
  return experts <= fewExperts ? { fixed: shareAxis } : { span: [0, fewExperts / experts] };
}

/** Where experts of several tasks' own are side by side, they say whose they are. */
function ofItsTask(look: CurveLook, tasks: readonly ChartTask[], { owner, number }: Lane): CurveLook {
  if (owner === 'shared') return look;
  const name = text('charts.sharing.taskExpert', { whose: possessive(tasks[owner[0]!]?.name ?? ''), number });
  return { ...look, id: `${look.id} of ${owner[0]}`, name };
}

function maskContents({ junctions, tasks, chosen, layer }: Subject): SharingContent[] {
  const masks = chosen.filter(({ kind }) => kind === 'mask');
  const chart = (key: 'mask' | 'open', column: number) =>
    masks.map(({ place, rows }) => ({
      ...worded(key, layer),
      task: null,
      isOfRow: false,
      curves: rows.map((task, row) =>
        curveOf(taskLook(task!, tasks), () => junctions.series(place, row, column)),
      ),
      canLog: false,
      isSmoothed: true,
      axes: { fixed: shareAxis },
    }));
  return [...chart('mask', maskColumn.mean), ...chart('open', maskColumn.open)];
}

function curveOf(look: CurveLook, series: () => Series): SharingCurve {
  return { look, entry: look.id, series };
}

type Worded = 'distance' | 'spectrum' | 'rank' | 'stitch' | 'blend' | 'gate' | 'sharedGate' | 'mask' | 'open';

function worded(key: Worded, layer = 0): Pick<SharingContent, 'key' | 'title' | 'measure' | 'help'> {
  const values = { layer: layer + 1 };
  return {
    key,
    title: text(`charts.sharing.${key}.title`, values),
    measure: text(`charts.sharing.${key}.measure`, values),
    help: text(`charts.sharing.${key}.help`, values),
  };
}
