import { Button, Radio, Stack } from '@mantine/core';
import type { BackendId } from '../../core/run/backend';
import { actions } from '../store/actions';
import { backendIds } from '../store/backend-names';
import { useApp } from '../store/store';
import { grammar } from '../text/language';
import { text } from '../text/text';
import classes from './backend.module.css';
import { backendName, backendSentences } from './backend-words';

/** What trains here and why, what the other would have made, and the choice, which this browser keeps. */
export function BackendChoice() {
  const backend = useApp((state) => state.ready?.backend ?? null);
  const chosen = useApp((state) => state.backend);
  const visit = useApp((state) => state.visitBackend);
  return (
    <Stack gap="xs" className={classes.choice ?? ''}>
      {backend === null ? null : <p>{grammar().sentences(backendSentences(backend, visit))}</p>}
      {visit === null || visit !== backend?.id ? null : (
        <Button size="compact-xs" variant="default" onClick={() => actions.setBackend(visit)}>
          {text('shell.backend.keep', { name: backendName(visit) })}
        </Button>
      )}
      <Radio.Group
        label={text('shell.backend.choose')}
        description={text('shell.backend.chooseHint')}
        size="xs"
        value={visit ?? chosen ?? 'auto'}
        onChange={(id) => actions.setBackend(id === 'auto' ? null : (id as BackendId))}
      >
        <Stack gap={10} mt={8}>
          <Radio size="xs" value="auto" label={text('shell.backend.auto')} />
          {backendIds.map((id) => (
            <Radio key={id} size="xs" value={id} label={backendName(id)} />
          ))}
        </Stack>
      </Radio.Group>
    </Stack>
  );
}
