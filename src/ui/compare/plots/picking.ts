import { linkOf, type Mark, type Point } from './mark';

const moves: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/**
 * Where an arrow key leads from one of a picture's buttons: to the next or the one before, round the ends; up and down in a
 * grid to the next cell of the column. Null for another key.
 */
export function nextPick(picks: readonly Mark[], at: number, key: string): number | null {
  const move = moves[key];
  if (move === undefined) return null;
  const here = picks[at]!;
  const isDown = key === 'ArrowDown' || key === 'ArrowUp';
  const lane =
    isDown && here.kind === 'cell'
      ? picks.flatMap((pick, place) => (pick.kind === 'cell' && pick.at[0] === here.at[0] ? [place] : []))
      : picks.map((_, place) => place);
  return lane[(lane.indexOf(at) + move + lane.length) % lane.length]!;
}

/** So far from its middle a click still means a dot. */
const reach = 12;

/** The variant that a click at a place means: of the nearest dot, as their reaches overlap, else of the cell there. */
export function pickAt(marks: readonly Mark[], [x, y]: Point): string | undefined {
  let least = reach;
  let found: string | undefined;
  for (const mark of marks) {
    const link = linkOf(mark);
    if (link === undefined) continue;
    if (mark.kind === 'dot') {
      const away = Math.hypot(mark.at[0] - x, mark.at[1] - y);
      // Of those at one place the last is seen.
      if (away > least) continue;
      least = away;
      found = link;
    } else if (mark.kind === 'cell' && least === reach) {
      const [left, top] = mark.at;
      if (x >= left && x <= left + mark.width && y >= top && y <= top + mark.height) found = link;
    }
  }
  return found;
}
