import classes from './sort.module.css';

/** How a table is ordered by a column; 'none' where another one decides. */
export type Direction = 'ascending' | 'descending' | 'none';

/** What a table's heading says, and orders the table by at a click. */
export function SortButton(props: {
  readonly title: string;
  readonly hint: string;
  /** What it is called where its title is too short for that. */
  readonly name?: string;
  readonly direction: Direction;
  /** Of the task that the column is about. */
  readonly color?: string | undefined;
  readonly onSort: () => void;
}) {
  const { title, hint, name, direction, color } = props;
  return (
    <button
      type="button"
      className={classes.sort}
      data-on={direction === 'none' ? undefined : direction}
      title={hint}
      aria-label={name}
      onClick={props.onSort}
    >
      {color === undefined ? null : <i className={classes.swatch} style={{ background: color }} />}
      {title}
    </button>
  );
}
