import type { NetworkShape } from '../store/network-shape';
import { layoutNetwork } from './layout';
import type { NetworkLayout } from './places';

interface Size {
  readonly width: number;
  readonly height: number;
}

/** A layout, and by how much it is drawn smaller. */
export interface FittedNetwork {
  readonly layout: NetworkLayout;
  /** At most 1. */
  readonly scale: number;
}

/**
 * A network as wide as the room that there is, `zoom` times as large: what is enlarged is laid out anew, so that its units
 * have more room and its words keep their size; what is wider than its room all the same is drawn smaller.
 */
export function fitNetwork(shape: NetworkShape, room: Size, zoom: number): FittedNetwork {
  const width = Math.floor(room.width * zoom);
  const height = Math.floor(room.height * zoom);
  const natural = layoutNetwork(shape, { width, height });
  if (natural.width <= width) return { layout: natural, scale: 1 };
  // Drawn smaller, it leaves some height free.
  const layout = layoutNetwork(shape, { width, height: Math.floor((height * natural.width) / width) });
  return { layout, scale: width / layout.width };
}
