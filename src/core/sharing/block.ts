import type { Stream } from '../random';

/**
 * The parameters of one layer for all tasks and banks: matrices of `inputs` rows and `units` columns, with the bias as
 * one row more where there is one. Its tensor is [run, task, ...banks, row, column], with 1 on the task axis where the
 * block is shared.
 */
export interface Block {
  /** By which the forward pass asks for it: "experts/0". */
  readonly name: string;
  readonly role: 'layer' | 'gate' | 'mixing' | 'head';
  /**
   * Which of the penalties on absolute values and squares its kernels take: those of the shared parameters, those of
   * the tasks' own, or none.
   */
  readonly penalty: 'shared' | 'own' | 'none';
  /** Lengths of the axes between task and matrix: none, [bank] or [stream, bank]. */
  readonly banks: readonly number[];
  readonly inputs: number;
  readonly units: number;
  readonly hasBias: boolean;
  /** One for each matrix, the last axis fastest. */
  readonly copies: readonly Copy[];
  /** Its learning rate as a multiple of the network's; 1 unless told. */
  readonly rate?: number;
}

/** One matrix of a block. Rows and columns past its own are padding, which stays 0. */
export interface Copy {
  /** The random stream of its kernel: two copies of one stream start from the same numbers. */
  readonly stream: string;
  readonly inputs: number;
  readonly units: number;
  /** The first value of an entry, where it is not drawn by the network's initialiser. */
  readonly start?: (row: number, column: number, random: Stream) => number;
}

/** Parameters of the copies, padding left out. */
export function parametersOf({ copies, hasBias }: Block): number {
  return copies.reduce((sum, { inputs, units }) => sum + (inputs + (hasBias ? 1 : 0)) * units, 0);
}

/** Numbers that one sample leaves behind on its way through every copy once. */
export function valuesOf({ role, copies }: Block): number {
  return role === 'mixing' ? 0 : copies.reduce((sum, { units }) => sum + units, 0);
}

/** Multiplications of one sample through every copy once; a plan says how often mixing numbers multiply. */
export function multiplicationsOf({ role, copies }: Block): number {
  if (role === 'mixing') return 0;
  return copies.reduce((sum, { inputs, units }) => sum + inputs * units, 0);
}
