import { Tabs } from '@mantine/core';
import { useInViewport } from '@mantine/hooks';
import { useCallback, useId, useMemo, useState } from 'react';
import type { Stretch } from '../../core/analysis/thin';
import { taskKinds } from '../../core/tasks';
import { Panel } from '../parts/Panel';
import { useGradientWatch } from '../store/gradient-watch';
import { useApp } from '../store/store';
import { text } from '../text/text';
import { ChartsToolbar } from './ChartsToolbar';
import classes from './charts.module.css';
import { EmptyCharts } from './EmptyCharts';
import { SaveMenu } from './files/SaveMenu';
import { JunctionChoice } from './JunctionChoice';
import { type ChartOptions, startOptions, type Tab } from './model/options';
import { useCharts } from './model/useCharts';
import { useChartTasks } from './model/useChartTasks';
import { useLegend } from './model/useLegend';
import { PairChoice } from './PairChoice';
import { ChartGrid } from './view/ChartGrid';
import { Legend } from './view/Legend';
import { ZoomNote } from './view/ZoomNote';

const tabs: readonly Tab[] = ['loss', 'metric', 'weights', 'conflict', 'sharing'];

/** How losses, metrics, weights, gradients and sharing went so far, as curves. */
export function ChartsPanel() {
  const [chosen, setOptions] = useState(startOptions);
  const hasSharing = useApp(({ junctions }) => junctions.junctions.length > 0);
  // The tab is there again as soon as tasks share in a way that it shows.
  const options = useMemo(
    (): ChartOptions => (chosen.tab === 'sharing' && !hasSharing ? { ...chosen, tab: 'loss' } : chosen),
    [chosen, hasSharing],
  );
  const tasks = useChartTasks();
  const charts = useCharts(options, tasks);
  const legend = useLegend(options, tasks);
  const id = useId();
  const { ref, inViewport } = useInViewport();
  useGradientWatch(options.tab === 'conflict' && charts.length > 0 && inViewport);

  const change = useCallback(
    (changes: Partial<ChartOptions>) => setOptions((before) => ({ ...before, ...changes })),
    [],
  );
  const zoom = useCallback((stretch: Stretch | null) => change({ zoom: stretch }), [change]);
  const toggle = useCallback(
    (curve: string) =>
      setOptions((before) => ({
        ...before,
        hidden: before.hidden.includes(curve)
          ? before.hidden.filter((id) => id !== curve)
          : [...before.hidden, curve],
      })),
    [],
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
          classNames={{ tab: classes.tab, list: classes.tabs }}
        >
          <Tabs.List aria-label={text('charts.tab.label')}>
            {tabs
              .filter((tab) => tab !== 'sharing' || hasSharing)
              .map((tab) => (
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
          menu={<SaveMenu charts={charts} legend={legend} options={options} />}
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
          {options.tab === 'conflict' ? (
            <PairChoice tasks={tasks} value={options.pairsOf} onChange={(pairsOf) => change({ pairsOf })} />
          ) : null}
          {options.tab === 'sharing' ? (
            <JunctionChoice tasks={tasks} options={options} onChange={change} />
          ) : null}
          <Legend curves={legend.curves} hidden={options.hidden} isPlain={legend.isPlain} onToggle={toggle} />
        </div>
        <div className={classes.stage} ref={ref}>
          <ChartGrid charts={charts} unit={options.unit} onZoom={zoom} />
          <EmptyCharts tab={options.tab} />
        </div>
      </div>
    </Panel>
  );
}
