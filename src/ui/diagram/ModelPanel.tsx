import { CompassLine } from '../compass/CompassLine';
import { HarmonyLine } from '../compass/HarmonyLine';
import { onDemand } from '../parts/on-demand';
import { Panel } from '../parts/Panel';
import { TableButton } from '../parts/TableButton';
import { SharingChoice } from '../sharing/SharingChoice';
import { SharingLine } from '../sharing/SharingLine';
import { TrunkSummary } from '../sharing/TrunkSummary';
import { Spotlight } from '../spotlight/Spotlight';
import { harmonyOf } from '../store/shared-trunk';
import { useApp } from '../store/store';
import { text, withLaterTexts } from '../text/text';
import classes from './diagram.module.css';
import { LayerCount } from './LayerCount';
import { Network } from './Network';
import { stackKindOf } from './stack-kind';

const NetworkTables = onDemand(() =>
  withLaterTexts(import('./tables/NetworkTables')).then((module) => module.NetworkTables),
);

/** The network as it is: what tasks share, and each task's own end of it. */
export function ModelPanel() {
  const harmony = useApp(({ config }) => harmonyOf(config));
  const hasSeeds = useApp(({ config }) => config.seeds > 1);
  const trunk = useApp(({ config }) => stackKindOf(config));
  return (
    <Panel
      title={text('diagram.model.title')}
      term="unit"
      className={classes.panel ?? ''}
      lead={
        <div className={classes.stacks} data-seeds={hasSeeds || undefined}>
          <SharingChoice isNarrow={hasSeeds} />
          <LayerCount stack="trunk" kind={trunk} />
          <LayerCount stack="head" kind="head" />
          <Spotlight />
        </div>
      }
      aside={<TrunkSummary />}
      tables={
        <TableButton of={text('diagram.model.title')}>
          {(onClose) => <NetworkTables onClose={onClose} />}
        </TableButton>
      }
    >
      <SharingLine />
      <Network />
      {harmony === null ? <CompassLine /> : <HarmonyLine harmony={harmony} />}
    </Panel>
  );
}
