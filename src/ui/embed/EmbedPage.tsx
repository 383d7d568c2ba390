import { VisuallyHidden } from '@mantine/core';
import { Suspense, useLayoutEffect } from 'react';
import { ModelPanel } from '../diagram/ModelPanel';
import { Tips } from '../guide/Tips';
import { OutputsPanel } from '../maps/OutputsPanel';
import { VerdictPanel } from '../panels/VerdictPanel';
import { onDemand } from '../parts/on-demand';
import { PanelBoundary } from '../parts/PanelBoundary';
import { PlainPanels } from '../parts/plain-panels';
import { Announcer } from '../shell/Announcer';
import { FaultBar } from '../shell/FaultBar';
import { Notices } from '../shell/Notices';
import { TransportBar } from '../shell/TransportBar';
import type { Embed, EmbedView } from '../store/embed-address';
import { sayPageMade } from '../store/page-made';
import { text } from '../text/text';
import { EmbedFoot } from './EmbedFoot';
import classes from './embed.module.css';

const ChartsPanel = onDemand(() => import('../charts/ChartsPanel').then((module) => module.ChartsPanel));

const views: Readonly<
  Record<EmbedView, { readonly View: React.ComponentType; readonly name: () => string }>
> = {
  verdict: { View: VerdictPanel, name: () => text('shell.parts.verdict') },
  model: { View: ModelPanel, name: () => text('shell.parts.model') },
  charts: { View: ChartsPanel, name: () => text('shell.parts.charts') },
  maps: { View: OutputsPanel, name: () => text('shell.parts.outputs') },
};

/** What another page shows of a run: the chosen views, what has gone wrong, and the way to the whole page. */
export function EmbedPage({ embed }: { readonly embed: Embed }) {
  const hasTransport = embed.controls.includes('transport');
  useLayoutEffect(sayPageMade, []);
  return (
    <PlainPanels value={!embed.controls.includes('options')}>
      <div className={classes.embed}>
        <VisuallyHidden component="header">
          <h1>{text('shell.name')}</h1>
        </VisuallyHidden>
        {hasTransport ? (
          <div className={classes.transport}>
            <TransportBar />
          </div>
        ) : null}
        <FaultBar />
        <Notices />
        <main className={classes.views}>
          <Column className={classes.narrow ?? ''} shown={narrow.filter((id) => embed.views.includes(id))} />
          <Column className={classes.wide ?? ''} shown={wide.filter((id) => embed.views.includes(id))} />
        </main>
        {/* Otherwise it stands in the transport bar. */}
        {hasTransport ? null : <Announcer />}
        <EmbedFoot hasPlay={!hasTransport} hasVerdict={!embed.views.includes('verdict')} />
        <Tips />
      </div>
    </PlainPanels>
  );
}

// The network's picture and curves read better wide.
const narrow: readonly EmbedView[] = ['verdict', 'maps'];
const wide: readonly EmbedView[] = ['model', 'charts'];

function Column({ className, shown }: { readonly className: string; readonly shown: readonly EmbedView[] }) {
  if (shown.length === 0) return null;
  return (
    <div className={className}>
      {shown.map((id) => {
        const { View, name } = views[id];
        return (
          <div key={id} className={classes.view} data-view={id}>
            <PanelBoundary name={name()}>
              <Suspense fallback={<div className={classes.waiting}>{text('shell.parts.loading')}</div>}>
                <View />
              </Suspense>
            </PanelBoundary>
          </div>
        );
      })}
    </div>
  );
}
