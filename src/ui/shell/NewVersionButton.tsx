import { Button, Tooltip } from '@mantine/core';
import { useExperiment } from '../store/experiment/experiment-store';
import { newVersions } from '../store/offline';
import { useApp } from '../store/store';
import { text } from '../text/text';

/** Takes the new version of the page, which is never done while something trains. */
export function NewVersionButton() {
  const isTraining = useApp(({ playing, phase }) => playing && phase !== 'failed' && phase !== 'finished');
  const isComparing = useExperiment(({ phase }) => phase === 'preparing' || phase === 'running');
  const isHeld = isTraining || isComparing;
  return (
    <Tooltip label={text('messages.newVersion.held')} disabled={!isHeld}>
      <Button
        size="compact-xs"
        variant="default"
        {...(isHeld
          ? {
              'data-disabled': true,
              'aria-disabled': true,
              'aria-description': text('messages.newVersion.held'),
            }
          : {})}
        onClick={() => (isHeld ? undefined : void newVersions?.take())}
      >
        {text('messages.newVersion.take')}
      </Button>
    </Tooltip>
  );
}
