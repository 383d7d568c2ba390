import { NativeSelect, SegmentedControl, Slider, Tooltip } from '@mantine/core';
import type { ReactNode } from 'react';
import { text } from '../text/text';
import classes from './charts.module.css';
import { type ChartOptions, factorOfSteps, stepsOfFactor, type TimeUnit } from './options';

/** The slider's right end: 1000 steps, a factor of 0.999. */
const longest = 1000;

/** How the charts are drawn: axis, smoothing, time. */
export function ChartsToolbar(props: {
  readonly options: ChartOptions;
  readonly canChooseMetric: boolean;
  readonly onChange: (changes: Partial<ChartOptions>) => void;
  readonly menu: ReactNode;
}) {
  const { options, onChange } = props;
  const isLog = options.log[options.tab];
  return (
    <div className={classes.toolbar}>
      {options.tab === 'metric' && props.canChooseMetric ? (
        <SegmentedControl
          aria-label={text('charts.metric.label')}
          value={options.metric}
          onChange={(metric) => onChange({ metric })}
          data={[
            { value: 'r2', label: 'R²' },
            { value: 'rmse', label: 'RMSE' },
          ]}
        />
      ) : null}
      <Tooltip label={text(options.tab === 'conflict' ? 'charts.log.conflictHelp' : 'charts.log.help')}>
        <button
          type="button"
          className={classes.toggle}
          aria-pressed={isLog}
          onClick={() => onChange({ log: { ...options.log, [options.tab]: !isLog } })}
        >
          {text('charts.log.label')}
        </button>
      </Tooltip>
      {options.tab === 'metric' ? null : (
        <SmoothingSlider factor={options.factor} onChange={(factor) => onChange({ factor })} />
      )}
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
    steps === 1
      ? text('charts.smooth.none')
      : text('charts.smooth.steps', { steps: steps.toLocaleString('en') });
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
