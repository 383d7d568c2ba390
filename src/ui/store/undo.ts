import type { AppState } from './state';

/** What undo brings back. */
export type Snapshot = Pick<AppState, 'config' | 'preset' | 'table' | 'sizeBefore'>;

const mostSnapshots = 50;
/** Changes of the same knobs within this time are one: a slider was dragged. */
const dragMs = 1500;

/** The states before the last changes. */
export interface UndoStack {
  /** Keeps the state before a change of `knobs`, unless the change goes on with the last one. */
  push(before: Snapshot, knobs: readonly string[], nowMs: number): void;
  pop(): Snapshot | undefined;
  readonly isEmpty: boolean;
}

export function createUndoStack(): UndoStack {
  const snapshots: Snapshot[] = [];
  let lastKnobs = '';
  let lastMs = Number.NEGATIVE_INFINITY;
  return {
    push(before, knobs, nowMs) {
      const named = knobs.join(' ');
      const goesOn =
        named === lastKnobs && isDragged(knobs) && nowMs - lastMs < dragMs && snapshots.length > 0;
      lastKnobs = named;
      lastMs = nowMs;
      if (goesOn) return;
      snapshots.push(before);
      if (snapshots.length > mostSnapshots) snapshots.shift();
    },
    pop() {
      lastKnobs = '';
      return snapshots.pop();
    },
    get isEmpty() {
      return snapshots.length === 0;
    },
  };
}

/** One knob can be dragged; tasks that come and go, and several knobs at once, are changes of their own. */
function isDragged(knobs: readonly string[]): boolean {
  return knobs.length === 1 && knobs[0] !== 'tasks';
}
