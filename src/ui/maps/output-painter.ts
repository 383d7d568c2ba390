import type { GridView, ModelView, RunJudgement } from '../../core/run/told';
import type { TaskSummary } from '../../worker/protocol';
import type { RunDescription } from '../store/state';
import { taskTable } from './color-map';
import { imageOf, type MapImage } from './map-image';
import { type MapWindow, valuesIn, wholeMap } from './map-window';
import { neutrals } from './neutrals';
import { type OutputInk, runInks } from './output-ink';
import { paintConfusion } from './paint-confusion';
import { type PointStyle, paintPoints } from './paint-points';
import { type Frame, paintAxes, paintScatter } from './paint-scatter';
import { paintOutputs, paintValues } from './pixels';
import { cssOf, rgbOf, type Scheme } from './rgb';
import { scatterRange } from './scatter';
import { type MapsOf, seedMapsIn } from './shown-maps';

/** What of the state a task's picture is made from. */
export interface Scene {
  readonly ready: RunDescription | null;
  readonly view: ModelView | null;
  readonly evaluation: RunJudgement | null;
}

/** How a task's picture is drawn at its place. */
export interface OutputStyle {
  /** Points over a map; null for the bare map. */
  readonly points: PointStyle | null;
  /** Of a scatter plot's dots. */
  readonly dotRadius: number;
  /** For counts in a confusion matrix; null leaves them out. */
  readonly font: string | null;
  /** What a map is of; absent for the run in the spotlight. */
  readonly of?: MapsOf;
  /** The part of a map that is shown; absent for all of it. */
  readonly window?: MapWindow;
  /** Words on a scatter plot's axes; null leaves the axes out. */
  readonly axes: { readonly across: string; readonly up: string } | null;
}

export type OutputMode = 'map' | 'scatter' | 'confusion';

/** What kind of picture a task of a run gets. */
export function outputMode(ready: RunDescription, task: number): OutputMode {
  if (ready.points !== null) return 'map';
  return ready.tasks[task]?.kind === 'regression' ? 'scatter' : 'confusion';
}

/** Half of the seeds against the other half, or half a standard deviation of the labels: as much as colours tell apart. */
const apartRange = { low: 0, high: 0.5 };

/** What a map is painted from: raw outputs, or how much the seeds disagree. */
function mapOf(
  grid: GridView | null,
  task: number,
  summary: Pick<TaskSummary, 'kind' | 'classes'>,
  of: MapsOf = 'seed',
): { readonly outputs: Float32Array | undefined; readonly side: number } {
  if (grid === null) return { outputs: undefined, side: 0 };
  const { side } = grid;
  if (of === 'seed') return { outputs: grid.outputs[task], side };
  const maps = seedMapsIn(grid, task, summary);
  return { outputs: maps?.[of], side };
}

interface PointLayer {
  readonly key: readonly unknown[];
  readonly canvas: HTMLCanvasElement;
}

/** Paints tasks' outputs: maps over the plane, scatter plots or confusion matrices. Keeps what does not move. */
export class OutputPainter {
  private inks: readonly OutputInk[] = [];
  private inksOf: RunDescription | null = null;
  private image: MapImage | null = null;
  private readonly layers = new Map<number, PointLayer>();

  constructor(
    private readonly colorOf: (task: number) => string,
    private readonly scheme: Scheme,
  ) {}

  paint(
    context: CanvasRenderingContext2D,
    frame: Frame,
    task: number,
    scene: Scene,
    style: OutputStyle,
    scale: number,
  ): void {
    const colors = neutrals(this.scheme);
    const { ready, view, evaluation } = scene;
    const summary = ready?.tasks[task];
    if (ready === null || summary === undefined) {
      this.paintGround(context, frame);
      return;
    }
    const color = this.colorOf(task);
    switch (outputMode(ready, task)) {
      case 'map':
        this.paintMap(context, frame, mapOf(view?.grid ?? null, task, summary, style.of), {
          ink: this.inkOf(ready, task),
          isApart: style.of === 'apart',
          color,
          window: style.window ?? wholeMap,
        });
        if (style.points !== null) this.paintPoints(context, frame, task, ready, style, scale);
        return;
      case 'scatter': {
        const scatter = view?.scatter?.[task] ?? null;
        const range = scatter === null ? null : scatterRange(scatter, summary.unit);
        const look = { unit: summary.unit, range, color, colors, radius: style.dotRadius };
        paintScatter(context, frame, scatter, look);
        if (style.axes !== null && range !== null && style.font !== null) {
          paintAxes(context, frame, range, { colors, font: style.font, ...style.axes });
        }
        return;
      }
      case 'confusion':
        paintConfusion(context, frame, evaluation?.shared[task]?.confusion ?? [], {
          color,
          colors,
          font: style.font,
        });
    }
  }

  /** The colours of a task's outputs and labels. */
  inkOf(ready: RunDescription, task: number): OutputInk {
    if (this.inksOf !== ready) {
      this.inks = runInks(ready.tasks, ready.points, this.colorOf, this.scheme);
      this.inksOf = ready;
    }
    return this.inks[task]!;
  }

  private paintGround(context: CanvasRenderingContext2D, { x, y, side }: Frame): void {
    context.fillStyle = cssOf(neutrals(this.scheme).ground);
    context.fillRect(x, y, side, side);
  }

  private paintMap(
    context: CanvasRenderingContext2D,
    frame: Frame,
    { outputs, side }: ReturnType<typeof mapOf>,
    look: {
      readonly ink: OutputInk;
      readonly isApart: boolean;
      readonly color: string;
      readonly window: MapWindow;
    },
  ): void {
    const { ink, isApart, color, window } = look;
    const width = ink.kind === 'multiclass' && !isApart ? ink.tables.length : 1;
    // A view of another run, with other tasks, may still be on its way out.
    if (outputs === undefined || outputs.length !== side * side * width) {
      this.paintGround(context, frame);
      return;
    }
    this.image = imageOf(this.image, side, side);
    const place = { left: 0, top: 0, side };
    const { pixels } = this.image;
    const shown = window.side < 1 ? valuesIn(window, outputs, side, width) : outputs;
    if (isApart) {
      const table = taskTable(rgbOf(color), this.scheme);
      paintValues({ width: side, values: pixels }, place, shown, apartRange, table);
    } else paintOutputs(pixels, shown, ink);
    this.image.commit();
    this.image.drawPart(context, place, frame);
  }

  private paintPoints(
    context: CanvasRenderingContext2D,
    { x, y, side }: Frame,
    task: number,
    ready: RunDescription,
    style: OutputStyle,
    scale: number,
  ): void {
    const key = [ready, style, side, scale];
    let layer = this.layers.get(task);
    if (layer === undefined || layer.key.some((part, index) => part !== key[index])) {
      const canvas = layer?.canvas ?? document.createElement('canvas');
      canvas.width = Math.round(side * scale);
      canvas.height = Math.round(side * scale);
      const onLayer = canvas.getContext('2d')!;
      onLayer.scale(scale, scale);
      paintPoints(onLayer, side, ready.points!, task, this.inkOf(ready, task), style.points!, style.window);
      layer = { key, canvas };
      this.layers.set(task, layer);
    }
    context.drawImage(layer.canvas, x, y, side, side);
  }
}
