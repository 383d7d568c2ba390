import type { Config } from '../core/config/schema';
import type { Table } from '../core/data/table/table';
import type { Description } from '../core/experiment/description';
import type { Variant } from '../core/experiment/experiment';
import type { BatchNews } from '../core/experiment/training-record';
import type { Transfer } from '../core/experiment/transfer/transfer';
import type { Backend, BackendId } from '../core/run/backend';

// The messages of the workers that train experiments. A worker does what it is told one thing after the other.

export type ExperimentCommand =
  /** The table of what follows: it may be large, and crosses once. */
  | { readonly type: 'table'; readonly table: Table }
  /** What there is to know of variants before they are trained; `backend` is what the user wants, or null. */
  | {
      readonly type: 'describe';
      readonly request: number;
      readonly variants: readonly Asked[];
      readonly backend: BackendId | null;
    }
  | { readonly type: 'train'; readonly batch: number; readonly request: BatchRequest }
  /** Nobody wants more of a batch. */
  | { readonly type: 'stop'; readonly batch: number }
  | { readonly type: 'hold'; readonly isHeld: boolean };

/** Trainings of one form, see core/experiment/form.ts. */
export interface BatchRequest {
  readonly trainings: readonly TrainingRequest[];
  readonly backend: Backend;
}

/** A variant, as a worker has to know of it. */
export type Asked = Pick<Variant, 'config' | 'transfer'>;

export interface TrainingRequest {
  /** See core/experiment/training.ts. */
  readonly config: Config;
  readonly transfer?: Transfer;
  /** Judged when a run with one of these first gaps is, and after each of these numbers of steps. */
  readonly gaps: readonly number[];
  readonly ends: readonly number[];
  readonly measuresAffinity: boolean;
}

export type ExperimentMessage =
  | {
      readonly type: 'described';
      readonly request: number;
      readonly backend: Backend;
      readonly descriptions: readonly Description[];
    }
  | { readonly type: 'news'; readonly batch: number; readonly news: BatchNews }
  | { readonly type: 'trained'; readonly batch: number }
  /** A batch could not be trained, or nothing described: what the program says of it. */
  | { readonly type: 'failed'; readonly batch: number | null; readonly detail: string };
