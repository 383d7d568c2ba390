import { networkParts } from '../config/network-parts';
import type { Config } from '../config/schema';
import { type Dataset, outputsOf } from '../data/dataset';
import { modelShape } from '../run/model';
import { strengthOf } from '../sharing/index';
import { Weigher } from '../weighting/weigher';
import { type Transfer, transferKey } from './transfer/transfer';

/** What the numbers of a data set take in, so that runs on several can be trained by the same launches. */
export type DataForm = Pick<Dataset, 'features' | 'tasks' | 'train' | 'validation' | 'test'>;

/**
 * Trainings of equal forms are runs of one trainer, each bit for bit what it is alone: their networks and data are of
 * one shape, and their steps go the same way (see {@link wayOf}). A new task that is learnt alone has a course of its own.
 */
export function formOf(config: Config, data: DataForm, transfer?: Transfer): string {
  const { optimizer, batch, evenLabels } = config;
  const { train, validation, test, tasks } = data;
  return JSON.stringify([
    modelShape(config, data),
    networkParts(config, ['sharing'], false),
    tasks.map((task) => [task.kind, outputsOf(task)]),
    [train.length, validation.length, test.length],
    [optimizer, Math.min(batch, train.length), evenLabels],
    wayOf(config, data),
    transfer?.isAlone ? transferKey(transfer) : '',
  ]);
}

/**
 * The way of a training's steps through a trainer: one backward pass of a weighted sum, with weights that wait for
 * nothing or for the losses; or the Jacobian. Some look at the losses again afterwards, some penalties are factors of
 * each parameter.
 */
function wayOf(config: Config, { tasks }: DataForm): unknown {
  const { method, optimizer, trunkL1, trunkL2, headL1, headL2, sharing } = config;
  const weigher = new Weigher(method, { kinds: tasks.map(({ kind }) => kind), optimizer }, 0);
  const { looksAtGradients, isConstant, looksBack } = weigher;
  return [
    looksAtGradients ? 'jacobian' : isConstant ? 'constant' : 'losses',
    looksBack,
    trunkL1 + headL1 > 0,
    trunkL2 + headL2 > 0,
    strengthOf(sharing) > 0,
  ];
}
