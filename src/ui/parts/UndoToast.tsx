import { Button } from '@mantine/core';
import classes from './undo-toast.module.css';

/** What was done, with a button that takes it back. */
export function UndoToast(props: {
  readonly text: string;
  readonly label: string;
  readonly onUndo: () => void;
}) {
  return (
    <div className={classes.undo}>
      <span>{props.text}</span>
      <Button size="compact-xs" variant="default" onClick={props.onUndo}>
        {props.label}
      </Button>
    </div>
  );
}
