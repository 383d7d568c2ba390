import { Popover, UnstyledButton } from '@mantine/core';
import type { Phase } from '../store/state';
import { useApp } from '../store/store';
import { text } from '../text/text';
import { adviceText } from './advice-text';
import { BackendChoice } from './BackendChoice';
import classes from './transport.module.css';

/** Where the training runs, what it is doing, and another place that would be much faster. Opens the choice. */
export function BackendBadge() {
  const backend = useApp((state) => state.ready?.backend ?? null);
  const phase = useApp((state) => state.phase);
  const advice = useApp((state) => state.advice);
  const name = backend === null ? null : text(`shell.backend.${backend.id}`);
  return (
    <Popover width={300} position="bottom-end" shadow="md" withinPortal trapFocus>
      <Popover.Target>
        <UnstyledButton className={classes.badge} data-phase={phase} aria-label={text('shell.backend.open')}>
          <i className={classes.dot} />
          <span className={classes.status}>{isWorthSaying(phase) ? text(`shell.phase.${phase}`) : name}</span>
          {isWorthSaying(phase) ? null : advice === null ? (
            <span className={classes.device}>{shortDevice(backend?.device ?? '')}</span>
          ) : (
            <span className={classes.advice}>{adviceText('shell.backend.short', advice)}</span>
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
function isWorthSaying(phase: Phase): phase is Exclude<Phase, 'running' | 'paused'> {
  return phase !== 'running' && phase !== 'paused';
}

/** "NVIDIA GeForce RTX 3060": the name that a driver gives, without what surrounds it. */
function shortDevice(device: string): string {
  const inside = /^ANGLE \([^,]*, *(.+)\)$/i.exec(device)?.[1] ?? device;
  return inside
    .replace(/^Vulkan [\d.]+ \((.*)$/i, '$1')
    .replace(/ (Device|Direct3D|OpenGL|Metal Renderer)\b.*$/i, '')
    .replace(/^ANGLE Metal Renderer: /i, '')
    .replace(/ *[(,].*$/, '');
}
