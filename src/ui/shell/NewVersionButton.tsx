import { Button } from '@mantine/core';
import { useExperiment } from '../store/experiment/experiment-store';
import { newVersions } from '../store/offline';
import { useApp } from '../store/store';
import { tip } from '../term/tip';
import { text } from '../text/text';

/** Takes the new version of the page, which is never done while something trains. */
export function NewVersionButton() {
  const isTraining = useApp(({ playing, phase }) => playing && phase !== 'failed' && phase !== 'finished');
  const isComparing = useExperiment(({ phase }) => phase === 'preparing' || phase === 'running');
  const isHeld = isTraining || isComparing;
  return (
    <Button
      {...(!isHeld ? {} : tip(text('messages.newVersion.held')))}
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
  );
}
