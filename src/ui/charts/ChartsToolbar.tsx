import { NativeSelect, SegmentedControl, Slider, Tooltip } from '@mantine/core';
import type { ReactNode } from 'react';
import { useApp } from '../store/store';
import { type TextKey, text } from '../text/text';
import classes from './charts.module.css';
import { type ChartOptions, factorOfSteps, stepsOfFactor, type Tab, type TimeUnit } from './model/options';
import { areSizes } from './model/sharing-curves';

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
  const isOfSizes = useApp(({ junctions }) => areSizes(junctions));
  const canLog = options.tab !== 'sharing' || isOfSizes;
  const canSmooth = options.tab !== 'metric' && !(options.tab === 'sharing' && isOfSizes);
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
      {canLog ? (
        <Tooltip label={text(logHelp(options.tab))}>
          <button
            type="button"
            className={classes.toggle}
            aria-pressed={isLog}
            onClick={() => onChange({ log: { ...options.log, [options.tab]: !isLog } })}
          >
            {text('charts.log.label')}
          </button>
        </Tooltip>
      ) : null}
      {canSmooth ? (
        <SmoothingSlider factor={options.factor} onChange={(factor) => onChange({ factor })} />
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

function logHelp(tab: Tab): TextKey {
  if (tab === 'conflict') return 'charts.log.conflictHelp';
  return tab === 'sharing' ? 'charts.log.sharingHelp' : 'charts.log.help';
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
