import type { Activation } from '../../core/config/schema';
import type { Kernel, ModelView } from '../../worker/protocol';
import {
  activationTable,
  type ColorTable,
  cssOf,
  mix,
  type Neutrals,
  neutrals,
  rgbOf,
  type Scheme,
} from '../maps/color-map';
import { imageOf, type MapImage } from '../maps/map-image';
import { OutputPainter, type OutputStyle, type Scene } from '../maps/output-painter';
import { paintValues } from '../maps/pixels';
import { activationRange, inputAnswers } from './activations';
import type { Head, Layer, NetworkLayout, Place } from './layout';
import { type BundleLook, paintBundle } from './paint-connections';
import type { NetworkShape } from './shape';

export interface NetworkLook {
  readonly activation: Activation;
  readonly isPlane: boolean;
  readonly scheme: Scheme;
  readonly colorOf: (task: number) => string;
}

const bareOutput: OutputStyle = { points: null, dotRadius: 1.4, font: null, axes: null };
/** Points of an input map's side: it is a plain gradient. */
const inputSide = 16;

/** Paints a laid-out network: connections, nodes, outputs. Keeps the images that it fills anew each time. */
export class NetworkPainter {
  private readonly colors: Neutrals;
  private readonly table: ColorTable;
  private readonly outputs: OutputPainter;
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
  }

  paint(context: CanvasRenderingContext2D, scene: Scene, scale: number): void {
    const view = scene.view !== null && fits(scene.view, this.shape) ? scene.view : null;
    this.paintConnections(context, view);
    this.paintInputs(context);
    this.layout.trunk.forEach((layer, index) => {
      this.paintPlain(context, layer, view?.trunk[index] ?? null);
    });
    if (view?.grid) this.paintActivations(context, view);
    this.layout.heads.forEach((head, task) => {
      this.paintHead(context, head, task);
      this.outputs.paint(context, head.output, task, { ...scene, view }, bareOutput, scale);
      this.frame(context, head.output, 7, this.look.colorOf(task), 2);
    });
  }

  private paintConnections(context: CanvasRenderingContext2D, view: ModelView | null): void {
    const { input, trunk, heads } = this.layout;
    const { positive, negative, line } = this.colors;
    const signs: BundleLook = { positive, negative, isDashed: false, plain: line };
    let from = input;
    trunk.forEach((layer, index) => {
      paintBundle(context, bundle(rightOf(from), leftOf(layer), view?.trunk[index]), signs);
      from = layer;
    });
    heads.forEach((head, task) => {
      const color = rgbOf(this.look.colorOf(task));
      const look: BundleLook = {
        positive: color,
        negative: color,
        isDashed: true,
        plain: mix(this.colors.panel, color, 0.45),
      };
      let last = from;
      head.layers.forEach((layer, index) => {
        paintBundle(context, bundle(rightOf(last), leftOf(layer), view?.heads[task]?.[index]), look);
        last = layer;
      });
      paintBundle(context, bundle(rightOf(last), head.ports, view?.heads[task]?.[head.layers.length]), look);
    });
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
  private paintPlain(context: CanvasRenderingContext2D, layer: Layer, kernel: Kernel | null): void {
    const { ground, line, positive, negative } = this.colors;
    layer.nodes.forEach((node, unit) => {
      const bias = kernel?.biases[unit] ?? 0;
      const tint = mix(ground, bias > 0 ? positive : negative, Math.min(0.75, Math.abs(bias)));
      const { x, y, side } = cornered(node, layer.side);
      context.beginPath();
      context.roundRect(x, y, side, side, 4);
      context.fillStyle = cssOf(tint);
      context.fill();
      context.lineWidth = 1;
      context.strokeStyle = cssOf(line);
      context.stroke();
    });
  }

  /** All shown units of the trunk go through one image, so that they are handed over in one piece. */
  private paintActivations(context: CanvasRenderingContext2D, view: ModelView): void {
    const grid = view.grid!;
    const { side } = grid;
    const { trunk } = this.layout;
    const widest = Math.max(0, ...trunk.map((layer) => layer.nodes.length));
    if (widest === 0) return;
    this.image = imageOf(this.image, widest * side, trunk.length * side);
    const into = { width: this.image.width, values: this.image.pixels };
    trunk.forEach((layer, index) => {
      const values = grid.units[index]!;
      const range = activationRange(this.look.activation, values);
      layer.nodes.forEach((_, unit) => {
        const answers = values.subarray(unit * side * side, (unit + 1) * side * side);
        paintValues(into, partOf(unit, index, side), answers, range, this.table);
      });
    });
    this.image.commit();
    trunk.forEach((layer, index) => {
      layer.nodes.forEach((node, unit) => {
        this.image!.drawPart(context, partOf(unit, index, side), cornered(node, layer.side));
        this.frame(context, cornered(node, layer.side), 4, cssOf(this.colors.line), 1);
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

/** A view of another run may still be on its way out: it is drawn only where it is of this very network. */
export function fits(view: ModelView, shape: NetworkShape): boolean {
  const { trunk, heads } = view;
  return (
    trunk.length === shape.trunk.length &&
    trunk.every((kernel, layer) => kernel.units === shape.trunk[layer]) &&
    heads.length === shape.outputs.length &&
    heads.every(
      (kernels, task) =>
        kernels.length === shape.head.length + 1 &&
        shape.head.every((units, layer) => kernels[layer]!.units === units) &&
        kernels.at(-1)!.units === shape.outputs[task],
    )
  );
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

function bundle(from: readonly Place[], to: readonly Place[], kernel: Kernel | undefined) {
  return { from, to, values: kernel?.values ?? null, stride: kernel?.shownUnits ?? 0 };
}

function cornered({ x, y }: Place, side: number): Square {
  return { x: x - side / 2, y: y - side / 2, side };
}

function rightOf({ nodes, side }: Layer): Place[] {
  return nodes.map(({ x, y }) => ({ x: x + side / 2, y }));
}

function leftOf({ nodes, side }: Layer): Place[] {
  return nodes.map(({ x, y }) => ({ x: x - side / 2, y }));
}
