import { IconVolume } from '@tabler/icons-react';
import { IconButton } from '../../controls/IconButton';
import { text } from '../../text/text';
import classes from '../charts.module.css';
import type { Drawing } from '../model/drawing';
import { toggleSound, useIsSounding } from '../sound/sounding';

/** Lets a chart's curves be heard one after the other: high is high up, left to right is the time. */
export function SoundButton(props: {
  readonly chart: string;
  readonly name: string;
  readonly drawing: Drawing;
}) {
  const { chart, name, drawing } = props;
  const isOn = useIsSounding(chart);
  return (
    <IconButton
      className={classes.sound}
      label={text('charts.sound.label', { name })}
      hint={text('charts.sound.hint')}
      variant={isOn ? 'light' : 'subtle'}
      size={24}
      radius={6}
      aria-pressed={isOn}
      onClick={() => void toggleSound(chart, name, drawing)}
    >
      <IconVolume size={14} />
    </IconButton>
  );
}
