import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { StrictMode, startTransition } from 'react';
import { createRoot } from 'react-dom/client';
// First, since it says which of the layers gives way.
import './theme/base.css';
// In a layer: the page's rules win over the library's in whatever order chunks bring them.
import '@mantine/core/styles.layer.css';
import '@mantine/notifications/styles.layer.css';
import { App } from './App';
import { spokenTheme } from './spoken-theme';
import { start } from './start';
import { speakAtFirst } from './store/language-choice';
import { keepForOffline } from './store/offline';
import { useLanguage } from './text/language';
import { guardMarkup } from './trusted-types';

guardMarkup();
const spoken = speakAtFirst(window);
start();
await spoken;
const root = createRoot(document.getElementById('root')!);
// In slices: the worker asks this thread for its WebGL context, and would wait until the whole page is made.
startTransition(() =>
  root.render(
    <StrictMode>
      <MantineProvider theme={spokenTheme} defaultColorScheme="auto">
        <Notifications position="bottom-center" limit={3} containerWidth={420} transitionDuration={0} />
        <AppInLanguage />
      </MantineProvider>
    </StrictMode>,
  ),
);
keepForOffline();

/** All texts are made where they are drawn: in another language all is drawn anew, while the run goes on outside. */
function AppInLanguage() {
  return <App key={useLanguage()} />;
}
