import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
// First, since it says which of the layers gives way.
import './theme/base.css';
// In a layer: the page's rules win over the library's in whatever order chunks bring them.
import '@mantine/core/styles.layer.css';
import '@mantine/notifications/styles.layer.css';
import { App } from './App';
import { start } from './start';
import { theme } from './theme/theme';

start();
createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <MantineProvider theme={theme} defaultColorScheme="auto">
      <Notifications position="bottom-center" limit={3} containerWidth={420} transitionDuration={0} />
      <App />
    </MantineProvider>
  </StrictMode>,
);
