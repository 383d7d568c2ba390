import type { CSSProperties } from 'react';
import type { Vector2 } from '../../core/analysis/common-descent';
import controls from '../controls/controls.module.css';
import { NumberControl } from '../controls/NumberControl';
import { NumberInput } from '../controls/NumberInput';
import { degreesText, fixed } from '../text/numbers';
import { text } from '../text/text';
import classes from './lab.module.css';
import { labFields, taskLetter } from './lab-state';

import { angleOfVector } from './plane-view';

/** One task: its gradient's entries, its loss and the user's weight. */
export function GradientCard(props: {
  readonly task: number;
  readonly color: string;
  readonly gradient: Vector2;
  readonly loss: number;
  readonly weight: number;
  readonly onGradient: (gradient: Vector2) => void;
  readonly onLoss: (loss: number) => void;
  readonly onWeight: (weight: number) => void;
}) {
  const { task, color, gradient } = props;
  const [x, y] = gradient;
  const name = text('lab.task', { name: taskLetter(task) });
  const polar = text('lab.polar', {
    length: fixed(Math.hypot(x, y)),
    angle: degreesText(angleOfVector(gradient)),
  });
  return (
    <li className={classes.card} style={{ '--task': color } as CSSProperties}>
      <div className={classes.cardHead}>
        <strong>{taskLetter(task)}</strong>
        <span className={classes.polar}>{polar}</span>
        <span className={classes.entries}>
          x
          <NumberInput
            className={classes.entry ?? ''}
            field={labFields.entry}
            value={x}
            name={text('lab.entry', { name, axis: 'x' })}
            onChange={(next) => props.onGradient([next, y])}
          />
          y
          <NumberInput
            className={classes.entry ?? ''}
            field={labFields.entry}
            value={y}
            name={text('lab.entry', { name, axis: 'y' })}
            onChange={(next) => props.onGradient([x, next])}
          />
        </span>
      </div>
      <div className={controls.rows}>
        <NumberControl
          field={labFields.loss}
          value={props.loss}
          owner={name}
          color={color}
          onChange={props.onLoss}
        />
        <NumberControl
          field={labFields.weight}
          value={props.weight}
          owner={name}
          color={color}
          onChange={props.onWeight}
        />
      </div>
    </li>
  );
}
