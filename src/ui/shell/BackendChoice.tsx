import { Button, Radio, Stack } from '@mantine/core';
import type { BackendId } from '../../worker/protocol';
import { actions } from '../store/actions';
import { useApp } from '../store/store';
import { text } from '../text/text';
import { adviceText } from './advice-text';
import classes from './backend.module.css';

const backends: readonly BackendId[] = ['webgl', 'cpu'];

/** What trains here and why, what would be faster, and the choice, which this browser keeps. */
export function BackendChoice() {
  const backend = useApp((state) => state.ready?.backend ?? null);
  const advice = useApp((state) => state.advice);
  const chosen = useApp((state) => state.backend);
  return (
    <Stack gap="xs" className={classes.choice ?? ''}>
      {backend === null ? null : (
        <p>
          {text('shell.backend.hint', {
            id: text(`shell.backend.${backend.id}`),
            device: backend.device === '' ? '' : `, ${backend.device}`,
          })}{' '}
          {backend.reason === '' ? null : text('shell.backend.reason', { reason: backend.reason })}
        </p>
      )}
      {advice === null ? null : (
        <div className={classes.advice}>
          <p>{adviceText('shell.backend.advice', advice)}</p>
          <Button size="compact-xs" onClick={() => actions.setBackend(advice.id)}>
            {text('shell.backend.switch', { name: text(`shell.backend.${advice.id}`) })}
          </Button>
        </div>
      )}
      <Radio.Group
        label={text('shell.backend.choose')}
        description={text('shell.backend.chooseHint')}
        size="xs"
        value={chosen ?? 'auto'}
        onChange={(id) => actions.setBackend(id === 'auto' ? null : (id as BackendId))}
      >
        <Stack gap={6} mt={6}>
          <Radio size="xs" value="auto" label={text('shell.backend.auto')} />
          {backends.map((id) => (
            <Radio key={id} size="xs" value={id} label={text(`shell.backend.${id}`)} />
          ))}
        </Stack>
      </Radio.Group>
    </Stack>
  );
}
