import { runFields } from '../../core/config/fields';
import { CompassLine } from '../compass/CompassLine';
import { Panel } from '../shell/Panel';
import { hasConflicts } from '../store/shared-trunk';
import { useApp } from '../store/store';
import { text } from '../text/text';
import classes from './diagram.module.css';
import { LayerCount } from './LayerCount';
import { Network } from './Network';

/** The network as it is: what all tasks share, and each task's own end of it. */
export function ModelPanel() {
  const hasCompass = useApp(({ config }) => hasConflicts(config));
  return (
    <Panel
      title={text('diagram.model.title')}
      className={classes.panel ?? ''}
      lead={
        <div className={classes.stacks}>
          <LayerCount stack="trunk" />
          <LayerCount stack="head" />
        </div>
      }
      aside={<Summary />}
    >
      <Network />
      {hasCompass ? <CompassLine /> : null}
    </Panel>
  );
}

/** `trunk 2 layers × 8 · tanh`, and how many numbers are learnt. */
function Summary() {
  const trunk = useApp((state) => state.config.trunk);
  const activation = useApp((state) => state.config.activation);
  const parameters = useApp((state) => state.ready?.size ?? null);
  const title = runFields.activation.options.find((option) => option.id === activation)?.title ?? activation;
  const count = parameters === null ? '–' : (parameters.shared + parameters.own).toLocaleString('en');
  return (
    <span className={classes.summary}>
      <span>{trunkText(trunk, title)}</span>
      <span className={classes.parameters}>{text('diagram.model.parameters', { count })}</span>
    </span>
  );
}

function trunkText(trunk: readonly number[], activation: string): string {
  const [first] = trunk;
  if (first === undefined) return text('diagram.model.trunkNone');
  if (trunk.every((units) => units === first)) {
    return text('diagram.model.trunkSame', { count: trunk.length, units: first, activation });
  }
  return text('diagram.model.trunkMixed', { widths: trunk.join(' – '), activation });
}
