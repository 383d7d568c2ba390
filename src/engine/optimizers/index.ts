import type { OptimizerId } from '../../core/config/schema';
import { adam, adamw } from './adam';
import { momentum } from './momentum';
import type { OptimizerRecord } from './optimizer';
import { sgd } from './sgd';

/** The update rules by id. */
export const optimizers: Record<OptimizerId, OptimizerRecord> = { sgd, momentum, adam, adamw };
