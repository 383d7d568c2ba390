import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import type { TaskKind } from '../../core/config/schema';
import { useApp } from '../store/store';
import { text } from '../text/text';
import { ClassLegend } from './ClassLegend';
import { ConfusionTable } from './ConfusionTable';
import { LargePicture } from './LargePicture';
import { MetricRows } from './MetricRows';
import classes from './maps.module.css';
import { outputMode } from './output-painter';
import { PointLegend, type ShownPoints } from './PointLegend';
import type { MapsOf } from './shown-maps';

/** One task's outputs, large, with the value at any place. */
export function OutputDialog(props: {
  readonly task: number;
  readonly name: string;
  readonly kind: TaskKind;
  readonly color: string;
  readonly shown: ShownPoints;
  readonly onShown: (shown: ShownPoints) => void;
  readonly of: MapsOf;
  /** Where that is chosen. */
  readonly choice: ReactNode;
  readonly onClose: () => void;
}) {
  const { task, name, kind, shown, of } = props;
  const mode = useApp((state) => (state.ready === null ? null : outputMode(state.ready, task)));
  return (
    <Modal
      opened
      onClose={props.onClose}
      size="auto"
      title={
        <span className={classes.dialogTitle}>
          <i className={classes.patch} style={{ background: props.color }} />
          {name}
        </span>
      }
    >
      <div className={classes.dialog}>
        <div className={classes.stage}>
          {mode === 'confusion' ? (
            <ConfusionTable task={task} color={props.color} />
          ) : (
            <LargePicture task={task} name={name} shown={shown} of={of} isMap={mode === 'map'} />
          )}
        </div>
        <div className={classes.side}>
          <MetricRows task={task} kind={kind} />
          {mode === 'map' ? (
            <>
              {props.choice}
              <PointLegend shown={shown} onChange={props.onShown} />
              {of === 'apart' ? null : <ClassLegend task={task} />}
            </>
          ) : null}
          <p className={classes.note}>
            {text(of === 'apart' ? 'diagram.outputs.note.apart' : `diagram.outputs.note.${mode ?? 'map'}`)}
          </p>
        </div>
      </div>
    </Modal>
  );
}
