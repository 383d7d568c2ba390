import { createStore } from 'zustand/vanilla';

/** The trunk layer that somebody points at, whose gradients alone the compass shows; null for the whole trunk. */
export const compassLayer = createStore<{ readonly layer: number | null }>()(() => ({ layer: null }));

export function pointAtLayer(layer: number | null): void {
  if (compassLayer.getState().layer !== layer) compassLayer.setState({ layer });
}
