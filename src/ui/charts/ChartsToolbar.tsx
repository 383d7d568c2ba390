import { NativeSelect, Slider, Tooltip } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Spread } from '../../core/analysis/band';
import type { TimeUnit } from '../store/chart-options';
import { useApp } from '../store/store';
import { countText } from '../text/numbers';
import { text } from '../text/text';
import classes from './charts.module.css';
import { factorOfSteps, stepsOfFactor } from './model/smoothing-steps';
import { type ChartTab, isLogIn, type TabChoiceProps } from './tabs/chart-tab';

/** The slider's right end: 1000 steps, a factor of 0.999. */
const longest = 1000;

/** How the charts are drawn: axis, smoothing, time. */
export function ChartsToolbar(props: TabChoiceProps & { readonly tab: ChartTab; readonly menu: ReactNode }) {
  const { tab, tasks, options, onChange } = props;
  const isLog = isLogIn(tab, options);
  const logHelp = useApp(tab.logHelp);
  const canSmooth = useApp(tab.canSmooth);
  const hasSeeds = useApp((state) => state.history.runs > 1) && tab.watchesModel !== true;
  const { Tool } = tab;
  return (
    <div className={classes.toolbar}>
      {Tool === undefined ? null : <Tool tasks={tasks} options={options} onChange={onChange} />}
      {logHelp === null ? null : (
        <Tooltip label={text(logHelp)}>
          <button
            type="button"
            className={classes.toggle}
            aria-pressed={isLog}
            onClick={() => onChange({ log: { ...options.log, [tab.id]: !isLog } })}
          >
            {text('charts.log.label')}
          </button>
        </Tooltip>
      )}
      {canSmooth ? (
        <SmoothingSlider factor={options.factor} onChange={(factor) => onChange({ factor })} />
      ) : null}
      {hasSeeds ? (
        <Tooltip label={text('charts.spread.help')} multiline w={300}>
          <NativeSelect
            size="xs"
            variant="unstyled"
            className={classes.unitSelect}
            aria-label={text('charts.spread.label')}
            value={options.spread}
            onChange={(event) => onChange({ spread: event.currentTarget.value as Spread })}
            data={(['quartiles', 'interval', 'all'] as const).map((value) => ({
              value,
              label: text(`charts.spread.${value}`),
            }))}
          />
        </Tooltip>
      ) : null}
      <Tooltip label={text('charts.unit.help')}>
        <NativeSelect
          size="xs"
          variant="unstyled"
          className={classes.unitSelect}
          aria-label={text('charts.unit.label')}
          value={options.unit}
          onChange={(event) => onChange({ unit: event.currentTarget.value as TimeUnit })}
          data={(['step', 'epoch', 'second'] as const).map((value) => ({
            value,
            label: text(`charts.unit.${value}`),
          }))}
        />
      </Tooltip>
      {props.menu}
    </div>
  );
}

function SmoothingSlider(props: { readonly factor: number; readonly onChange: (factor: number) => void }) {
  const steps = stepsOfFactor(props.factor);
  const value =
    steps === 1 ? text('charts.smooth.none') : text('charts.smooth.steps', { steps: countText(steps) });
  return (
    <Tooltip label={text('charts.smooth.help')}>
      <div className={classes.smooth}>
        <span>{text('charts.smooth.label')}</span>
        <Slider
          className={classes.smoothSlider}
          thumbLabel={text('charts.smooth.label')}
          thumbValueText={value}
          min={0}
          max={1}
          step={1 / 30}
          value={Math.log(steps) / Math.log(longest)}
          onChange={(place) => props.onChange(factorOfSteps(Math.round(longest ** place)))}
        />
        <output className={classes.smoothValue}>{value}</output>
      </div>
    </Tooltip>
  );
}
