import type { Speed } from '../../worker/protocol';

// The slider's last position has no limit; the others go from one step a second to `fastest`, evenly in ratio.
const fastest = 1000;

/** The slider's last position: as fast as it goes. */
export const unlimited = 31;

/** Steps a second at a position of the speed slider; null at the last one. */
export function speedAt(position: number): Speed {
  if (position >= unlimited) return null;
  const exact = fastest ** (Math.max(0, position) / (unlimited - 1));
  return Number(exact.toPrecision(2));
}

/** The position that stands nearest to a speed. */
export function positionOfSpeed(speed: Speed): number {
  if (speed === null) return unlimited;
  const share = Math.log(Math.min(fastest, Math.max(1, speed))) / Math.log(fastest);
  return Math.round(share * (unlimited - 1));
}
