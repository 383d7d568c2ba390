import { SegmentedControl } from '@mantine/core';
import controls from '../controls/controls.module.css';
import { say, text } from '../text/text';
import classes from './lab.module.css';
import type { ChangeLab } from './lab-change';
import { type LabState, type Lengths, lengthsField } from './lab-state';

/** Whether methods' arrows are as long as their directions. */
export function LengthsControl(props: { readonly state: LabState; readonly change: ChangeLab }) {
  const { state, change } = props;
  return (
    <span className={classes.lengths}>
      {text('lab.plane.lengthsShort')}
      <SegmentedControl
        className={`${controls.segments} ${controls.roomy}`}
        aria-label={text('lab.plane.lengths')}
        data={lengthsField.options.map(({ id, title }) => ({ value: id, label: say(title) }))}
        value={state.lengths}
        onChange={(lengths) => change((before) => ({ ...before, lengths: lengths as Lengths }))}
      />
    </span>
  );
}
