import { ActionIcon } from '@mantine/core';
import {
  IconDots,
  IconPlayerPauseFilled,
  IconPlayerPlayFilled,
  IconPlayerSkipForwardFilled,
  IconRotate,
} from '@tabler/icons-react';
import { useState } from 'react';
import { missingTable } from '../../core/data/table/reference';
import { IconButton } from '../controls/IconButton';
import { actions } from '../store/actions';
import { useApp } from '../store/store';
import { text } from '../text/text';
import { Announcer } from './Announcer';
import { BackendBadge } from './BackendBadge';
import { Readouts } from './Readouts';
import { SeedControl } from './SeedControl';
import { SpeedControl } from './SpeedControl';
import classes from './transport.module.css';

/** Play, step, reset, seed, speed; and where the run is. At the bottom of the screen on a phone. */
export function TransportBar() {
  const [isOpen, setOpen] = useState(false);
  return (
    <section
      className={classes.bar}
      aria-label={text('shell.transport.label')}
      data-open={isOpen || undefined}
    >
      <div className={classes.buttons}>
        <PlayButton />
        <IconButton
          label={text('shell.transport.step')}
          hint={text('shell.transport.stepHint')}
          className={classes.button}
          size={32}
          onClick={() => actions.step(1)}
        >
          <IconPlayerSkipForwardFilled size={15} />
        </IconButton>
        <IconButton
          label={text('shell.transport.reset')}
          hint={text('shell.transport.resetHint')}
          className={classes.button}
          size={32}
          onClick={() => actions.reset()}
        >
          <IconRotate size={17} />
        </IconButton>
        <ActionIcon
          className={`${classes.button} ${classes.moreButton}`}
          variant="default"
          size={32}
          aria-label={text('shell.transport.more')}
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          <IconDots size={18} />
        </ActionIcon>
      </div>
      <div className={classes.settings}>
        <SeedControl />
        <SpeedControl />
      </div>
      <Readouts />
      <BackendBadge />
      <Announcer />
    </section>
  );
}

function PlayButton() {
  const isRunning = useApp((state) => state.playing && state.phase !== 'failed');
  const lacksTable = useApp(
    ({ config, table, phase }) => phase === 'paused' && missingTable(config, table) !== null,
  );
  const hint = lacksTable ? 'playLacks' : isRunning ? 'pauseHint' : 'playHint';
  return (
    <IconButton
      label={text(isRunning ? 'shell.transport.pause' : 'shell.transport.play')}
      hint={text(`shell.transport.${hint}`)}
      {...(lacksTable ? { 'data-disabled': true, 'aria-disabled': true } : {})}
      className={classes.play}
      variant="filled"
      radius="xl"
      size={38}
      onClick={() => actions.toggle()}
    >
      {isRunning ? <IconPlayerPauseFilled size={20} /> : <IconPlayerPlayFilled size={20} />}
    </IconButton>
  );
}
