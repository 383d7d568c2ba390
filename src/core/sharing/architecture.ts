import type { ChoosableRecord } from '../fields/choosable-record';
import type { OptionValues } from '../fields/field';
import type { Words } from '../words';
import type { Block } from './block';
import type { Ops } from './ops';
import type { ModelShape } from './shape';

/**
 * How tasks share parameters. One record, one file. The one live option is called `strength`: the factor of the
 * architecture's own penalty.
 */
export interface Architecture extends ChoosableRecord {
  /** What counts as shared, for methods that weigh gradients: what more than one task's loss reaches. */
  readonly shared: Words;
  /** The tasks' knobs that mean something for it. */
  readonly knobs?: readonly ('trunkDepth' | 'group')[];
  plan(shape: ModelShape, options: OptionValues): Plan;
  /** The forward pass, of a shape with at least one layer in the trunk. */
  features<V>(given: Given<V>): Features<V>;
  /** Where present: a penalty with a gradient, times `strength` a part of the objective. */
  readonly penalty?: {
    /** The blocks that it depends on, all of them. */
    blocks(shape: ModelShape): readonly string[];
    /** Whether its terms are [run, task] instead of [run]; of the former the sum over tasks counts. */
    readonly isPerTask: boolean;
    /** The terms, to be added up. */
    terms<V>(given: Given<V>): readonly V[];
  };
  /**
   * Where present: tasks have towers of their own that a penalty, times `strength`, holds together; what it does in an
   * update is said in relation.ts.
   */
  readonly relation?: Relation;
}

/** 'l2': sum_{s<t} ||W_s - W_t||^2. 'trace': the trace norm of the towers as rows of a matrix. */
export type Relation = 'l2' | 'trace';

/** What a forward pass is given. */
export interface Given<V> {
  readonly ops: Ops<V>;
  readonly shape: ModelShape;
  readonly options: OptionValues;
  /** [1 or run, 1, sample, input] */
  readonly x: V;
  /** The parameters of a block. */
  block(name: string): V;
}

export interface Features<V> {
  /** [run, 1 or task, sample, unit]: what enters the heads. */
  readonly value: V;
  /** By the names of blocks: the activations of their layers, with the block's banks. */
  readonly layers: Readonly<Record<string, V>>;
  /** By the names of junctions: weights that depend on the sample, [run, task, sample, weight]. */
  readonly shown: Readonly<Record<string, V>>;
}

/** The parameters that an architecture has, and how it is drawn. */
export interface Plan {
  /** Blocks that more than one task's loss may reach; 1 on the task axis. */
  readonly shared: readonly Block[];
  /** Blocks of which each task has its own part, and only its own loss reaches it. */
  readonly own: readonly Block[];
  /** [task]: units that enter its head. */
  readonly features: readonly number[];
  /** The shared block (by name) that counts as the last shared layer; '' where there is none. */
  readonly lastShared: string;
  /** Multiplications of one sample besides those of every layer and gate once: mixtures, and what is used again. */
  readonly mixing: number;
  readonly lanes: readonly Lane[];
  readonly junctions: readonly Junction[];
}

/** A chain of layers, drawn as one. */
export interface Lane {
  /** The tasks that it belongs to; 'shared' where it serves them all. */
  readonly owner: 'shared' | readonly number[];
  /** What it is: a trunk, a task's tower, an expert; the number counts the lanes of one kind and owner from 1 on. */
  readonly kind: 'trunk' | 'tower' | 'expert';
  readonly number: number;
  /** From the input on; null where the lane has no layer at that depth. */
  readonly layers: readonly (LaneLayer | null)[];
  /** Whether a layer is fed by the lane's own layer before it; else by the junction before it. */
  readonly isChain: boolean;
}

export interface LaneLayer {
  /** The block's name. */
  readonly block: string;
  /** Which of its copies. */
  readonly copy: number;
  /** A block between it and the layer before it that is not drawn. */
  readonly via?: string;
}

/** Numbers that say how lanes and tasks are joined, [row, column]; drawn between the layers. */
export interface Junction {
  readonly name: string;
  /**
   * stitch: row lane takes so much of column lane. gate: row task (or, in a last row without task, the shared stream)
   * takes so much of column lane. mask: row task lets so much of the lane's unit through. blend: row task takes so
   * much of the column's layer. distance: how far two towers' layers are apart, relative to their size. spectrum: the
   * singular values of the towers' kernels as rows of a matrix, the largest first.
   */
  readonly kind: 'stitch' | 'gate' | 'mask' | 'blend' | 'distance' | 'spectrum';
  /** The layer after which it stands, from 0 on. */
  readonly after: number;
  /** [row]: a lane, for stitches and distances; else a task, or null for the shared stream and for a spectrum. */
  readonly rows: readonly (number | null)[];
  /** [row][column]: lanes; of a mask units, of a blend layers, of a spectrum places in the order. */
  readonly columns: readonly (readonly number[])[];
  /** What holds the numbers: a block, what the forward pass shows by the junction's name, or the towers themselves. */
  readonly from: 'block' | 'shown' | 'towers';
}
