import { runFields } from '../../core/config/fields';
import { CompassLine } from '../compass/CompassLine';
import { HarmonyLine } from '../compass/HarmonyLine';
import { SharingChoice } from '../sharing/SharingChoice';
import { SharingLine } from '../sharing/SharingLine';
import { Panel } from '../shell/Panel';
import { harmonyOf } from '../store/shared-trunk';
import { useApp } from '../store/store';
import { text } from '../text/text';
import classes from './diagram.module.css';
import { LayerCount } from './LayerCount';
import { Network } from './Network';

/** The network as it is: what tasks share, and each task's own end of it. */
export function ModelPanel() {
  const harmony = useApp(({ config }) => harmonyOf(config));
  return (
    <Panel
      title={text('diagram.model.title')}
      className={classes.panel ?? ''}
      lead={
        <div className={classes.stacks}>
          <SharingChoice />
          <LayerCount stack="trunk" />
          <LayerCount stack="head" />
        </div>
      }
      aside={<Summary />}
    >
      <SharingLine />
      <Network />
      {harmony === null ? <CompassLine /> : <HarmonyLine harmony={harmony} />}
    </Panel>
  );
}

/** `2 × 8 · tanh`: layers and units of the trunk, and what each unit does. */
function Summary() {
  const trunk = useApp((state) => state.config.trunk);
  const activation = useApp((state) => state.config.activation);
  const title = runFields.activation.options.find((option) => option.id === activation)?.title ?? activation;
  return <span className={classes.summary}>{trunkText(trunk, title)}</span>;
}

function trunkText(trunk: readonly number[], activation: string): string {
  const [first] = trunk;
  if (first === undefined) return text('diagram.model.trunkNone');
  if (trunk.every((units) => units === first)) {
    return text('diagram.model.trunkSame', { count: trunk.length, units: first, activation });
  }
  return text('diagram.model.trunkMixed', { widths: trunk.join(' – '), activation });
}
