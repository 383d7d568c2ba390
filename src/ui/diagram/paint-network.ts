import type { Activation } from '../../core/config/schema';
import type { GridView, KernelView, ModelView } from '../../core/run/told';
import { activationTable, type ColorTable } from '../maps/color-map';
import { imageOf, type MapImage } from '../maps/map-image';
import { type Neutrals, neutrals } from '../maps/neutrals';
import { OutputPainter, type OutputStyle, type Scene } from '../maps/output-painter';
import { paintValues } from '../maps/pixels';
import { cssOf, mix, rgbOf, type Scheme } from '../maps/rgb';
import type { NetworkShape } from '../store/network-shape';
import { activationRange, inputAnswers } from './activations';
import { fits } from './fits';
import { type BundleLook, paintBundle, paintPlain, paintWeighted } from './paint-connections';
import { fill, type JunctionLook, junctionValue, outline, paintJunction } from './paint-junctions';
import type { Box, Head, Layer, NetworkLayout, Place } from './places';
import { kernelOf, networkWires, type Wire } from './wires';

export interface NetworkLook {
  readonly activation: Activation;
  readonly isPlane: boolean;
  readonly scheme: Scheme;
  readonly colorOf: (task: number) => string;
}

const bandRadius = 8;
const bareOutput: OutputStyle = { points: null, dotRadius: 1.4, font: null, axes: null };
/** Points of an input map's side: it is a plain gradient. */
const inputSide = 16;

/** Paints a laid-out network: connections, nodes, outputs. Keeps the images that it fills anew each time. */
export class NetworkPainter {
  private readonly colors: Neutrals;
  private readonly table: ColorTable;
  private readonly outputs: OutputPainter;
  private readonly wires: readonly Wire[];
  private readonly junctionLook: JunctionLook;
  private image: MapImage | null = null;
  private inputImage: MapImage | null = null;

  constructor(
    private readonly layout: NetworkLayout,
    private readonly shape: NetworkShape,
    private readonly look: NetworkLook,
  ) {
    this.colors = neutrals(look.scheme);
    this.table = activationTable(look.scheme);
    this.outputs = new OutputPainter(look.colorOf, look.scheme);
    this.wires = networkWires(layout, shape);
    const colorOf = (task: number) => rgbOf(look.colorOf(task));
    this.junctionLook = { colors: this.colors, colorOf };
  }

  paint(context: CanvasRenderingContext2D, scene: Scene, scale: number): void {
    const view = scene.view !== null && fits(scene.view, this.shape) ? scene.view : null;
    this.layout.lanes.forEach(({ bands }, lane) => {
      for (const band of bands) this.paintBand(context, band, this.shape.plan.lanes[lane]!.owner);
    });
    for (const wire of this.wires) this.paintWire(context, wire, view);
    this.paintInputs(context);
    this.layout.lanes.forEach(({ layers }, lane) => {
      layers.forEach((layer, depth) => {
        if (layer !== null) this.paintPlain(context, layer, view?.lanes[lane]?.[depth] ?? null);
      });
    });
    if (view?.grid) this.paintActivations(context, view.grid);
    this.layout.junctions.forEach((place, index) => {
      paintJunction(context, place, this.shape, index, view, this.junctionLook);
    });
    this.layout.heads.forEach((head, task) => {
      this.paintHead(context, head, task);
      this.outputs.paint(context, head.output, task, { ...scene, view }, bareOutput, scale);
      this.frame(context, head.output, 7, this.look.colorOf(task), 2);
    });
  }

  /** Behind a lane's layers: grey for all tasks, a task's colour for its own, and of a group all its colours. */
  private paintBand(context: CanvasRenderingContext2D, band: Box, owner: 'shared' | readonly number[]): void {
    const { panel, ground, line } = this.colors;
    if (owner === 'shared' || owner.length > 1) {
      fill(context, band, mix(panel, ground, 0.8), bandRadius);
      outline(context, band, line, bandRadius);
    } else {
      const color = rgbOf(this.look.colorOf(owner[0]!));
      fill(context, band, mix(panel, color, 0.09), bandRadius);
      outline(context, band, mix(panel, color, 0.55), bandRadius);
    }
    if (owner === 'shared' || owner.length < 2) return;
    const height = (band.height - 2 * bandRadius) / owner.length;
    owner.forEach((task, place) => {
      const y = band.y + bandRadius + place * height;
      const color = rgbOf(this.look.colorOf(task));
      fill(context, { x: band.x + band.width - 1.5, y, width: 3, height }, color, 0);
    });
  }

  private paintWire(context: CanvasRenderingContext2D, wire: Wire, view: ModelView | null): void {
    const { from, to, task, isHead, carries } = wire;
    const { positive, negative, line, panel, muted } = this.colors;
    const color = task === null ? muted : rgbOf(this.look.colorOf(task));
    const plain = isHead ? mix(panel, color, 0.45) : line;
    if (carries.what === 'nothing') {
      // One line stands for all that a task reads; of many, each is thin.
      const width = from.length * to.length < 4 ? 2 : 1;
      const { bow = 0 } = wire;
      paintPlain(context, from, to, task === null ? line : mix(panel, color, 0.7), { width, bow });
      return;
    }
    if (carries.what === 'weight') {
      const { junction, row, column } = carries;
      const weight = junctionValue(view, this.shape.plan.junctions, junction, row, column);
      paintWeighted(context, from, to, weight, color);
      return;
    }
    const kernel = kernelOf(view, carries);
    const bundle = { from, to, values: kernel?.values ?? null, stride: kernel?.shownUnits ?? 0 };
    const look: BundleLook = isHead
      ? { positive: color, negative: color, isDashed: true, plain }
      : { positive, negative, isDashed: false, plain };
    paintBundle(context, bundle, look);
  }

