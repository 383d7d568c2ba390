import type { Matrix } from '../../core/linalg/matrix';
import type { RunSettings } from '../../core/run/member';
import type { Relation as Kind } from '../../core/sharing/architecture';
import type { Block } from '../../core/sharing/block';
import { pullTogether, shrinkSpectrum } from '../../core/sharing/relation';
import { matrixSize, tensorShapes, vectorLength } from '../network/blocks';
import { cut } from '../ops/cut';
import { gathered } from '../ops/gather';
import { type GramPart, gramOf, gramParts } from '../ops/gram';
import { type RelatedBlock, related } from '../ops/relate';
import { type Tensor, type Tensor1D, type Tensor2D, tf } from '../tensorflow/tf';
import { gramMatrices } from './gram';

/**
 * The penalty that relates the towers of the tasks, as a part of every update: in each layer tower t becomes a mixture
 * of all towers (see core/sharing/relation.ts). The pull towards the mean takes whole layers, the trace norm kernels.
 * Owns its tensors until {@link dispose}.
 */
export class Relation {
  private readonly layout: readonly RelatedBlock[];
  private readonly shapes: readonly (readonly number[])[];
  private readonly parts: readonly GramPart[];
  /** [run]: learning rate times strength. */
  private amounts: readonly number[] = [];
  /** [layer, run, task, task]: of the pull, which depends on nothing else. */
  private mixing: Tensor | null = null;

  /** `blocks` are all of a network; those of the towers come first. */
  constructor(
    private readonly kind: Kind,
    blocks: readonly Block[],
    private readonly runs: number,
  ) {
    const towers = blocks.filter(({ role }) => role === 'layer');
    this.shapes = tensorShapes(towers, runs);
    this.parts = gramParts(this.shapes.map((shape) => ({ shape, hasBias: true })));
    this.layout = towers.map((block, layer) => ({
      from: vectorLength(towers.slice(0, layer)) * runs,
      runs,
      towers: block.copies.length,
      stride: matrixSize(block),
      size: kind === 'l2' ? matrixSize(block) : block.inputs * block.units,
    }));
  }

  /** Takes what the runs say, [run]. */
  configure(settings: readonly Pick<RunSettings, 'strength' | 'learningRate'>[]): void {
    this.amounts = settings.map(({ strength, learningRate }) => strength * learningRate);
    this.mixing?.dispose();
    this.mixing = null;
    if (this.kind === 'l2' && this.isAtWork) {
      this.mixing = this.mixingOf((run) => pullTogether(this.tasks, this.amounts[run]!));
    }
  }

  /** Whether any run's towers are held together at all. */
  private get isAtWork(): boolean {
    return this.layout.length > 0 && this.amounts.some((amount) => amount > 0);
  }

  /**
   * What an update starts from where towers are pulled together: the state (see {@link ModelState}) and the gradients,
   * towers mixed in both. With SGD that is the proximal map of what the update would have given; an optimiser that
   * looks at the gradients sees what is left of them under the pull, so that in the limit it moves all towers alike.
   */
  pulled(
    state: Tensor2D,
    gradients: readonly Tensor[],
  ): { readonly state: Tensor2D; readonly gradients: readonly Tensor[] } {
    const { mixing, layout } = this;
    if (mixing === null) return { state, gradients };
    const [vector] = gathered(gradients, 1);
    return { state: related(state, mixing, layout), gradients: [related(vector!, mixing, layout)] };
  }

  /** Whether the towers' singular values shrink after an update. */
  get isShrinking(): boolean {
    return this.kind === 'trace' && this.isAtWork;
  }

  /** The state with smaller singular values of its towers; the caller disposes it. */
  async shrunk(state: Tensor2D): Promise<Tensor2D> {
    const grams = await this.readGrams(state);
    const mixing = this.mixingOf((run, layer) => shrinkSpectrum(grams[run]![layer]!, this.amounts[run]!));
    const next = related(state, mixing, this.layout);
    mixing.dispose();
    return next;
  }

  /** [run][layer]: inner products of the towers' kernels. */
  private async readGrams(state: Tensor2D): Promise<readonly (readonly Matrix[])[]> {
    const sums = tf.tidy(() => {
      const towers = cut(state, 0, this.shapes);
      const parts = gramOf(
        towers,
        towers.map(() => true),
      );
      return tf.concat1d(parts.map((part) => tf.reshape(part, [-1]) as Tensor1D));
    });
    const values = (await sums.data()) as Float32Array;
    sums.dispose();
    return gramMatrices(values, this.parts, this.runs, this.tasks).map(({ kernels }) => kernels);
  }

  private mixingOf(of: (run: number, layer: number) => Matrix): Tensor {
    const matrices = this.layout.flatMap((_, layer) => this.amounts.map((_amount, run) => of(run, layer)));
    return tf.tensor4d(matrices.flat(2), [this.layout.length, this.runs, this.tasks, this.tasks]);
  }

  private get tasks(): number {
    return this.layout[0]!.towers;
  }

  dispose(): void {
    this.mixing?.dispose();
  }
}
