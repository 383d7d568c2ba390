/** Where the charts of several tasks stand. */
export interface Grid {
  readonly columns: number;
  readonly cellWidth: number;
  readonly cellHeight: number;
  /** One under the other, as high as they like: a narrow page scrolls as a whole. */
  readonly isStacked: boolean;
}

export const gridGap = 12;

const narrow = 520;
const stackedHeight = 180;
const lowestCell = 96;

/** Cells for `tasks` charts in a frame of `width` x `height` pixels: up to four fit, more make it scroll. */
export function gridOf(tasks: number, width: number, height: number): Grid {
  if (width < narrow) {
    return { columns: 1, cellWidth: width, cellHeight: stackedHeight, isStacked: true };
  }
  const columns = tasks === 3 && width >= 660 ? 3 : Math.min(2, tasks);
  const rows = Math.min(2, Math.ceil(tasks / columns));
  return {
    columns,
    cellWidth: Math.floor((width - gridGap * (columns - 1)) / columns),
    cellHeight: Math.max(lowestCell, Math.floor((height - gridGap * (rows - 1)) / rows)),
    isStacked: false,
  };
}
