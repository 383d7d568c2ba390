import type { Config } from '../../config/schema';
import type { Dataset } from '../../data/dataset';
import { modelShape } from '../../run/model';
import { strengthOf } from '../../sharing/index';
import { optionsOf } from '../../weighting/chosen';
import { methodOf } from '../../weighting/index';
import type { Method } from '../../weighting/weighting';
import { torchMethods } from './methods';
import type { MethodContext, TorchMethod } from './methods/method';
import { type TorchModel, torchModel } from './model';
import { prefixesOf } from './prefixes';

/** Everything that the generated files are written from. */
export interface TorchProgram {
  readonly config: Config;
  readonly dataset: Dataset;
  readonly model: TorchModel;
  readonly method: Method;
  readonly torchMethod: TorchMethod;
  readonly methodContext: MethodContext;
  /** Tasks that are trained: those whose weight is not 0. */
  readonly trained: readonly number[];
  /** Whether a batch may be without a label of some task. */
  readonly hasGaps: boolean;
  /** Beginnings of the names of parameters that more than one task's loss may reach. */
  readonly shared: readonly string[];
  /** Likewise of kernels that take the penalty of what is shared. */
  readonly penalised: readonly string[];
  /** The factor of the architecture's own penalty. */
  readonly strength: number;
}

/**
 * The program of a configuration. Where nothing is shared no method can weigh gradients: every task then learns from its
 * own loss.
 */
export function torchProgram(config: Config, dataset: Dataset): TorchProgram {
  const model = torchModel(config.sharing, modelShape(config, dataset));
  const { network, placeOf, record } = model;
  const plan = record.plan(network.shape, network.options);
  const isShared = new Set(plan.shared);
  const shared = prefixesOf(
    network.blocks,
    ({ name }) => [...isShared].some((one) => one.name === name),
    placeOf,
  );
  const asked = methodOf(config.method.id);
  const isIdle = shared.length === 0 && torchMethods[asked.id]!.by === 'gradients';
  const method = isIdle ? methodOf('equal') : asked;
  const trained = config.tasks.flatMap(({ weight }, task) => (weight > 0 ? [task] : []));
  const last = network.blocks.find(({ name }) => name === plan.lastShared);
  return {
    config,
    dataset,
    model,
    method,
    torchMethod: torchMethods[method.id]!,
    methodContext: {
      options: optionsOf(isIdle ? { id: 'equal', options: {} } : config.method),
      kinds: trained.map((task) => dataset.tasks[task]!.kind),
      optimizer: config.optimizer,
      lastKernel: last?.copies.map((_, copy) => `${placeOf(last, copy)}.weight`) ?? [],
    },
    trained,
    hasGaps: dataset.tasks.some(({ targets }) => dataset.train.some((row) => Number.isNaN(targets[row]!))),
    shared,
    penalised: prefixesOf(network.blocks, ({ penalty }) => penalty === 'shared', placeOf),
    strength: record.id === config.sharing.id ? strengthOf(config.sharing) : 0,
  };
}
