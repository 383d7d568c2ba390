/** Where and when something was tapped, in CSS pixels and milliseconds. */
export interface Tap {
  readonly x: number;
  readonly y: number;
  readonly at: number;
}

const longestMs = 350;
const furthest = 24;

/** Whether a tap is the second of two at one place. Not every browser says so of what is tapped. */
export function secondTap(first: Tap | null, { x, y, at }: Tap): boolean {
  return first !== null && at - first.at < longestMs && Math.hypot(x - first.x, y - first.y) < furthest;
}
