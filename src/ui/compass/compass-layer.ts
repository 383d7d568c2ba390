import { createStore } from 'zustand/vanilla';

/** What a shared block's layer is a layer of, where the network is not one trunk. */
export type CompassLanes = 'trunks' | 'towers' | 'experts' | 'sharedExperts' | 'ownExperts';

/** A shared block: its place among all of them, and the layer that it is of, from 0 on. */
export interface CompassBlock {
  readonly place: number;
  readonly layer: number;
  readonly of: CompassLanes | null;
}

/** The shared block that somebody points at, whose gradients alone the compass shows; null for all of them. */
export const compassLayer = createStore<{ readonly block: CompassBlock | null }>()(() => ({ block: null }));

export function pointAtBlock(block: CompassBlock | null): void {
  const { block: known } = compassLayer.getState();
  if (known?.place !== block?.place || known?.layer !== block?.layer) compassLayer.setState({ block });
}
