import { type RefObject, useEffect, useRef } from 'react';
import type { AppState } from '../store/state';
import { getState } from '../store/store';
import { watchModel } from '../store/watches';
import { followState, pictureQueue } from './picture-queue';

/** A canvas in CSS pixels; the context is scaled to the screen's. */
export interface Area {
  readonly width: number;
  readonly height: number;
  /** Device pixels a CSS pixel. */
  readonly scale: number;
}

/** How a picture is made: what of the state it shows, and how that is painted. */
export interface Painter<Inputs extends readonly unknown[]> {
  select(state: AppState): Inputs;
  paint(context: CanvasRenderingContext2D, area: Area, inputs: Inputs): void;
}

/** Beyond this, more device pixels cost more than they show. */
const maxScale = 2;

/**
 * Keeps a canvas painted: in its turn of the picture queue when what it shows has changed, at once when the
 * painter is another one (keep it in a memo) or its size has changed; while it is out of sight, only when the run
 * rests.
 */
export function usePicture<Inputs extends readonly unknown[]>(
  painter: Painter<Inputs>,
): RefObject<HTMLCanvasElement | null> {
  const ref = useRef<HTMLCanvasElement>(null);
  const latest = useRef(painter);
  const refresh = useRef(() => {});

  useEffect(() => {
    latest.current = painter;
    refresh.current();
  }, [painter]);

  useEffect(() => {
    const canvas = ref.current;
    const context = canvas?.getContext('2d');
    if (!canvas || !context) return;
    let shown: Inputs | null = null;
    let area: Area = { width: 0, height: 0, scale: 1 };
    let isSeen = true;
    let unwatch = watchModel();

    const place = pictureQueue.add(() => {
      if (area.width === 0) return;
      const state = getState();
      // What stands still is painted everywhere: for print, for whoever scrolls there.
      if (!isSeen && shown !== null && state.phase === 'running') return;
      const inputs = latest.current.select(state);
      if (shown !== null && isSame(shown, inputs)) return;
      shown = inputs;
      context.setTransform(area.scale, 0, 0, area.scale, 0, 0);
      context.clearRect(0, 0, area.width, area.height);
      latest.current.paint(context, area, inputs);
    });
    refresh.current = () => {
      shown = null;
      place.touch();
    };
    const sizes = new ResizeObserver(([entry]) => {
      const { width, height } = entry!.contentRect;
      const scale = Math.min(maxScale, window.devicePixelRatio || 1);
      canvas.width = Math.round(width * scale);
      canvas.height = Math.round(height * scale);
      area = { width, height, scale };
      refresh.current();
    });
    sizes.observe(canvas);
    const sight = new IntersectionObserver(([entry]) => {
      if (entry!.isIntersecting === isSeen) return;
      isSeen = !isSeen;
      if (isSeen) {
        unwatch = watchModel();
        refresh.current();
      } else unwatch();
    });
    sight.observe(canvas);
    const unfollow = followState();
    return () => {
      unfollow();
      unwatch();
      sight.disconnect();
      sizes.disconnect();
      place.remove();
    };
  }, []);

  return ref;
}

function isSame(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((value, index) => Object.is(value, b[index]));
}
