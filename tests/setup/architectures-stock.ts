import './stock';
import type { Activation } from '../../src/core/config/schema';
import type { OptionValues } from '../../src/core/fields/field';
import type { ModelShape } from '../../src/core/sharing/shape';
import { type Tensor2D, tf } from '../../src/engine/tensorflow/tf';

/** One dense layer of one run. */
export interface StockLayer {
  readonly kernel: Tensor2D;
  /** [1, unit] */
  readonly bias: Tensor2D;
}

/** What a forward pass of one run is composed from. */
export interface StockGiven {
  readonly shape: ModelShape;
  readonly options: OptionValues;
  /** [sample, input] */
  readonly x: Tensor2D;
  /** The layer of a block of which each task, expert, or expert of a task has a copy. */
  layer(block: string, copy?: number): StockLayer;
}

interface StockArchitecture {
  /** [task]: [sample, unit], what its head reads. */
  features(given: StockGiven): Tensor2D[];
  /** The architecture's own penalty with strength 1. */
  penalty?(given: StockGiven): tf.Scalar;
}

const activations: Readonly<Record<string, (z: Tensor2D) => Tensor2D>> = {
  tanh: (z) => tf.tanh(z),
  relu: (z) => tf.relu(z),
  sigmoid: (z) => tf.sigmoid(z),
  linear: (z) => z,
};

export function stockDense(x: Tensor2D, { kernel, bias }: StockLayer, activation: Activation): Tensor2D {
  return activations[activation]!(tf.add(tf.matMul(x, kernel), bias));
}

const numbers = (count: number): number[] => Array.from({ length: count }, (_, i) => i);
const tasksOf = ({ shape }: StockGiven) => numbers(shape.outputs.length);
const sum = (terms: readonly Tensor2D[]): Tensor2D => terms.reduce((total, term) => tf.add(total, term));
const columnOf = (x: Tensor2D, column: number): Tensor2D => tf.slice(x, [0, column], [-1, 1]);
/** [1, 1] */
const entryOf = (x: Tensor2D, row: number, column: number): Tensor2D => tf.slice(x, [row, column], [1, 1]);

/** x through the first `depth` layers of a chain; by default through all of them. */
function through(given: StockGiven, block: string, copy: number, depth = given.shape.trunk.length): Tensor2D {
  let value = given.x;
  for (let l = 0; l < depth; l++) {
    value = stockDense(value, given.layer(`${block}/${l}`, copy), given.shape.activation);
  }
  return value;
}

/** Each expert times its column of the weights [sample, expert], added up. */
const mixture = (weights: Tensor2D, experts: readonly Tensor2D[]): Tensor2D =>
  sum(experts.map((expert, k) => tf.mul(columnOf(weights, k), expert)));

const gateOf = (x: Tensor2D, layer: StockLayer): Tensor2D => tf.softmax(stockDense(x, layer, 'linear'));

/** A trunk that each task leaves after some of its layers. */
const trunks = (trunkOf: (given: StockGiven, task: number) => number): StockArchitecture => ({
  features: (given) =>
    tasksOf(given).map((task) => {
      const depth = Math.min(given.shape.trunk.length, given.shape.tasks![task]!.trunkDepth);
      return through(given, 'trunk', trunkOf(given, task), depth);
    }),
});

const towers = trunks((_, task) => task);

const groups = trunks(({ shape }, task) => {
  const own = shape.tasks![task]!.group;
  const lower = shape.tasks!.map(({ group }) => group).filter((group) => group < own);
  return new Set(lower).size;
});

const crossStitch: StockArchitecture = {
  features(given) {
    const tasks = tasksOf(given);
    let values = tasks.map(() => given.x);
    given.shape.trunk.forEach((_, l) => {
      const outputs = tasks.map((t) =>
        stockDense(values[t]!, given.layer(`trunk/${l}`, t), given.shape.activation),
      );
      const { kernel } = given.layer(`stitch/${l}`);
      values = tasks.map((t) => sum(tasks.map((s) => tf.mul(entryOf(kernel, t, s), outputs[s]!))));
    });
    return values;
  },
};

const sluice: StockArchitecture = {
  features(given) {
    const tasks = tasksOf(given);
    const widest = Math.max(...given.shape.trunk.map((units) => units + (units % 2)));
    let values = tasks.map(() => given.x);
    const read = tasks.map((): Tensor2D[] => []);
    given.shape.trunk.forEach((_, l) => {
      const halves = tasks.flatMap((t) =>
        tf.split(stockDense(values[t]!, given.layer(`trunk/${l}`, t), given.shape.activation), 2, 1),
      );
      const alpha = given.layer(`stitch/${l}`).kernel;
      const mixed = halves.map((_half, i) =>
        sum(halves.map((half, j) => tf.mul(entryOf(alpha, i, j), half))),
      );
      values = tasks.map((t) => tf.concat([mixed[2 * t]!, mixed[2 * t + 1]!], 1));
      for (const t of tasks) {
        const beta = entryOf(given.layer('beta', t).kernel, 0, l);
        const padding: [number, number] = [0, widest - values[t]!.shape[1]];
        read[t]!.push(tf.mul(beta, tf.pad(values[t]!, [[0, 0], padding])));
      }
    });
    return read.map(sum);
  },
  penalty: (given) => {
    const terms = tasksOf(given).flatMap((t) =>
      given.shape.trunk.map((_, l) => {
        const [one, other] = tf.split(given.layer(`trunk/${l}`, t).kernel, 2, 1) as [Tensor2D, Tensor2D];
        return tf.sum(tf.square(tf.matMul(tf.transpose(one), other)));
      }),
    );
    return terms.reduce((total, term) => tf.add(total, term)) as tf.Scalar;
  },
};

