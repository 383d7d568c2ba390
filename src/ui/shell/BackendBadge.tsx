import { Tooltip } from '@mantine/core';
import type { Phase } from '../store/state';
import { useApp } from '../store/store';
import { text } from '../text/text';
import classes from './transport.module.css';

/** Where the training runs, and what it is doing. */
export function BackendBadge() {
  const backend = useApp((state) => state.ready?.backend ?? null);
  const phase = useApp((state) => state.phase);
  const name = backend === null ? null : text(`shell.backend.${backend.id}`);
  return (
    <Tooltip
      label={backend === null ? text('shell.backend.waiting') : <Where {...backend} name={name ?? ''} />}
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: its tooltip says why this backend was chosen */}
      <div className={classes.badge} data-phase={phase} tabIndex={0}>
        <i className={classes.dot} />
        <span className={classes.status}>{isWorthSaying(phase) ? text(`shell.phase.${phase}`) : name}</span>
        {isWorthSaying(phase) ? null : (
          <span className={classes.device}>{shortDevice(backend?.device ?? '')}</span>
        )}
      </div>
    </Tooltip>
  );
}

function Where(props: { readonly name: string; readonly device: string; readonly reason: string }) {
  const device = props.device === '' ? '' : `, ${props.device}`;
  return (
    <>
      {text('shell.backend.hint', { id: props.name, device })}
      {props.reason === '' ? null : <div>{text('shell.backend.reason', { reason: props.reason })}</div>}
    </>
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
