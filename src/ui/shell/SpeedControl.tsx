import { Slider } from '@mantine/core';
import controls from '../controls/controls.module.css';
import { actions } from '../store/actions';
import { useApp } from '../store/store';
import { tip } from '../term/tip';
import { grammar } from '../text/language';
import { digits } from '../text/numbers';
import { text } from '../text/text';
import { positionOfSpeed, speedAt, unlimited } from './speed-scale';
import classes from './transport.module.css';

/** How many steps a second, from one to as many as the computer can. */
export function SpeedControl() {
  const speed = useApp((state) => state.speed);
  const shown =
    speed === null
      ? text('shell.transport.max')
      : text('shell.transport.rate', { rate: digits(speed, speed < 10 && !Number.isInteger(speed) ? 1 : 0) });
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the double click repeats what the End key does
    <div className={classes.speed} onDoubleClick={() => actions.setSpeed(null)}>
      <span
        {...tip(
          grammar().sentences([text('shell.transport.speedHint'), text('shell.transport.speedRestore')]),
        )}
        className={classes.speedLabel}
      >
        {text('shell.transport.speed')}
      </span>
      <Slider
        className={classes.speedSlider}
        classNames={{ track: controls.track, bar: controls.bar, thumb: controls.thumb }}
        min={0}
        max={unlimited}
        value={positionOfSpeed(speed)}
        onChange={(position) => {
          if (position !== positionOfSpeed(speed)) actions.setSpeed(speedAt(position));
        }}
        thumbLabel={text('shell.transport.speed')}
        thumbValueText={() => shown}
      />
      <output className={classes.speedValue}>{shown}</output>
    </div>
  );
}
