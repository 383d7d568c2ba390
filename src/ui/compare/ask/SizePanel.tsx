import { runFields } from '../../../core/config/fields';
import type { Experiment } from '../../../core/experiment/experiment';
import type { NumberField } from '../../../core/fields/field';
import controls from '../../controls/controls.module.css';
import { NumberControl } from '../../controls/NumberControl';
import { Panel } from '../../parts/Panel';
import { text } from '../../text/text';
import type { ChangeExperiment } from './ask';
import classes from './ask.module.css';

// A comparison has an end, so that there is no "never" here.
const { zero: _, ...ending } = runFields.steps;
const steps: NumberField = { ...ending, max: 100_000, default: 1000 };
const seeds: NumberField = { ...runFields.seeds, default: 5 };

/** How many seeds each variant has, and how long it trains. */
export function SizePanel(props: { readonly experiment: Experiment; readonly change: ChangeExperiment }) {
  const { base } = props.experiment;
  const set = (changes: Partial<typeof base>) =>
    props.change((before) => ({ ...before, base: { ...before.base, ...changes } }));
  return (
    <Panel title={text('compare.run.settings')} className={classes.panel ?? ''}>
      <div className={controls.rows}>
        <NumberControl field={seeds} value={base.seeds} onChange={(value) => set({ seeds: value })} />
        <NumberControl field={runFields.seed} value={base.seed} onChange={(seed) => set({ seed })} />
        <NumberControl field={steps} value={base.steps} onChange={(value) => set({ steps: value })} />
      </div>
    </Panel>
  );
}
