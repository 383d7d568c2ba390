import { useElementSize, useMergedRef, useWindowEvent } from '@mantine/hooks';
import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import { usePinch } from '../parts/usePinch';

interface Size {
  readonly width: number;
  readonly height: number;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** A place as shares of all that a box shows, and where in the box it is to stay. */
interface Held extends Point {
  readonly across: number;
  readonly down: number;
}

export const largestZoom = 4;
/** Fingers that only rest on it do not keep still. */
const smallest = 1.05;

/** How far what a box shows is enlarged, by a pinch or by buttons: then it scrolls in the box, which keeps its size. */
export function useEnlargement() {
  const box = useRef<HTMLDivElement>(null);
  const { ref, width, height } = useElementSize<HTMLDivElement>();
  /** With the room there was before: an enlarged picture's scroll bars take some of it. */
  const [enlarged, setEnlarged] = useState<{ readonly zoom: number; readonly room: Size } | null>(null);
  const asked = useRef(1);
  const held = useRef<Held | null>(null);
  const room = useMemo(() => enlarged?.room ?? { width, height }, [enlarged, width, height]);

  const whole = () => {
    asked.current = 1;
    setEnlarged(null);
  };
  const zoomAround = (by: number, from: Point, to: Point) => {
    const element = box.current;
    if (element === null) return;
    held.current = heldAt(element, from, to);
    keep(element, held.current);
    asked.current = Math.min(largestZoom, Math.max(1, asked.current * by));
    setEnlarged(asked.current < smallest ? null : { zoom: asked.current, room });
  };
  const zoomBy = (by: number) => {
    const middle = { x: room.width / 2, y: room.height / 2 };
    zoomAround(by, middle, middle);
  };
  usePinch(box, ({ by, at, move }) => zoomAround(by, { x: at.x - move.x, y: at.y - move.y }, at));
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is held has its place again when all around it has grown
  useLayoutEffect(() => {
    if (box.current !== null && held.current !== null) keep(box.current, held.current);
  }, [enlarged]);
  useWindowEvent('orientationchange', whole);
  return { ref: useMergedRef(box, ref), room, zoom: enlarged?.zoom ?? 1, zoomBy, whole };
}

function heldAt(element: HTMLElement, from: Point, { x, y }: Point): Held {
  const { scrollLeft, scrollTop, scrollWidth, scrollHeight } = element;
  return { across: (scrollLeft + from.x) / scrollWidth, down: (scrollTop + from.y) / scrollHeight, x, y };
}

function keep(element: HTMLElement, { across, down, x, y }: Held): void {
  element.scrollLeft = across * element.scrollWidth - x;
  element.scrollTop = down * element.scrollHeight - y;
}
