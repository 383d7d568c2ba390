import { Switch } from '@mantine/core';
import { useId } from 'react';
import { runFields } from '../../core/config/fields';
import type { Config } from '../../core/config/schema';
import controls from '../controls/controls.module.css';
import { Disclosure } from '../controls/Disclosure';
import { choiceText } from '../controls/format';
import { MethodChoice } from '../method/MethodChoice';
import { Panel } from '../parts/Panel';
import { actions } from '../store/actions';
import { useApp } from '../store/store';
import { tip } from '../term/tip';
import { grammar } from '../text/language';
import { say, text } from '../text/text';
import classes from './panels.module.css';
import { RunField } from './RunField';

const penalties = ['trunkL1', 'trunkL2', 'headL1', 'headL2'] as const;

/** How the network is built and trained. */
export function TrainingPanel() {
  const network = useApp((state) => networkSummary(state.config));
  const regularisation = useApp((state) => penaltySummary(state.config));
  const run = useApp((state) => runSummary(state.config));
  return (
    <Panel title={text('panels.training.title')} term="objective" className={classes.training ?? ''}>
      <div className={controls.rows}>
        <MethodChoice />
        <RunField name="optimizer" />
        <RunField name="learningRate" />
        <RunField name="batch" />
      </div>
      <Disclosure title={text('panels.training.network')} summary={network}>
        <RunField name="trunk" />
        <RunField name="head" />
        <RunField name="activation" />
        <RunField name="initialiser" />
      </Disclosure>
      <Disclosure title={text('panels.training.regularisation')} summary={regularisation}>
        {penalties.map((name) => (
          <RunField key={name} name={name} />
        ))}
      </Disclosure>
      <Disclosure title={text('panels.training.run')} summary={run}>
        <RunField name="baseline" />
        <RunField name="evenLabels" />
        <RunField name="steps" />
        <KeepRunning />
      </Disclosure>
    </Panel>
  );
}

function networkSummary(config: Config): string {
  const trunk = config.trunk.length === 0 ? text('panels.training.noTrunk') : config.trunk.join(' – ');
  return `${trunk} · ${choiceText(runFields.activation, config.activation)}`;
}

function penaltySummary(config: Config): string {
  const used = penalties.filter((name) => config[name] > 0);
  return used.length === 0
    ? text('panels.training.off')
    : grammar().list(used.map((name) => say(runFields[name].title)));
}

function runSummary(config: Config): string {
  const state = text(config.baseline ? 'panels.training.on' : 'panels.training.off');
  return text('panels.training.baseline', { state });
}

/** Concerns this browser, not the configuration: whether a hidden tab goes on. */
function KeepRunning() {
  const id = useId();
  const keepRunning = useApp((state) => state.keepRunning);
  return (
    <div className={controls.spread}>
      <label {...tip(text('panels.training.keepRunningHelp'))} className={controls.label} htmlFor={id}>
        {text('panels.training.keepRunning')}
      </label>
      <Switch
        id={id}
        size="xs"
        checked={keepRunning}
        aria-description={text('panels.training.keepRunningHelp')}
        onChange={(event) => actions.setKeepRunning(event.currentTarget.checked)}
      />
    </div>
  );
}
