import { type KeyboardEvent, type MouseEvent, useRef } from 'react';
import { usePinch } from '../parts/usePinch';
import { text } from '../text/text';
import { type MapWindow, planeSpot, viewSpot, wholeMap, windowAround, zoomedWindow } from './map-window';
import classes from './maps.module.css';
import type { Spot } from './reading';
import { secondTap, type Tap } from './second-tap';

/** Of what is shown, at one press of an arrow key. */
const stride = 1 / 40;
const moves: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-stride, 0],
  ArrowRight: [stride, 0],
  ArrowUp: [0, -stride],
  ArrowDown: [0, stride],
};
const zooms: Readonly<Record<string, number>> = { '+': 1.5, '=': 1.5, '-': 1 / 1.5 };
/** What a second tap at the same place enlarges by. */
const tapZoom = 2.5;
const middle: Spot = { across: 0.5, down: 0.5 };

/** What is looked at on a large map: the part of it that is shown, and the marked spot of the plane. */
export interface MapLook {
  readonly window: MapWindow;
  readonly spot: Spot | null;
}

/**
 * Lies over a large map: the pointer, a tap or the arrow keys mark a spot, whose answers are read; two fingers, the wheel
 * with Control, a second tap or + and - enlarge the map around it; Escape takes back one after the other.
 */
export function PlaneProbe(props: {
  readonly name: string;
  readonly look: MapLook;
  readonly onLook: (change: (look: MapLook) => MapLook) => void;
}) {
  const { look, onLook } = props;
  const { window, spot } = look;
  const ref = useRef<HTMLButtonElement>(null);
  const lastTap = useRef<Tap | null>(null);
  const mark = (at: Spot) => onLook((old) => ({ ...old, spot: planeSpot(at, old.window) }));
  const zoom = (by: number, from: Spot, to = from) =>
    onLook((old) => ({ ...old, window: zoomedWindow(old.window, by, from, to) }));
  usePinch(ref, ({ by, at, move }) => {
    const { clientWidth, clientHeight } = ref.current!;
    const share = (x: number, y: number): Spot => ({ across: x / clientWidth, down: y / clientHeight });
    zoom(by, share(at.x - move.x, at.y - move.y), share(at.x, at.y));
  });
  const tap = (event: MouseEvent<HTMLElement>) => {
    // The keyboard's.
    if (event.detail === 0) return;
    const at = spotUnder(event);
    const tapped = { x: event.clientX, y: event.clientY, at: event.timeStamp };
    const isSecond = secondTap(lastTap.current, tapped);
    lastTap.current = isSecond ? null : tapped;
    mark(at);
    if (isSecond)
      onLook((old) => ({
        ...old,
        window: old.window.side < 1 ? wholeMap : zoomedWindow(wholeMap, tapZoom, at),
      }));
  };
  const press = (event: KeyboardEvent) => {
    const [step, by] = [moves[event.key], zooms[event.key]];
    const isBack = event.key === 'Escape' && (window.side < 1 || spot !== null);
    if (step === undefined && by === undefined && !isBack) return;
    event.preventDefault();
    // The page has shortcuts on the arrow keys.
    event.stopPropagation();
    if (isBack)
      onLook((old) => (old.window.side < 1 ? { ...old, window: wholeMap } : { ...old, spot: null }));
    if (by !== undefined) zoom(by, spot === null ? middle : viewSpot(spot, window));
    if (step !== undefined) onLook((old) => stepped(old, step));
  };
  const seen = spot === null ? null : viewSpot(spot, window);
  return (
    <button
      ref={ref}
      type="button"
      className={classes.probe}
      aria-label={text('diagram.outputs.probe', { name: props.name })}
      // The dialog's own Escape is heard before this one, and heeds this.
      data-mantine-stop-propagation={window.side < 1 || spot !== null || undefined}
      onPointerMove={(event) => {
        if (event.pointerType !== 'touch') mark(spotUnder(event));
      }}
      onClick={tap}
      onKeyDown={press}
    >
      {seen === null ? null : (
        <i className={classes.cross} style={{ left: `${seen.across * 100}%`, top: `${seen.down * 100}%` }} />
      )}
    </button>
  );
}

/** The spot moved on by a share of what is shown, which comes along. */
function stepped({ window, spot }: MapLook, [across, down]: readonly [number, number]): MapLook {
  const from = spot ?? planeSpot(middle, window);
  const next = {
    across: within(from.across + across * window.side),
    down: within(from.down + down * window.side),
  };
  return { window: windowAround(window, next), spot: next };
}

function spotUnder({ currentTarget, clientX, clientY }: MouseEvent<HTMLElement>): Spot {
  const box = currentTarget.getBoundingClientRect();
  return { across: within((clientX - box.left) / box.width), down: within((clientY - box.top) / box.height) };
}

function within(share: number): number {
  return Math.min(1, Math.max(0, share));
}
