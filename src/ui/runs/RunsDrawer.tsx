import { Drawer } from '@mantine/core';
import { useEffect, useMemo, useState } from 'react';
import { PanelBoundary } from '../parts/PanelBoundary';
import { keeper, library } from '../store/runs/page-runs';
import type { RunCard } from '../store/runs/run-storage';
import { useRuns } from '../store/runs/runs-store';
import { text } from '../text/text';
import { CompareRuns } from './CompareRuns';
import { RunsList } from './RunsList';
import classes from './runs.module.css';

/** All kept runs at the page's right side, beside the charts that their curves can be pinned to. */
export function RunsDrawer(props: { readonly isOpen: boolean; readonly onClose: () => void }) {
  const { isOpen, onClose } = props;
  useEffect(() => {
    // The present run too is there to be pinned and compared.
    if (isOpen) void keeper.keep().then(library.refresh);
  }, [isOpen]);
  return (
    <Drawer
      opened={isOpen}
      onClose={onClose}
      position="right"
      size={720}
      title={text('runs.title')}
      overlayProps={{ backgroundOpacity: 0.15 }}
      transitionProps={{ duration: 0 }}
      classNames={{ title: classes.title, body: classes.body }}
    >
      <PanelBoundary name={text('runs.title')}>
        <Runs onLoad={onClose} />
      </PanelBoundary>
    </Drawer>
  );
}

function Runs({ onLoad }: { readonly onLoad: () => void }) {
  const cards = useRuns((state) => state.cards);
  const refusal = useRuns((state) => state.refusal);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [isComparing, setComparing] = useState(false);
  const there = useMemo(() => cards?.filter(({ id }) => chosen.has(id)) ?? [], [cards, chosen]);
  if (isComparing && there.length > 1) return <CompareRuns runs={there} onBack={() => setComparing(false)} />;
  return (
    <>
      <p className={classes.what}>{text('runs.what')}</p>
      {refusal === null ? null : (
        <p className={classes.problem}>{text('runs.refused', { reason: refusal })}</p>
      )}
      {cards === null ? (
        <p className={classes.empty}>{text(refusal === null ? 'runs.loading' : 'runs.empty')}</p>
      ) : (
        <RunsList
          cards={cards}
          chosen={there}
          onChoose={(next: readonly RunCard[]) => setChosen(new Set(next.map(({ id }) => id)))}
          onCompare={() => setComparing(true)}
          onLoad={onLoad}
        />
      )}
    </>
  );
}
