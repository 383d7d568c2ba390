import { runFields } from '../../core/config/fields';
import { choiceText } from '../controls/format';
import { useApp } from '../store/store';
import { text } from '../text/text';
import classes from './sharing.module.css';

/** `2 × 8 · tanh`: layers and units of the trunk, and what each unit does. */
export function TrunkSummary() {
  const trunk = useApp((state) => state.config.trunk);
  const activation = useApp((state) => state.config.activation);
  const title = choiceText(runFields.activation, activation);
  return <span className={classes.summary}>{trunkText(trunk, title)}</span>;
}

function trunkText(trunk: readonly number[], activation: string): string {
  const [first] = trunk;
  if (first === undefined) return text('sharing.trunkNone', { activation });
  if (trunk.every((units) => units === first)) {
    return text('sharing.trunkSame', { layers: trunk.length, units: first, activation });
  }
  return text('sharing.trunkMixed', { widths: trunk.join(' – '), activation });
}
