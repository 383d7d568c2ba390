import type { OptimizerId, TaskKind } from '../../core/config/schema';
import type { Member } from '../../core/run/member';
import type { ModelShape } from '../../core/sharing/shape';
import type { RecordChoice, WeigherState } from '../../core/weighting/weigher';

export interface TrainerOptions {
  readonly shape: ModelShape;
  readonly kinds: readonly TaskKind[];
  /** An architecture of core/sharing with its options; how strong its penalty is, is said by the runs. */
  readonly sharing: RecordChoice;
  readonly optimizer: OptimizerId;
  /** 1 to 64 runs, which may differ in everything that is said here. */
  readonly runs: readonly Member[];
}

/** What a trainer needs to go on with the very next number; plain data and arrays. */
export interface TrainerState {
  /** Parameters and the optimiser's slots of all runs. */
  readonly values: Float32Array;
  /** Parameters that were kept as better ones; null where none were. */
  readonly best: Float32Array | null;
  readonly updates: number;
  /** [run] */
  readonly methods: readonly WeigherState[];
}