  private paintInputs(context: CanvasRenderingContext2D): void {
    const { input } = this.layout;
    this.paintPlain(context, input, null);
    if (!this.look.isPlane) return;
    this.inputImage ??= inputMaps(this.table);
    input.nodes.forEach((node, unit) => {
      this.inputImage!.drawPart(context, partOf(unit, 0, inputSide), cornered(node, input.side));
      this.frame(context, cornered(node, input.side), 4, cssOf(this.colors.line), 1);
    });
  }

  /** Nodes without a map: squares, tinted by the sign and size of their bias. */
  private paintPlain(context: CanvasRenderingContext2D, layer: Layer, kernel: KernelView | null): void {
    const { ground, line, positive, negative } = this.colors;
    layer.nodes.forEach((node, unit) => {
      const bias = kernel?.biases[unit] ?? 0;
      const tint = mix(ground, bias > 0 ? positive : negative, Math.min(0.75, Math.abs(bias)));
      const { x, y, side } = cornered(node, layer.side);
      context.beginPath();
      context.roundRect(x, y, side, side, Math.min(4, side / 5));
      context.fillStyle = cssOf(tint);
      context.fill();
      context.lineWidth = 1;
      context.strokeStyle = cssOf(line);
      context.stroke();
    });
  }

  /** All shown units go through one image, so that they are handed over in one piece. */
  private paintActivations(context: CanvasRenderingContext2D, grid: GridView): void {
    const { side } = grid;
    const mapped = this.layout.lanes.flatMap(({ layers }, lane) =>
      layers.flatMap((layer, depth) => {
        const values = grid.lanes[lane]?.[depth] ?? null;
        return layer === null || values === null ? [] : [{ layer, values }];
      }),
    );
    if (mapped.length === 0) return;
    const widest = Math.max(...mapped.map(({ layer }) => layer.nodes.length));
    this.image = imageOf(this.image, widest * side, mapped.length * side);
    const into = { width: this.image.width, values: this.image.pixels };
    mapped.forEach(({ layer, values }, index) => {
      const range = activationRange(this.look.activation, values);
      layer.nodes.forEach((_, unit) => {
        const answers = values.subarray(unit * side * side, (unit + 1) * side * side);
        paintValues(into, partOf(unit, index, side), answers, range, this.table);
      });
    });
    this.image.commit();
    mapped.forEach(({ layer }, index) => {
      const radius = Math.min(4, layer.side / 5);
      layer.nodes.forEach((node, unit) => {
        this.image!.drawPart(context, partOf(unit, index, side), cornered(node, layer.side));
        this.frame(context, cornered(node, layer.side), radius, cssOf(this.colors.line), 1);
      });
    });
  }

  private paintHead(context: CanvasRenderingContext2D, head: Head, task: number): void {
    const color = rgbOf(this.look.colorOf(task));
    context.fillStyle = cssOf(mix(this.colors.panel, color, 0.4));
    context.strokeStyle = cssOf(color);
    context.lineWidth = 1.2;
    for (const layer of head.layers) {
      for (const node of layer.nodes) {
        context.beginPath();
        context.arc(node.x, node.y, layer.side / 2, 0, 2 * Math.PI);
        context.fill();
        context.stroke();
      }
    }
  }

  /** A border with round corners; what stands out at the corners takes the panel's colour. */
  private frame(
    context: CanvasRenderingContext2D,
    { x, y, side }: Square,
    radius: number,
    color: string,
    width: number,
  ): void {
    context.beginPath();
    context.rect(x - 0.5, y - 0.5, side + 1, side + 1);
    context.roundRect(x, y, side, side, radius);
    context.fillStyle = cssOf(this.colors.panel);
    context.fill('evenodd');
    context.beginPath();
    context.roundRect(x, y, side, side, radius);
    context.lineWidth = width;
    context.strokeStyle = color;
    context.stroke();
  }
}

interface Square extends Place {
  readonly side: number;
}

function inputMaps(table: ColorTable): MapImage {
  const image = imageOf(null, 2 * inputSide, inputSide);
  const into = { width: image.width, values: image.pixels };
  for (const input of [0, 1]) {
    paintValues(
      into,
      partOf(input, 0, inputSide),
      inputAnswers(inputSide, input),
      { low: -1, high: 1 },
      table,
    );
  }
  image.commit();
  return image;
}

function partOf(unit: number, layer: number, side: number) {
  return { left: unit * side, top: layer * side, side };
}

function cornered({ x, y }: Place, side: number): Square {
  return { x: x - side / 2, y: y - side / 2, side };
}
