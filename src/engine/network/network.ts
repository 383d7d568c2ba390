import type { OptionValues, RecordChoice } from '../../core/fields/field';
import type { Architecture, Given, Plan } from '../../core/sharing/architecture';
import type { Block } from '../../core/sharing/block';
import { headBlocks, headOutputs } from '../../core/sharing/heads';
import { chosenArchitecture } from '../../core/sharing/index';
import type { ModelShape } from '../../core/sharing/shape';
import { valueAndGradients } from '../launches/differentiable';
import { type Tensor, type Tensor1D, type Tensor4D, tf } from '../tensorflow/tf';
import { sharingOps } from './sharing-ops';

/** What a network answers to some inputs. */
export interface Answer {
  /** By block: the activations of its layer, [run, task, ...banks, sample, unit]. */
  readonly layers: Readonly<Record<string, Tensor>>;
  /** By junction: the weights that depend on the sample, [run, task, (stream,) sample, weight]. */
  readonly shown: Readonly<Record<string, Tensor>>;
  /** [run, task, sample, output] */
  readonly outputs: Tensor4D;
}

/** A way of sharing and the heads behind it: which blocks there are, and the forward pass through their tensors. */
export class Network {
  readonly plan: Plan;
  /** What all tasks share, what each has of its own, the heads. */
  readonly blocks: readonly Block[];
  readonly architecture: Architecture;
  private readonly options: OptionValues;
  private readonly places: ReadonlyMap<string, number>;

  constructor(
    private readonly shape: ModelShape,
    sharing: RecordChoice,
  ) {
    const { architecture, options } = chosenArchitecture(sharing, shape);
    this.architecture = architecture;
    this.options = options;
    this.plan = architecture.plan(shape, options);
    this.blocks = [...this.plan.shared, ...this.plan.own, ...headBlocks(shape, this.plan.features)];
    this.places = new Map(this.blocks.map(({ name }, place) => [name, place]));
  }

  /** `layers` are the blocks' tensors, of those that are shared one on the task axis or one for each task. */
  forward(layers: readonly Tensor[], x: Tensor4D): Answer {
    const given = this.given((place) => layers[place]!, x);
    const { value, layers: activations, shown } = this.architecture.features(given);
    const outputs = headOutputs(given, value, this.plan.features) as Tensor4D;
    return { layers: activations, shown, outputs };
  }

  /**
   * The gradient of the architecture's own penalty times `strengths` [run]: of each block, as it lies in the vector of
   * parameters; undefined where the penalty does not reach it.
   */
  penaltyGradients(layers: readonly Tensor[], x: Tensor4D, strengths: Tensor1D): (Tensor | undefined)[] {
    const { penalty } = this.architecture;
    if (penalty === undefined) return [];
    const reached = penalty.blocks(this.shape).map((name) => this.places.get(name)!);
    const sum = (...some: Tensor[]) => {
      const given = this.given((place) => some[reached.indexOf(place)]!, x);
      const [first, ...more] = penalty.terms(given);
      return more.reduce((total, term) => tf.add(total, term), first!);
    };
    const own = reached.map((place) => layers[place]!);
    const dy = penalty.isPerTask
      ? tf.mul(tf.ones([strengths.size, this.shape.outputs.length]), tf.reshape(strengths, [-1, 1]))
      : strengths;
    const { value, grads } = valueAndGradients(sum, own, dy, [x]);
    value.dispose();
    return layers.map((_, place) => grads[reached.indexOf(place)]);
  }

  private given(layerAt: (place: number) => Tensor, x: Tensor4D): Given<Tensor> {
    const block = (name: string) => layerAt(this.places.get(name)!);
    return { ops: sharingOps, shape: this.shape, options: this.options, x, block };
  }
}
