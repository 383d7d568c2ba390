import { Tabs } from '@mantine/core';
import { useCallback, useId, useMemo, useState } from 'react';
import type { Stretch } from '../../core/analysis/thin';
import { taskKinds } from '../../core/tasks';
import { Panel } from '../shell/Panel';
import { useApp } from '../store/store';
import { text } from '../text/text';
import { ChartGrid } from './ChartGrid';
import { ChartsToolbar } from './ChartsToolbar';
import classes from './charts.module.css';
import { EmptyCharts } from './EmptyCharts';
import { Legend } from './Legend';
import { type ChartOptions, type CurveId, curvesOf, startOptions, type Tab } from './options';
import { SaveMenu } from './SaveMenu';
import { useChartTasks } from './useChartTasks';
import { ZoomNote } from './ZoomNote';

const tabs: readonly Tab[] = ['loss', 'metric'];

/** How every task's loss and metric went so far, as curves. */
export function ChartsPanel() {
  const [options, setOptions] = useState(startOptions);
  const tasks = useChartTasks();
  const hasBaseline = useApp((state) => state.history.hasBaseline);
  const id = useId();

  const change = useCallback(
    (changes: Partial<ChartOptions>) => setOptions((before) => ({ ...before, ...changes })),
    [],
  );
  const zoom = useCallback((stretch: Stretch | null) => change({ zoom: stretch }), [change]);
  const toggle = useCallback(
    (curve: CurveId) =>
      setOptions((before) => ({
        ...before,
        hidden: before.hidden.includes(curve)
          ? before.hidden.filter((id) => id !== curve)
          : [...before.hidden, curve],
      })),
    [],
  );
  const curves = useMemo(
    () =>
      curvesOf(options.tab, 0, hasBaseline)
        .map((curve) => curve.id)
        .reverse(),
    [options.tab, hasBaseline],
  );
  const canChooseMetric = tasks.some(({ kind }) => taskKinds[kind].metrics.length > 1);

  return (
    <Panel
      title={text('charts.title')}
      className={`${classes.panel}`}
      lead={
        <Tabs
          id={id}
          variant="pills"
          value={options.tab}
          onChange={(tab) => change({ tab: tab as Tab })}
          classNames={{ tab: classes.tab }}
        >
          <Tabs.List aria-label={text('charts.tab.label')}>
            {tabs.map((tab) => (
              <Tabs.Tab key={tab} value={tab}>
                {text(`charts.tab.${tab}`)}
              </Tabs.Tab>
            ))}
          </Tabs.List>
        </Tabs>
      }
      aside={
        <ChartsToolbar
          options={options}
          canChooseMetric={canChooseMetric}
          onChange={change}
          menu={<SaveMenu options={options} tasks={tasks} />}
        />
      }
    >
      <div
        role="tabpanel"
        id={`${id}-panel-${options.tab}`}
        aria-labelledby={`${id}-tab-${options.tab}`}
        className={classes.content}
      >
        <div className={classes.underline}>
          <ZoomNote
            options={options}
            showsR2={canChooseMetric && options.metric === 'r2'}
            onReset={() => zoom(null)}
          />
          <Legend curves={curves} hidden={options.hidden} onToggle={toggle} />
        </div>
        <div className={classes.stage}>
          <ChartGrid options={options} onZoom={zoom} />
          <EmptyCharts />
        </div>
      </div>
    </Panel>
  );
}
