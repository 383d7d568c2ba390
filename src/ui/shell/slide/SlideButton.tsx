import { Button, useComputedColorScheme } from '@mantine/core';
import { useState } from 'react';
import { text, withLaterTexts } from '../../text/text';

/** Saves a picture for slides; what draws it and its code comes with the first one. */
export function SlideButton({ link }: { readonly link: string }) {
  const scheme = useComputedColorScheme('light');
  const [state, setState] = useState<'ready' | 'drawing' | 'failed'>('ready');
  const save = async () => {
    setState('drawing');
    try {
      const { saveSlide } = await withLaterTexts(import('./save-slide'));
      await saveSlide(link, scheme);
      setState('ready');
    } catch {
      setState('failed');
    }
  };
  return (
    <>
      <Button size="xs" variant="default" loading={state === 'drawing'} onClick={() => void save()}>
        {text('shell.share.picture')}
      </Button>
      {state === 'failed' ? <p role="alert">{text('shell.share.pictureFailed')}</p> : null}
    </>
  );
}
