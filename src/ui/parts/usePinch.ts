import { type RefObject, useEffect, useRef } from 'react';

interface Point {
  readonly x: number;
  readonly y: number;
}

/** What two fingers, or the wheel with a modifier, have done since the last time. */
export interface Pinch {
  /** How much further the fingers are apart. */
  readonly by: number;
  /** Their middle, from the element's top left corner, and how far it has moved. */
  readonly at: Point;
  readonly move: Point;
}

/** Of a wheel's delta; a trackpad's pinch comes as a wheel with Control. */
const wheelRate = 0.01;
const still: Point = { x: 0, y: 0 };

/** Hears pinches on an element; with one finger the page scrolls as ever (give it `touch-action: pan-x pan-y`). */
export function usePinch(ref: RefObject<HTMLElement | null>, onPinch: (pinch: Pinch) => void): void {
  const latest = useRef(onPinch);
  useEffect(() => {
    latest.current = onPinch;
  }, [onPinch]);
  useEffect(() => {
    const element = ref.current;
    if (element === null) return;
    let before: Fingers | null = null;
    const tell = (by: number, at: Point, move: Point) => {
      const box = element.getBoundingClientRect();
      latest.current({ by, at: { x: at.x - box.left, y: at.y - box.top }, move });
    };
    const begin = (event: TouchEvent) => {
      before = fingersOf(event);
      if (before !== null) event.preventDefault();
    };
    const move = (event: TouchEvent) => {
      const now = fingersOf(event);
      if (now === null || before === null) return;
      event.preventDefault();
      const { middle, apart } = now;
      tell(apart / before.apart, middle, {
        x: middle.x - before.middle.x,
        y: middle.y - before.middle.y,
      });
      before = now;
    };
    const turn = (event: WheelEvent) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      tell(Math.exp(-event.deltaY * wheelRate), { x: event.clientX, y: event.clientY }, still);
    };
    // Not React's: those of the document are passive, and could not keep the browser from its own pinch.
    const active = { passive: false };
    element.addEventListener('touchstart', begin, active);
    element.addEventListener('touchmove', move, active);
    element.addEventListener('touchend', begin, active);
    element.addEventListener('wheel', turn, active);
    return () => {
      element.removeEventListener('touchstart', begin);
      element.removeEventListener('touchmove', move);
      element.removeEventListener('touchend', begin);
      element.removeEventListener('wheel', turn);
    };
  }, [ref]);
}

interface Fingers {
  readonly middle: Point;
  readonly apart: number;
}

function fingersOf({ touches }: TouchEvent): Fingers | null {
  const [one, other] = [touches[0], touches[1]];
  if (one === undefined || other === undefined || touches.length !== 2) return null;
  return {
    middle: { x: (one.clientX + other.clientX) / 2, y: (one.clientY + other.clientY) / 2 },
    apart: Math.max(1, Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY)),
  };
}
