import { sizeOf } from '../../core/linalg/shape';
import { registerFused, runFused } from '../launches/fused';
import { numbered } from '../launches/numbered';
import { Processor } from '../processor/backend';
import { type Tensor, tf } from '../tensorflow/tf';

/** Tensors that one launch puts together; a card reads at most 16 textures at a time. */
const atOnce = 16;

/** The most tensors that {@link Stack} takes before it is read. */
export const mostStacked = atOnce * atOnce;

/**
 * Gathers small tensors of one size on the backend, to be read in one go. However many they are, they are put
 * together by the same one or two programs: one made for each number of them (as tf.concat makes it) takes longer
 * to compile than a slice of training takes.
 */
export class Stack {
  private loose: Tensor[] = [];
  private groups: Tensor[] = [];
  /** On the processor: all of them one after the other, as many as there can be. */
  private room: Tensor | null = null;
  private count = 0;

  /** Takes what a tensor holds now; at most {@link mostStacked} until they are read. */
  push(tensor: Tensor): void {
    if (this.count === mostStacked) throw new RangeError(`a stack takes at most ${mostStacked} tensors`);
    const processor = tf.backend();
    if (processor instanceof Processor) {
      const entries = mostStacked * tensor.size;
      if (this.count === 0 && this.room?.size !== entries) {
        this.room?.dispose();
        this.room = tf.zeros([entries]);
      }
      processor.copyPart(tensor, 0, this.room!, this.count * tensor.size, tensor.size);
    } else this.pushOnCard(tensor);
    this.count++;
  }

  private pushOnCard(tensor: Tensor): void {
    this.loose.push(tensor.clone());
    if (this.loose.length < atOnce) return;
    this.groups.push(together(this.loose));
    tf.dispose(this.loose);
    this.loose = [];
  }

  get size(): number {
    return this.count;
  }

  /** The entries of all tensors, one after the other; the stack is empty then, while they come. */
  async read(): Promise<Float32Array> {
    const { count, room, loose, groups } = this;
    this.count = 0;
    if (count === 0) return new Float32Array();
    if (room !== null)
      return (tf.backend() as Processor).entriesOf([room]).subarray(0, (count * room.size) / mostStacked);
    const entries = loose[0]?.size ?? groups[0]!.size / atOnce;
    this.loose = [];
    this.groups = [];
    const all = loose.length > 0 ? [...groups, together(loose)] : groups;
    const whole = all.length > 1 ? together(all) : all[0]!;
    tf.dispose([...loose, ...all.filter((group) => group !== whole)]);
    const values = (await whole.data()) as Float32Array;
    whole.dispose();
    return values.subarray(0, count * entries);
  }

  dispose(): void {
    tf.dispose([...this.loose, ...this.groups]);
    this.room?.dispose();
    this.loose = [];
    this.groups = [];
    this.room = null;
    this.count = 0;
  }
}

/** 1 to 16 tensors of one size in one vector of 16 times that; what is missing is filled up with the last. */
function together(tensors: readonly Tensor[]): Tensor {
  const parts = Array.from({ length: atOnce }, (_, i) => tensors[i] ?? tensors.at(-1)!);
  return runFused(stackKernel, { parts }, {});
}

const stackKernel = registerFused<{ parts: readonly Tensor[] }>({
  name: 'MtlStack',
  lists: ['parts'],
  webgl: ({ parts }, _attributes, card) => {
    const size = sizeOf(parts[0]!.shape);
    const cases = parts.map((_, i) => `if (index < ${(i + 1) * size}) return atP${i}(index - ${i * size});`);
    return [
      card.launch({
        inputs: numbered(
          'P',
          parts.map((info) => ({ info, as: 'vector' as const })),
        ),
        outputShape: [atOnce * size],
        output: 'vector',
        key: 'stack',
        code: () => `float valueAt(int index) { ${cases.join('\n')} return 0.0; }`,
      }),
    ];
  },
  native: ({ parts }, _attributes, processor) => {
    const { length } = parts[0]!;
    const whole = processor.make([atOnce * length]);
    parts.forEach(({ at }, i) => {
      processor.kernels.copy(whole.at + 4 * i * length, at, 4 * length);
    });
    return [whole];
  },
  loops: ({ parts }) => {
    const size = parts[0]!.values.length;
    const values = new Float32Array(atOnce * size);
    parts.forEach((part, i) => {
      values.set(part.values, i * size);
    });
    return [{ values, shape: [values.length] }];
  },
});
