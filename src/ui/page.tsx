import { MantineProvider } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { Notifications } from '@mantine/notifications';
import { type ReactNode, StrictMode, Suspense, startTransition } from 'react';
import { createRoot } from 'react-dom/client';
// First, since it says which of the layers gives way.
import './theme/base.css';
// In a layer: the page's rules win over the library's in whatever order chunks bring them.
import '@mantine/core/styles.layer.css';
import '@mantine/notifications/styles.layer.css';
import './theme/sheets.css';
import { App } from './App';
import { onDemand } from './parts/on-demand';
import { PanelBoundary } from './parts/PanelBoundary';
import { spokenTheme } from './spoken-theme';
import { start } from './start';
import { readEmbed } from './store/embed-address';
import { speakAtFirst } from './store/language-choice';
import { keepForOffline } from './store/offline';
import { useLanguage } from './text/language';
import { text, withLaterTexts } from './text/text';
import { guardMarkup } from './trusted-types';

const EmbedPage = onDemand(async () => (await withLaterTexts(import('./embed/EmbedPage'))).EmbedPage);

/** A browser that looks so long for a kept run shows the page meanwhile. */
const longestSearchMs = 150;

const { embed, problems } = readEmbed(window.location.search);

guardMarkup();
const spoken = speakAtFirst(window);
const found = start(embed, problems);
await spoken;
// What comes back brings a notice, which would move all that stands already.
await Promise.race([found, new Promise((resolve) => setTimeout(resolve, longestSearchMs))]);
const root = createRoot(document.getElementById('root')!);
// In slices: the worker asks this thread for its WebGL context, and would wait until the whole page is made.
startTransition(() =>
  root.render(
    <StrictMode>
      <InColors>
        <Notifications position="bottom-center" limit={3} containerWidth={420} transitionDuration={0} />
        <AppInLanguage />
      </InColors>
    </StrictMode>,
  ),
);
// Nothing of it is needed before the first finger, and a sheet closes in other ways too.
const swipe = async () => (await import('./parts/swipe-sheets')).swipeSheets(document);
document.addEventListener('touchstart', () => void swipe().catch(() => {}), { once: true, passive: true });
// A frame of another page keeps nothing.
if (embed === null) keepForOffline();

/** In the chosen theme; where the system sets the colours in its own, since drawings have to be seen on its ground. */
function InColors({ children }: { readonly children: ReactNode }) {
  const isForced = useMediaQuery('(forced-colors: active)', false, { getInitialValueInEffect: false });
  const isDark = useMediaQuery('(prefers-color-scheme: dark)', false, { getInitialValueInEffect: false });
  const asked = embed === null || embed.theme === 'auto' ? null : embed.theme;
  const scheme = isForced ? (isDark ? 'dark' : 'light') : asked;
  return (
    <MantineProvider
      theme={spokenTheme}
      defaultColorScheme="auto"
      {...(scheme === null ? {} : { forceColorScheme: scheme })}
    >
      {children}
    </MantineProvider>
  );
}

/** All texts are made where they are drawn: in another language all is drawn anew, while the run goes on outside. */
function AppInLanguage() {
  const language = useLanguage();
  if (embed === null) return <App key={language} />;
  return (
    <PanelBoundary name={text('shell.name')}>
      <Suspense fallback={null}>
        <EmbedPage key={language} embed={embed} />
      </Suspense>
    </PanelBoundary>
  );
}
