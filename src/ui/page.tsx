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
import { keepForOffline } from './offline';
import { start } from './start';
import { theme } from './theme/theme';

start();
const root = createRoot(document.getElementById('root')!);
// In slices: the worker asks this thread for its WebGL context, and would wait until the whole page is made.
startTransition(() =>
  root.render(
    <StrictMode>
      <MantineProvider theme={theme} defaultColorScheme="auto">
        <Notifications position="bottom-center" limit={3} containerWidth={420} transitionDuration={0} />
        <App />
      </MantineProvider>
    </StrictMode>,
  ),
);
keepForOffline();
