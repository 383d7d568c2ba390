import type { Activation } from '../../core/config/schema';
import type { Processor } from '../processor/backend';
import type { HeapTensor } from '../processor/heap-data';
import { denseAxes, forEachMatrix, sizeOf } from './dense-axes';
import { onFirstTasks } from './first-tasks';

/** As src/engine/assembly/activation.ts has them. */
const codes: Record<Activation, number> = { linear: 0, relu: 1, sigmoid: 2, tanh: 3, gelu: Number.NaN };

/** Entries that a product needs to lay out what it reads. */
const room = (columns: number, terms: number) => (columns + 4) * terms;

export function denseForwardNative(
  x: HeapTensor,
  block: HeapTensor,
  activation: Activation,
  processor: Processor,
): HeapTensor {
  const { kernels } = processor;
  const axes = denseAxes(x.shape, block.shape);
  const { lead, samples, inputs, units } = axes;
  const isSpread = block.isSpread && (x.isSpread || x.shape[1] === 1);
  const y = processor.make([...lead, samples, units], isSpread);
  const ofTask = sizeOf(lead.slice(2));
  const scratch = processor.scratch(room(units, inputs));
  forEachMatrix(axes, (xAt, blockAt, at) => {
    if (isSpread && Math.floor(at / ofTask) % lead[1]! > 0) return;
    const kernel = block.at + 4 * blockAt * (inputs + 1) * units;
    kernels.product(
      x.at + 4 * xAt * samples * inputs,
      4 * inputs,
      4,
      kernel,
      4 * units,
      4,
      kernel + 4 * inputs * units,
      0,
      y.at + 4 * at * samples * units,
      samples,
      units,
      inputs,
      scratch,
    );
  });
  onFirstTasks(y, processor, (at, count) => {
    if (activation !== 'linear') kernels.activate(codes[activation], at, count);
  });
  return y;
}

/** What reaches a layer from above: dL/dy, and what that is the gradient by. */
interface Upstream {
  readonly dy: HeapTensor;
  readonly y: HeapTensor;
  readonly activation: Activation;
}

/** The address of dL/dz, and of as much room behind it as a product needs. */
function slopes({ dy, y, activation }: Upstream, products: number, processor: Processor) {
  const scratch = processor.scratch(dy.length + 4 + products);
  if (activation === 'linear') return { dz: dy.at, scratch };
  processor.kernels.slope(codes[activation], dy.at, y.at, scratch, dy.length);
  return { dz: scratch, scratch: scratch + 16 * Math.ceil(dy.length / 4) };
}

/** dL/dx of the shape of x. */
export function denseInputGradientNative(
  upstream: Upstream,
  block: HeapTensor,
  shape: readonly number[],
  processor: Processor,
): HeapTensor {
  const { kernels } = processor;
  const axes = denseAxes(shape, block.shape);
  const { samples, inputs, units } = axes;
  const dx = processor.make(shape);
  const { dz, scratch } = slopes(upstream, room(inputs, units), processor);
  kernels.zero(dx.at, 4 * dx.length);
  forEachMatrix(axes, (xAt, blockAt, at) => {
    const out = dx.at + 4 * xAt * samples * inputs;
    kernels.product(
      dz + 4 * at * samples * units,
      4 * units,
      4,
      block.at + 4 * blockAt * (inputs + 1) * units,
      4,
      4 * units,
      out,
      4 * inputs,
      out,
      samples,
      inputs,
      units,
      scratch,
    );
  });
  return dx;
}

/** dL/dblock of the shape of the block. */
export function denseBlockGradientNative(
  upstream: Upstream,
  x: HeapTensor,
  shape: readonly number[],
  processor: Processor,
): HeapTensor {
  const { kernels } = processor;
  const axes = denseAxes(x.shape, shape);
  const { samples, inputs, units } = axes;
  const gradient = processor.make(shape);
  const { dz, scratch } = slopes(upstream, room(units, samples), processor);
  kernels.zero(gradient.at, 4 * gradient.length);
  forEachMatrix(axes, (xAt, blockAt, at) => {
    const from = dz + 4 * at * samples * units;
    const out = gradient.at + 4 * blockAt * (inputs + 1) * units;
    kernels.product(
      x.at + 4 * xAt * samples * inputs,
      4,
      4 * inputs,
      from,
      4 * units,
      4,
      out,
      4 * units,
      out,
      inputs,
      units,
      samples,
      scratch,
    );
    kernels.addRows(out + 4 * inputs * units, from, samples, units);
  });
  return gradient;
}
