import { Popover, UnstyledButton } from '@mantine/core';
import { isRepeating } from '../store/shown-step';
import { useApp } from '../store/store';
import { text } from '../text/text';
import { BackendChoice } from './BackendChoice';
import { backendName, badgeNote, isMuchSlower } from './backend-words';
import classes from './transport.module.css';

/** What trains and how it compares with the other, or what it is doing. Opens the choice. */
export function BackendBadge() {
  const backend = useApp((state) => state.ready?.backend ?? null);
  const phase = useApp((state) =>
    state.phase === 'running' && isRepeating(state) ? 'repeating' : state.phase,
  );
  return (
    <Popover width={300} position="bottom-end" shadow="md" withinPortal trapFocus>
      <Popover.Target>
        <UnstyledButton className={classes.badge} data-phase={phase} title={text('shell.backend.open')}>
          <i className={classes.dot} />
          {isWorthSaying(phase) || backend === null ? (
            <span className={classes.status}>{isWorthSaying(phase) ? text(`shell.phase.${phase}`) : ''}</span>
          ) : (
            <>
              <span className={classes.status}>{backendName(backend.id)}</span>
              <span
                className={isMuchSlower(backend) ? classes.advice : classes.note}
                data-compared={backend.ratio !== null || undefined}
              >
                {badgeNote(backend)}
              </span>
            </>
          )}
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown>
        <BackendChoice />
      </Popover.Dropdown>
    </Popover>
  );
}

/** Running and paused are seen on the play button. */
function isWorthSaying<Said extends string>(phase: Said): phase is Exclude<Said, 'running' | 'paused'> {
  return phase !== 'running' && phase !== 'paused';
}