const mmoe: StockArchitecture = {
  features(given) {
    const experts = numbers(given.options.experts as number).map((k) => through(given, 'experts', k));
    const isOne = given.options.gates === 'one';
    return tasksOf(given).map((t) => mixture(gateOf(given.x, given.layer('gates', isOne ? 0 : t)), experts));
  },
};

const cgc: StockArchitecture = {
  features(given) {
    const { shared, own } = given.options as { shared: number; own: number };
    const common = numbers(shared).map((k) => through(given, 'experts', k));
    return tasksOf(given).map((t) => {
      const ofTask = numbers(own).map((k) => through(given, 'own', t * own + k));
      return mixture(gateOf(given.x, given.layer('gates', t)), [...common, ...ofTask]);
    });
  },
};

const ple: StockArchitecture = {
  features(given) {
    const { shared, own, form } = given.options as { shared: number; own: number; form: string };
    const { trunk, activation } = given.shape;
    const tasks = tasksOf(given);
    let common = given.x;
    let streams = tasks.map(() => given.x);
    trunk.forEach((_, l) => {
      const expert = (k: number, x: Tensor2D) => stockDense(x, given.layer(`experts/${l}`, k), activation);
      const ofTasks = tasks.map((t) =>
        numbers(own).map((k) => stockDense(streams[t]!, given.layer(`own/${l}`, t * own + k), activation)),
      );
      const next = tasks.map((t) => {
        const read = form === 'paper' ? common : streams[t]!;
        const experts = [...numbers(shared).map((k) => expert(k, read)), ...ofTasks[t]!];
        return mixture(gateOf(streams[t]!, given.layer(`gates/${l}`, t)), experts);
      });
      if (form === 'paper' && l < trunk.length - 1) {
        const experts = [...numbers(shared).map((k) => expert(k, common)), ...ofTasks.flat()];
        common = mixture(gateOf(common, given.layer(`shared-gate/${l}`)), experts);
      }
      streams = next;
    });
    return streams;
  },
};

/** [selector][expert]: [sample, 1], how much of it the selector chooses for a task. */
function chosen(given: StockGiven, task: number): Tensor2D[][] {
  const { experts, k, gamma } = given.options as { experts: number; k: number; gamma: number };
  const bits = Math.max(1, Math.ceil(Math.log2(experts)));
  const logits = stockDense(given.x, given.layer('bits', task), 'linear');
  const steps = numbers(k * bits).map((column) => {
    const t = tf.clipByValue(columnOf(logits, column), -gamma / 2, gamma / 2);
    return tf.add(tf.add(tf.mul(-2 / gamma ** 3, tf.pow(t, 3)), tf.mul(1.5 / gamma, t)), 0.5) as Tensor2D;
  });
  return numbers(k).map((j) =>
    numbers(experts).map((i) =>
      numbers(bits)
        .map((b): Tensor2D => {
          const step = steps[j * bits + b]!;
          // The first bit is the most significant one.
          const isSet = Math.floor(i / 2 ** (bits - 1 - b)) % 2 === 1;
          return isSet ? step : tf.sub(1, step);
        })
        .reduce((product, factor) => tf.mul(product, factor)),
    ),
  );
}

const dselect: StockArchitecture = {
  features(given) {
    const experts = numbers(given.options.experts as number).map((k) => through(given, 'experts', k));
    return tasksOf(given).map((t) => {
      const shares = gateOf(given.x, given.layer('shares', t));
      const choices = chosen(given, t);
      return sum(
        experts.map((expert, i) =>
          tf.mul(sum(choices.map((choice, j) => tf.mul(columnOf(shares, j), choice[i]!))), expert),
        ),
      );
    });
  },
  penalty(given) {
    const isPowerOfTwo = Number.isInteger(Math.log2(given.options.experts as number));
    const terms = tasksOf(given).flatMap((t) =>
      chosen(given, t).flatMap((choice) => {
        const entropies = choice.map((share): Tensor2D => tf.neg(tf.mul(share, tf.log(tf.add(share, 1e-6)))));
        const rest: Tensor2D = tf.div(1, tf.add(sum(choice), 1e-6));
        return isPowerOfTwo ? entropies : [...entropies, rest];
      }),
    );
    return tf.mean(sum(terms)) as tf.Scalar;
  },
};

const mtan: StockArchitecture = {
  features(given) {
    const tasks = tasksOf(given);
    const act = given.shape.activation;
    let common = given.x;
    let read: Tensor2D[] = [];
    given.shape.trunk.forEach((_, l) => {
      const u = stockDense(common, given.layer(`first/${l}`), act);
      const p = stockDense(u, given.layer(`second/${l}`), act);
      read = tasks.map((t) => {
        const seen = l === 0 ? u : tf.concat([u, read[t]!], 1);
        const hidden = stockDense(seen, given.layer(`attention/${l}`, t), act);
        const mask = stockDense(hidden, given.layer(`mask/${l}`, t), 'sigmoid');
        return stockDense(tf.mul(mask, p), given.layer(`feature/${l}`, t), act);
      });
      common = p;
    });
    return read;
  },
};

/** What each architecture computes, task by task and expert by expert in stock operations; by its id. */
export const architecturesStock: Readonly<Record<string, StockArchitecture>> = {
  hard: trunks(() => 0),
  groups,
  single: towers,
  // Their penalties are no part of the gradient.
  soft: towers,
  trace: towers,
  'cross-stitch': crossStitch,
  sluice,
  mmoe,
  cgc,
  ple,
  dselect,
  mtan,
};
