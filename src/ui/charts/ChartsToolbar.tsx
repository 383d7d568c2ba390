import { NativeSelect, Slider } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Spread } from '../../core/analysis/band';
import { chartFields } from '../../core/config/chart-fields';
import { keptNumber } from '../../core/fields/field';
import type { TimeUnit } from '../store/chart-options';
import { useApp } from '../store/store';
import { tip } from '../term/tip';
import { countText } from '../text/numbers';
import { text } from '../text/text';
import classes from './charts.module.css';
import { axesWith, type ChartTab, isLogIn, type TabChoiceProps } from './tabs/chart-tab';

/** The slider's right end, in steps. */
const longest = chartFields.smoothing.max;

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
        <button
          {...tip(text(logHelp))}
          type="button"
          className={classes.toggle}
          aria-pressed={isLog}
          onClick={() => onChange(axesWith(tab, options, !isLog))}
        >
          {text('charts.log.label')}
        </button>
      )}
      {canSmooth ? (
        <SmoothingSlider steps={options.smoothing} onChange={(smoothing) => onChange({ smoothing })} />
      ) : null}
      {hasSeeds ? (
        <NativeSelect
          {...tip(text('charts.spread.help'))}
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
      ) : null}
      <NativeSelect
        {...tip(text('charts.unit.help'))}
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
      {props.menu}
    </div>
  );
}

function SmoothingSlider(props: { readonly steps: number; readonly onChange: (steps: number) => void }) {
  const { steps } = props;
  const value =
    steps === 1 ? text('charts.smooth.none') : text('charts.smooth.steps', { steps: countText(steps) });
  return (
    <div {...tip(text('charts.smooth.help'))} className={classes.smooth}>
      <span>{text('charts.smooth.label')}</span>
      <Slider
        className={classes.smoothSlider}
        thumbLabel={text('charts.smooth.label')}
        thumbValueText={value}
        min={0}
        max={1}
        step={1 / 30}
        value={Math.log(steps) / Math.log(longest)}
        onChange={(place) => props.onChange(keptNumber(chartFields.smoothing, longest ** place))}
      />
      <output className={classes.smoothValue}>{value}</output>
    </div>
  );
}
